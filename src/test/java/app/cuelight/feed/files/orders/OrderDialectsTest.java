package app.cuelight.feed.files.orders;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.cuelight.domain.basic.Bilingual;
import app.cuelight.domain.event.Order;
import app.cuelight.domain.event.ShowEvent;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What marketplaces, banks and spreadsheets of several countries write is understood without being
/// told.
class OrderDialectsTest {

  @TempDir private Path folder;
  private OrderFiles files;

  @BeforeEach
  void open() {
    files = new OrderFiles(folder);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '`',
      value = {
        "UTF-8 # 订单编号,买家会员名,买家实际支付金额,订单状态,订单创建时间 # =\"88012\",c1,12.00,\"买家已付款,等待卖家发货\",2026-01-05 10:00:00",
        "UTF-8 # Order ID,Order Status,Order Amount,Created Time,Paid Time,Buyer Username # 88012,To ship,12.00,\"01/31/2026 10:00:00 PM\t\",,c1",
        "UTF-8 # Sale Date,Order ID,Buyer User ID,Order Total,Currency # 01/31/26,88012,c1,12.00,USD",
        "UTF-8 # amazon-order-id,purchase-date,order-status,currency,total,customer-id # '88012,2026-01-05T10:00:00+00:00,Shipped - Delivered to Buyer,USD,12.00,c1",
        "UTF-8 # order id,customer id,time,amount,currency,country,category,refund # 88012,c1,2026-01-05T10:00:00Z,12.00,USD,US,tea,",
        "UTF-8 # Order ID,Order Status,Username (Buyer),Order Creation Date,Grand Total # 88012,Completed,c1,2026-01-05 10:00,12.00",
        "UTF-8 # 주문번호,고객ID,주문일,금액,통화 # 88012,c1,2026-01-05,12.00,USD",
        "UTF-8 # 注文番号,会員番号,注文日時,合計金額,通貨,クーポンコード # 88012,c1,2026-01-05 10:00,12.00,USD,X1",
        "EUC-KR # 주문번호,고객ID,주문일,금액,통화 # 88012,c1,2026-01-05,12.00,USD",
        "Big5 # 訂單編號,客戶,日期,金額,幣別 # 88012,c1,2026-01-05,12.00,USD",
        "windows-31j # 注文番号,顧客番号,注文日,合計金額,通貨 # 88012,c1,2026-01-05,12.00,USD",
        "GB18030 # 订单编号,客户,日期,金额,币种 # 88012,c1,2026-01-05,12.00,USD",
        "UTF-8 # Número do Pedido;Cliente;Data;Status do Pagamento;Moeda;Total # 88012;c1;01/05/2026;Pago;USD;12,00"
      })
  void headingsOfManyShopsAreKnown(String charset, String heading, String row) throws Exception {
    byte[] text = (heading.strip() + "\n" + row.strip() + "\n").getBytes(Charset.forName(charset));
    var report = files.run(files.file(text), OrderFiles.monthFirst());

    assertEquals(List.of(), report.first());
    Order order = ((ShowEvent.OrderChanged) files.orders.getFirst().event()).order();
    assertEquals(List.of("88012", "12.00"), List.of(order.id(), order.total().amount()));
    assertEquals("c1", person());
  }

  private String person() {
    return ((ShowEvent.OrderChanged) files.orders.getFirst().event()).viewer().identity().value();
  }

