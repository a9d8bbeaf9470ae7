package app.cuelight.feed.contract;

import app.cuelight.domain.basic.Money;
import app.cuelight.domain.basic.RoomKey;
import app.cuelight.domain.event.Order;
import app.cuelight.domain.event.Person;
import app.cuelight.domain.event.Product;
import app.cuelight.domain.event.ShowEvent.Basis;
import app.cuelight.domain.event.ShowEvent.Client;
import app.cuelight.domain.event.ShowEvent.LeaveReason;
import app.cuelight.domain.event.ShowEvent.Streak;
import app.cuelight.domain.event.ShowEvent.StreamState;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What the `data` of one event said, field by field, while it is being made into an event.
final class EventData {

  private static final Map<String, Basis> BASES = Words.of(Basis.values());
  private static final Map<String, Client> CLIENTS = Words.of(Client.values());
  private static final Map<String, LeaveReason> REASONS = Words.of(LeaveReason.values());
  private static final Map<String, StreamState> STATES = Words.of(StreamState.values());

  /// Which of the fields that its kind requires were there: a bit each, by their place.
  int required;

  Map<String, Long> metrics = Map.of();
  @Nullable RoomKey room;
  @Nullable Person viewer;
  Basis basis = Basis.EXACT;
  Client client = Client.OTHER;
  LeaveReason reason = LeaveReason.UNKNOWN;
  @Nullable Long seq;
  @Nullable Long seconds;
  @Nullable String messageId;
  @Nullable String text;
  @Nullable String language;
  @Nullable String replyTo;
  long count = 1;
  @Nullable String giftId;
  @Nullable String name;
  @Nullable Money value;
  @Nullable Streak streak;
  @Nullable Product product;
  @Nullable OrderReading order;
  @Nullable CouponReading coupon;
  @Nullable String orderId;
  @Nullable StreamState state;
  @Nullable String title;
  @Nullable String metric;
  @Nullable Double number;
  @Nullable String unit;
  @Nullable String scope;

  /// A coupon as a coupon event names it.
  record CouponReading(String code, @Nullable String campaign) {}

  /// Takes one field of a kind that has it.
  void take(String field, Kinds.Kind kind, Cursor in) {
    switch (field) {
      case "room" -> room = in.repeats().room(in.connection(), in.id(RoomKey.MAX_LENGTH));
      case "viewer" -> viewer = PersonReading.read(in);
      case "basis" -> basis = in.word(BASES);
      case "client" -> client = CLIENTS.getOrDefault(in.text(Limits.TAG), Client.OTHER);
      case "reason" -> reason = REASONS.getOrDefault(in.text(Limits.TAG), LeaveReason.UNKNOWN);
      case "seq" -> seq = in.whole(0, Long.MAX_VALUE);
      case "seconds" -> seconds = in.whole(0, Limits.COUNT);
      case "messageId" -> messageId = in.id(Limits.LABEL);
      case "text" -> text = in.text(Limits.COMMENT);
      case "language" -> language = TextShape.locale(in.text(Limits.TAG));
      case "replyTo" -> replyTo = in.id(Limits.LABEL);
      case "count", "quantity" -> count = in.whole(1, Limits.COUNT);
      case "giftId" -> giftId = in.id(Limits.LABEL);
      case "name" -> name = in.text(Limits.LABEL);
      case "streak" -> streak = streak(in);
      case "product" -> product = MoneyReading.product(in);
      case "coupon" -> coupon = coupon(in);
      case "state" -> state = in.word(STATES);
      case "title" -> title = in.text(Limits.LABEL);
      case "metric" -> metric = in.id(Limits.LABEL);
      case "unit" -> unit = in.text(Limits.LABEL);
      case "scope" -> scope = in.text(Limits.LABEL);
      case "concurrent", "total", "likes", "impressions" ->
          measure(field, in.whole(0, Long.MAX_VALUE));
      case "order" -> takeOrder(kind, in);
      case "value" -> takeValue(kind, in);
      default -> {}
    }
  }

  private void measure(String what, long value) {
    metrics = metrics.isEmpty() ? new TreeMap<>() : metrics;
    metrics.put(what, value);
  }

  private void takeOrder(Kinds.Kind kind, Cursor in) {
    if (kind.type().equals("order")) {
      order = OrderReading.read(in);
    } else {
      orderId = in.id(Limits.LABEL);
    }
  }

  private void takeValue(Kinds.Kind kind, Cursor in) {
    if (kind.type().equals("gift")) {
      value = MoneyReading.read(in);
    } else {
      number = in.number();
    }
  }

  private static Streak streak(Cursor in) {
    var read = new EventData();
    boolean[] last = {false};
    in.fields(field -> {
      switch (field) {
        case "key" -> read.text = in.id(Limits.LABEL);
        case "final" -> last[0] = in.flag();
        default -> {}
      }
    });
    if (read.text == null) {
      throw in.missing("key");
    }
    return new Streak(read.text, last[0]);
  }

  private static CouponReading coupon(Cursor in) {
    var read = new EventData();
    in.fields(field -> {
      switch (field) {
        case "code" -> read.text = in.id(Limits.LABEL);
        case "campaign" -> read.name = in.id(Limits.LABEL);
        default -> {}
      }
    });
    if (read.text == null) {
      throw in.missing("code");
    }
    return new CouponReading(read.text, read.name);
  }

  Order order(Instant eventAt) {
    return need(order).order(eventAt);
  }

  /// A field that its kind requires, and [Kinds] has made sure of.
  static <T> T need(@Nullable T value) {
    if (value == null) {
      throw new IllegalStateException("A required field was not required.");
    }
    return value;
  }
}
