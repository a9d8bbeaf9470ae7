package app.cuelight.desk.live;

import app.cuelight.desk.kit.Words;
import app.cuelight.show.live.Reason;

/// Why somebody stands here, in words.
///
/// @param words whose language is spoken
record ReasonWords(Words words) {

  /// Stands for the stranger's own words until they get a label of their own.
  private static final String SLOT = "\uFFFC";

  /// A reason as up to three stretches: ours, the viewer's or the shop's own words, ours again.
  record Line(String before, String own, String after) {

    String text() {
      return before + own + after;
    }
  }

  /// The reason alone.
  Line line(Reason reason) {
    return switch (reason) {
      case Reason.Joined() -> ours(words.say("reason.joined"));
      case Reason.BackAfter(long days) -> ours(words.count("reason.back", days));
      case Reason.Visit(long number) -> ours(words.say("reason.visit", number));
      case Reason.Said(String text, boolean first, boolean question) ->
          around(text, question ? "reason.asks" : first ? "reason.first" : "reason.said");
      case Reason.Liked(long times) -> ours(words.count("reason.liked", times));
      case Reason.Followed() -> ours(words.say("reason.followed"));
      case Reason.Shared() -> ours(words.say("reason.shared"));
      case Reason.Gave(String gift, long count) -> gave(gift, count);
      case Reason.Looked(String product) -> around(product, "reason.looked");
      case Reason.InBasket(String product) -> around(product, "reason.basket");
      case Reason.Bought(String product) -> around(product, "reason.bought");
    };
  }

  /// The reason, and what she has bought so far where the reason leaves room for it.
  Line lineWithOrders(Reason reason, long orders) {
    Line line = line(reason);
    return orders > 0 && line.own().isEmpty()
        ? ours(line.before() + " · " + words.count("orders", orders))
        : line;
  }

  private Line gave(String gift, long count) {
    return gift.isEmpty()
        ? ours(words.count("reason.gifts", count))
        : split(words.count("reason.gave", count, SLOT), gift);
  }

  private Line around(String own, String key) {
    return split(words.say(key, SLOT), own);
  }

  private static Line split(String text, String own) {
    int at = text.indexOf(SLOT);
    return at < 0
        ? ours(text)
        : new Line(text.substring(0, at), own, text.substring(at + SLOT.length()));
  }

  private static Line ours(String text) {
    return new Line(text, "", "");
  }
}
