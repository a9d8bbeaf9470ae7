package app.cuelight.desk.shell;

import app.cuelight.desk.kit.Tiers;
import app.cuelight.domain.basic.Locality;
import app.cuelight.domain.basic.ViewerId;
import app.cuelight.domain.event.Note;
import app.cuelight.domain.tier.Tier;
import app.cuelight.domain.viewer.QuestionTopic;
import app.cuelight.show.live.CommentRow;
import app.cuelight.show.live.Comments;
import app.cuelight.show.live.Comments.TopicCount;
import app.cuelight.show.live.RoomView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Rooms in which people talk.
final class Talk {

  private Talk() {}

  static CommentRow said(
      int n,
      Tier tier,
      String name,
      Locality where,
      String text,
      @Nullable QuestionTopic topic,
      @Nullable String by) {
    return new CommentRow(
        "shop/message/m" + n,
        1_000 - n,
        new ViewerId("shop:" + n),
        "shop:" + n,
        tier,
        name,
        false,
        where,
        null,
        text,
        Rooms.NOW.minusSeconds(2 + 3L * n),
        topic,
        by);
  }

  static List<CommentRow> rows() {
    Locality us = Rooms.at("en-US", "US", null);
    var rows =
        new ArrayList<>(
            List.of(
                said(
                    1,
                    Tier.VIP,
                    "Marisol",
                    Rooms.at("es-419", "MX", null),
                    "¿Qué tallas hay del abrigo?",
                    QuestionTopic.SIZE,
                    null),
                said(
                    2,
                    Tier.NEW,
                    "ภูริ",
                    Rooms.at("th", "TH", null),
                    "มีไซซ์ M ไหม 🙏",
                    QuestionTopic.SIZE,
                    null),
                said(3, Tier.GUEST, "zoe.w", us, "love this colour 😍😍", null, null),
                said(
                    4,
                    Tier.MEMBER,
                    "أم يوسف",
                    Rooms.at("ar", "SA", null),
                    "كم التوصيل للرياض؟",
                    QuestionTopic.SHIPPING,
                    null),
                said(
                    5,
                    Tier.MEMBER,
                    "陈怡君",
                    Rooms.at("zh-Hans", "CN", null),
                    "这件大衣多少钱，有优惠吗",
                    QuestionTopic.PRICE,
                    "Lin"),
                said(
                    6,
                    Tier.RISING,
                    "재원 🎉",
                    Rooms.at("ko", "KR", null),
                    "코트 사이즈 있어요?",
                    QuestionTopic.SIZE,
                    null),
                said(
                    7,
                    Tier.WIN_BACK,
                    "K. Bauer",
                    Rooms.at("de", "DE", null),
                    "wie lange dauert der Versand nach Berlin",
                    QuestionTopic.SHIPPING,
                    null),
                said(
                    8,
                    Tier.NEW,
                    "田中さくら",
                    Rooms.at("ja", "JP", null),
                    "洗えますか",
                    QuestionTopic.OTHER,
                    null),
                said(
                    9,
                    Tier.NEW,
                    "דנה כהן",
                    Rooms.at("he", "IL", null),
                    "כמה עולה המשלוח?",
                    QuestionTopic.OTHER,
                    null),
                said(10, Tier.GUEST, "w".repeat(60), us, "w".repeat(100), null, null),
                said(
                    11,
                    Tier.NEW,
                    "luna ☆",
                    Rooms.at("pt-BR", "BR", null),
                    "aceita pix?",
                    QuestionTopic.PAYMENT,
                    "Lin"),
                said(
                    12,
                    Tier.VIP,
                    "Dee Okafor",
                    us,
                    "is it true to size",
                    QuestionTopic.SIZE,
                    "Maximiliana")));
    for (int i = 13; i < 60; i++) {
      rows.add(
          said(
              i, Tiers.IN_ORDER.get(i % 6), "viewer_" + i, us, "hello from city " + i, null, null));
    }
    return List.copyOf(rows);
  }

  static Comments busy() {
    List<CommentRow> rows = rows();
    return new Comments(
        rows,
        0,
        List.of(
            new TopicCount(QuestionTopic.SIZE, 18, rows.get(0)),
            new TopicCount(QuestionTopic.SHIPPING, 7, rows.get(3)),
            new TopicCount(QuestionTopic.PRICE, 3, rows.get(4)),
            new TopicCount(QuestionTopic.OTHER, 2, rows.get(7))),
        List.of(rows.get(0), rows.get(1), rows.get(3)),
        "zh");
  }

  static RoomView room(Comments comments) {
    RoomView v = Rooms.busy();
    return new RoomView(
        v.version() + 1,
        v.at(),
        v.show(),
        v.sources(),
        v.watching(),
        v.tiers(),
        v.queue(),
        v.rows(),
        v.held(),
        v.newer(),
        v.host(),
        v.health(),
        comments,
        Map.of(
            new ViewerId("shop:Marisol"),
            Map.of(
                Note.QUIET, "true",
                Note.SAY, "mah-ree-SOL",
                Note.REMARK, "asks for wool every time",
                Note.HEARD, "es 0.97 (abrigo, tallas)")));
  }

  /// Far more is said than can be read; everything is answered or hostile.
  static Comments flooded() {
    var rows = new ArrayList<CommentRow>();
    String[] texts = {
      "\u202Eرقأ ام\u202C price?",
      "z\u0300\u0301\u0302\u0303\u0304algo".repeat(20),
      "\uD800 half",
      "\u200B\u200B",
      "😀".repeat(200),
      "سعر " + "ا".repeat(120),
      "ก".repeat(150),
      "价".repeat(150),
      "{0} {1} <b>bold</b> &amp;",
      "https://a.example/?q=1"
    };
    for (int i = 0; i < RoomView.MAX_ROWS; i++) {
      rows.add(
          said(
              i,
              Tiers.IN_ORDER.get(i % 6),
              texts[(i + 3) % texts.length],
              Rooms.at("ar", "SA", null),
              texts[i % texts.length],
              i % 3 == 0 ? List.of(QuestionTopic.values()).get(i / 3 % 6) : null,
              i % 9 == 0 ? texts[4] : null));
    }
    return new Comments(
        rows,
        84_211,
        List.of(
            new TopicCount(QuestionTopic.PRICE, 4_812, rows.get(3)),
            new TopicCount(QuestionTopic.SIZE, 1_204, rows.get(5)),
            new TopicCount(QuestionTopic.PAYMENT, 1, rows.get(6))),
        List.of(),
        "en");
  }
}
