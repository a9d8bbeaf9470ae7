package app.cuelight.feed.files.orders;

import app.cuelight.domain.event.Order.Status;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The words shops have for where an order stands.
final class Statuses {

  private static final Map<String, Status> WORDS = words();

  /// `Shipped - Delivered to Buyer`, `买家已付款,等待卖家发货`: what comes first is what happened.
  private static final Pattern MORE = Pattern.compile("(.+?)(?: - |[,，;；(（]).*");

  private Statuses() {}

  private static Map<String, Status> words() {
    Map<String, Status> words = new HashMap<>();
    put(
        words,
        Status.PAID,
        "paid partially_refunded processing captured success succeeded settled booked approved"
            + " bezahlt payé paye pagado pago unshipped to_ship ready_to_ship awaiting_shipment"
            + " awaiting_collection awaiting_fulfillment 已付款 待发货 买家已付款 已支付 支付成功 等待卖家发货"
            + " 备货中 等待出库 入金済み 결제완료");
    put(
        words,
        Status.PLACED,
        "placed pending authorized authorised partially_paid on_hold unpaid open created new"
            + " checkout_draft draft pending_payment awaiting_payment payment_pending to_pay 待付款 等待买家付款 未付款 待支付 입금대기");
    put(
        words,
        Status.CANCELLED,
        "cancelled canceled voided void expired failed trash declined rejected storniert annulé"
            + " annule cancelado 已取消 已关闭 交易关闭 キャンセル 주문취소 취소");
    put(
        words,
        Status.SHIPPED,
        "shipped sent dispatched fulfilled in_transit shipping to_receive versandt enviado expédié"
            + " 已发货 卖家已发货 待收货 発送済み 배송중");
    put(
        words,
        Status.COMPLETED,
        "completed complete delivered done finished closed abgeschlossen terminé termine completado"
            + " entregado entregue livré 已完成 完成 交易成功 交易完成 已签收 已收货 배송완료");
    put(
        words,
        Status.REFUNDED,
        "refunded returned chargeback erstattet remboursé reembolsado 已退款 退款成功");
    return Map.copyOf(words);
  }

  private static void put(Map<String, Status> words, Status status, String all) {
    for (String word : all.split(" ")) {
      words.put(word, status);
    }
  }

  /// The status of a cell, or null when the word is not known.
  static @Nullable Status of(String cell) {
    Status whole = word(cell);
    Matcher more = MORE.matcher(cell);
    return whole == null && more.matches() ? word(more.group(1)) : whole;
  }

  private static @Nullable Status word(String cell) {
    String word = cell.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s-]+", "_");
    return WORDS.get(word.startsWith("wc_") ? word.substring(3) : word);
  }
}
