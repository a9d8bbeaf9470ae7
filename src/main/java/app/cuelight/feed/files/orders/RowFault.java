package app.cuelight.feed.files.orders;

import app.cuelight.domain.basic.Bilingual;
import java.util.Locale;

/// Why a row of a file of orders is left out, in both languages of the console; `%s` is where a
/// [Fault] puts what it is about.
enum RowFault {
  NO_DATE(
      "This is no date such as 2026-03-31, 31.03.2026, 03/31/2026 or 2026-03-31 18:05:00 +0200.",
      "这不是日期，例如 2026-03-31、31.03.2026、03/31/2026 或 2026-03-31 18:05:00 +0200。"),
  NO_SUCH_MOMENT("There is no such date or time.", "不存在这样的日期或时间。"),
  BEFORE("The date is before %s.", "日期早于 %s 年。"),
  NO_TIME(
      "This is no time such as 18:05, 18:05:30 or 6:05 PM.", "这不是时间，例如 18:05、18:05:30 或 6:05 PM。"),
  NOT_PLACED("The row does not say when the order was placed.", "这一行没有说明下单时间。"),
  FUTURE("The order is from the future, by more than a day.", "订单时间晚于现在一天以上。"),
  NO_AMOUNT("This is no amount.", "这不是金额。"),
  AMOUNT_MISSING("The row has no amount.", "这一行没有金额。"),
  AMOUNT_BEYOND("The amount is beyond anything an order costs.", "金额超出任何订单可能的数额。"),
  GROUPS("The separators in this amount are not where thousands end.", "金额中的分隔符不在千位处。"),
  NO_QUANTITY("This is no quantity.", "这不是数量。"),
  QUANTITY_BEYOND("The quantity is beyond belief.", "数量大得不可信。"),
  QUANTITY_BACK("A quantity is negative only where goods came back.", "只有退货时数量才为负。"),
  NO_CURRENCY("This is no currency of ISO 4217 such as USD.", "这不是 ISO 4217 币种代码，例如 USD。"),
  CURRENCIES("The rows of this order are in different currencies.", "这笔订单的各行币种不同。"),
  TWO_CURRENCIES("The amount names another currency than this column.", "金额标注的币种与这一列不同。"),
  BACK_CURRENCY("The money went back in another currency.", "退款的币种与订单不同。"),
  STATUS(
      "This status is not known; paid, pending, refunded, cancelled, shipped, completed are.",
      "无法识别该状态；可识别 paid、pending、refunded、cancelled、shipped、completed。"),
  CUSTOMERS("The rows of this order name different customers.", "这笔订单的各行写了不同的客户。"),
  NO_ORDER("The row has no order id.", "这一行没有订单号。"),
  LONG_ID("An id has at most %s characters.", "标识最多 %s 个字符。"),
  CONTROLS("An id holds no control characters.", "标识中不能有控制字符。"),
  ROUNDED(
      "A spreadsheet has rounded this id; export again and open it in nothing else.",
      "电子表格把这个标识四舍五入了；请重新导出，不要用其他程序打开。"),
  OTHER_CONTENT(
      "This order id comes again with other content, and no column says which is newer.",
      "同一订单号再次出现且内容不同，没有一列说明哪个更新。"),
  OTHER_ROW("Its order has another row that was left out, line %s.", "同一订单的另一行（第 %s 行）已被剔除。"),
  LONG_LINE("The line is longer than 1 MiB.", "这一行超过 1 MiB。"),
  OPEN_QUOTE("A quotation mark is opened and never closed.", "引号没有闭合。"),
  CELLS("The row has %s cells, the header %s.", "这一行有 %s 格，表头有 %s 格。"),
  BYTES("The row holds bytes that are no text in this encoding.", "这一行含有该编码无法解读的字节。");

  private final String en;
  private final String zh;

  RowFault(String en, String zh) {
    this.en = en;
    this.zh = zh;
  }

  /// The sentence about these.
  Bilingual about(Object... what) {
    return new Bilingual(
        String.format(Locale.ROOT, en, what), String.format(Locale.ROOT, zh, what));
  }
}
