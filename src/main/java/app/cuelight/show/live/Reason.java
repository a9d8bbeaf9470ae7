package app.cuelight.show.live;

/// Why a viewer stands in the list or on the card, as data; the desk puts it into words.
public sealed interface Reason {

  /// She came in.
  record Joined() implements Reason {}

  /// She came back after so many days without a visit or an order.
  record BackAfter(long days) implements Reason {}

  /// She is here for the n-th time.
  record Visit(long number) implements Reason {}

  /// She wrote; `first` in her life, `question` when it asks something.
  record Said(String text, boolean first, boolean question) implements Reason {}

  record Liked(long times) implements Reason {}

  record Followed() implements Reason {}

  record Shared() implements Reason {}

  /// She sent a gift; the name may be empty.
  record Gave(String gift, long count) implements Reason {}

  record Looked(String product) implements Reason {}

  record InBasket(String product) implements Reason {}

  record Bought(String product) implements Reason {}
}
