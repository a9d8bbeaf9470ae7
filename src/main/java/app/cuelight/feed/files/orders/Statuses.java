package app.cuelight.feed.files.orders;

import app.cuelight.domain.event.Order.Status;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The words shops have for where an order stands.
final class Statuses {

  private static final Map<String, Status> WORDS = words();

  private Statuses() {}

  private static Map<String, Status> words() {
    Map<String, Status> words = new HashMap<>();
    put(
        words,
        Status.PAID,
        "paid partially_refunded processing captured success succeeded settled booked approved"
            + " bezahlt payé paye pagado 已付款 待发货 买家已付款 已支付 支付成功 等待卖家发货");
    put(
        words,
        Status.PLACED,
        "placed pending authorized authorised partially_paid on_hold unpaid open created new"
            + " checkout_draft draft pending_payment awaiting_payment to_pay 待付款 等待买家付款 未付款");
    put(
        words,
        Status.CANCELLED,
        "cancelled canceled voided void expired failed trash declined rejected storniert annulé"
            + " annule cancelado 已取消 已关闭 交易关闭");
    put(words, Status.SHIPPED, "shipped sent dispatched fulfilled in_transit versandt 已发货 卖家已发货");
    put(
        words,
        Status.COMPLETED,
        "completed complete delivered done finished closed abgeschlossen terminé termine completado"
            + " 已完成 交易成功 已签收 已收货");
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
    String word = cell.toLowerCase(Locale.ROOT).replaceAll("[\\s-]+", "_");
    return WORDS.get(word.startsWith("wc_") ? word.substring(3) : word);
  }
}