  @Test
  void kanaTellJapaneseWhereTheHeadingsAreLatin() throws Exception {
    String text =
        "order_id,customer_id,date,total,currency,title\n1,c1,2026-01-05,1200,JPY,ランプ（あかり）\n";
    files.run(files.file(text.getBytes(Charset.forName("Shift_JIS"))), OrderFiles.terms());

    assertEquals(
        List.of("c1 1 PAID 1200 JPY -0 2026-01-05T00:00:00Z null [ランプ（あかり）]"), files.lines());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "$12.00 USD # 12.00 USD",
        "12.00 # 12.00 USD",
        "$12.00 CAD # 12.00 CAD",
        "RM 12.00 # 12.00 MYR",
        "Rs. 1200 # 1200.00 USD",
        "Rs.1200 # 1200.00 USD",
        "12 kr. # 12.00 USD",
        "12.50 zł # 12.50 PLN",
        "฿120 # 120.00 THB",
        "₫120000 # 120000 VND",
        "HK$12.00 # 12.00 HKD",
        "88元 # 88.00 USD",
        "￥88.50 # 88.50 USD",
        "１２８．５０ # 128.50 USD",
        "1200円 # 1200 JPY",
        "$.50 # 0.50 USD",
        "+12.00 # 12.00 USD",
        "US$1'234.50 # 1234.50 USD",
        "١٢٫٥٠ # 12.50 USD",
        "١٬٢٣٤٫٥٠ # 1234.50 USD",
        "۱۲٫۵۰ EUR # 12.50 EUR",
        "₹१२.५० # 12.50 INR",
        "\u200f١٢.٥٠ # 12.50 USD"
      })
  void amountsAreReadWithWhatStandsBesideThem(String cell, String money) throws Exception {
    files.run(
        file("order id,customer,date,amount\n1,a,2026-01-01," + cell + "\n"), OrderFiles.terms());

    Order order = ((ShowEvent.OrderChanged) files.orders.getFirst().event()).order();
    assertEquals(money, order.total().amount() + " " + order.total().currency());
  }

  @ParameterizedTest
  @ValueSource(strings = {"€12.00 USD", "twelve", "1e3", "NaN", "12-13", "$", "--5"})
  void whatIsNoAmountIsLeftOut(String cell) throws Exception {
    var report =
        files.run(
            file("order id,customer,date,amount\n1,a,2026-01-01," + cell + "\n"),
            OrderFiles.terms());

    assertEquals(List.of(RowFault.NO_AMOUNT.about()), reasons(report));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "31-Dec-25 # 2025-12-31T00:00:00Z",
        "Jan-31-26 # 2026-01-31T00:00:00Z",
        "Wed, 31 Dec 2025 23:30:00 GMT # 2025-12-31T23:30:00Z",
        "Wednesday, December 31, 2025 11:30 PM # 2025-12-31T23:30:00Z",
        "12/31/2025 23:05:00 +0800 # 2025-12-31T15:05:00Z",
        "2025/12/31 下午3:05 # 2025-12-31T15:05:00Z",
        "2025年12月31日 上午12:05:09 # 2025-12-31T00:05:09Z",
        "2025/12/31 午後 3:05 # 2025-12-31T15:05:00Z",
        "2025-12-31 오전 3:05 # 2025-12-31T03:05:00Z",
        "2025-12-31T23:05:00+08 # 2025-12-31T15:05:00Z",
        "٢٠٢٥-١٢-٣١ ٢٣:٠٥ # 2025-12-31T23:05:00Z",
        "٣١\u200f/١٢\u200f/٢٠٢٥ # 2025-12-31T00:00:00Z",
        "۲۰۲۵/۱۲/۳۱ ۲۳:۰۵ # 2025-12-31T23:05:00Z",
        "２０２５-１２-３１T２３:０５:００Z # 2025-12-31T23:05:00Z",
        "३१.१२.२०२५ # 2025-12-31T00:00:00Z"
      })
  void datesOfBanksAndMailAreRead(String cell, String at) throws Exception {
    files.run(
        file("order id,customer,date,amount\n1,a,\"" + cell + "\",12.00\n"), OrderFiles.terms());

    assertEquals(at, files.orders.getFirst().raw().occurredAt().toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "To ship # PAID",
        "Unshipped # PAID",
        "In transit # SHIPPED",
        "Shipped - Delivered to Buyer # SHIPPED",
        "卖家已发货，等待买家确认 # SHIPPED",
        "Payment pending # PLACED",
        "Entregado # COMPLETED",
        "交易完成 # COMPLETED",
        "배송완료 # COMPLETED",
        "キャンセル # CANCELLED"
      })
  void statusesOfManyShopsAreKnown(String word, String status) throws Exception {
    files.run(
        file("order id,customer,date,amount,status\n1,a,2026-01-01,12.00,\"" + word + "\"\n"),
        OrderFiles.terms());

    assertEquals(
        List.of("a 1 " + status + " 12.00 USD -0.00 2026-01-01T00:00:00Z null []"), files.lines());
  }

  @ParameterizedTest
  @CsvSource({
    "45352,           '',     2024-03-01T00:00:00Z",
    "45352.75,        '',     2024-03-01T18:00:00Z",
    "45352.7523958333,'',     2024-03-01T18:03:27Z",
    "'45352,75',      '',     2024-03-01T18:00:00Z",
    "45352.999999,    '',     2024-03-02T00:00:00Z",
    "45352,           0.25,   2024-03-01T06:00:00Z",
    "45352,           6:30 PM,2024-03-01T18:30:00Z",
    "32874,           '',     1990-01-01T00:00:00Z",
    "1709251200,      '',     2024-03-01T00:00:00Z"
  })
  void datesThatASpreadsheetCountsAreKnownWhereAllAreSuch(String cell, String time, String at)
      throws Exception {
    files.run(
        file(
            "order id,customer,date,time,amount\n1,a,\"%s\",%s,12.00\n2,a,\"%s\",,1.00\n"
                .formatted(cell, time, cell)),
        OrderFiles.terms());

    assertEquals(at, files.orders.getFirst().raw().occurredAt().toString());
  }

  @Test
  void itIsSaidThatDatesAreTakenAsThoseOfASpreadsheet() throws Exception {
    String text = "order id,customer,date,status,currency,amount\n1,a,45352.5,paid,USD,12.00\n";
    var report = files.run(file(text), OrderFiles.terms());

    assertEquals(
        List.of(
            "Dates are taken as the day numbers of a spreadsheet (1900 system: 45352 is 2024-03-01)."),
        report.warnings());
  }

  @Test
  void numbersAmongDatesAreNoDates() throws Exception {
    String text = "order id,customer,date,amount\n1,a,45352,12.00\n2,a,2024-03-01,12.00\n";
    var report = files.run(file(text), OrderFiles.terms());

    assertEquals(List.of(RowFault.NO_DATE.about()), reasons(report));
    assertEquals(List.of("a 2 PAID 12.00 USD -0.00 2024-03-01T00:00:00Z null []"), files.lines());
  }

  @Test
  void daysInOtherDigitsTellWhetherTheDayStandsFirst() throws Exception {
    String text = "order id,customer,date,amount\n1,a,٠٣/٠٤/٢٠٢٥,12.00\n2,a,٣٠/٠٤/٢٠٢٥,1.00\n";
    files.run(file(text), OrderFiles.terms());

    assertEquals(
        List.of(
            "a 1 PAID 12.00 USD -0.00 2025-04-03T00:00:00Z null []",
            "a 2 PAID 1.00 USD -0.00 2025-04-30T00:00:00Z null []"),
        files.lines());
  }

  @Test
  void currenciesThatContradictEachOtherLeaveTheRowOut() throws Exception {
    var report =
        files.run(
            file(
                """
                order id,customer,date,amount,currency,refund
                1,a,2026-01-01,12.00 EUR,USD,
                2,a,2026-01-01,12.00,USD,5.00 EUR
                3,a,2026-01-01,12.00 USD,USD,5.00 USD
                """),
            OrderFiles.terms());

    assertEquals(
        List.of(RowFault.TWO_CURRENCIES.about(), RowFault.BACK_CURRENCY.about()), reasons(report));
    assertEquals(List.of("a 3 PAID 12.00 USD -5.00 2026-01-01T00:00:00Z null []"), files.lines());
  }

  private static List<Bilingual> reasons(OrderFile.Report report) {
    return report.first().stream().map(OrderFile.LeftOut::reason).toList();
  }

  private Path file(String text) throws Exception {
    return files.file(text.getBytes(StandardCharsets.UTF_8));
  }
}
