package app.cuelight.domain.greet;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a line of the phrasebook is for.
///
/// Every page of the phrasebook has all of them. A key knows which placeholders its lines may hold
/// and which they cannot do without: a line about stock that does not say how many are left is
/// pressure, not a fact.
public enum LineKey {
  /// To somebody who is here for the first time.
  NEW("new"),
  VIP("vip"),
  BACK("back"),
  /// To somebody who is back after a long time.
  ABSENT("absent"),
  BIRTHDAY("bday"),
  COUPON("coupon"),
  FOLLOW("follow"),
  PRODUCT("product"),
  ASK("ask"),
  /// Hello to all who just came.
  GROUP("group"),
  /// To a VIP: an early look, at a product where its number is known.
  EARLY("early"),
  /// To somebody who is back after a long time: what is new, at a product where its number is
  /// known.
  NEWS("news"),
  /// Thanks for an order just placed.
  THANKS("thanks"),
  /// How many are left, of a live stock.
  LEFT("left"),
  /// In how many minutes the coupon ends.
  ENDS("ends");

  private final String code;

  LineKey(String code) {
    this.code = code;
  }

  /// The name of the key in the phrasebook's files.
  public String code() {
    return code;
  }

  /// The key of a name, or null.
  public static @Nullable LineKey of(String code) {
    for (LineKey key : values()) {
      if (key.code.equals(code)) {
        return key;
      }
    }
    return null;
  }

  /// Whether it presses for time or stock, and so may only be said of a number read just now.
  public boolean isUrgent() {
    return this == LEFT || this == ENDS;
  }

  /// Whether somebody is greeted by it, so that a place for her name is expected.
  public boolean isGreeting() {
    return switch (this) {
      case NEW, VIP, BACK, ABSENT, BIRTHDAY -> true;
      case COUPON, FOLLOW, PRODUCT, ASK, GROUP, EARLY, NEWS, THANKS, LEFT, ENDS -> false;
    };
  }

  /// What its lines may hold.
  List<String> placeholders() {
    return switch (this) {
      case NEW, VIP, BACK, ABSENT, BIRTHDAY, FOLLOW, ASK, THANKS -> List.of(Sentence.NAME);
      case COUPON -> List.of(Sentence.NAME, Sentence.OFF);
      case PRODUCT, EARLY, NEWS, LEFT, ENDS -> List.of(Sentence.NAME, Sentence.NUMBER);
      case GROUP -> List.of();
    };
  }

  /// What every one of its lines holds, or null.
  @Nullable String needed() {
    return switch (this) {
      case COUPON -> Sentence.OFF;
      case PRODUCT, LEFT, ENDS -> Sentence.NUMBER;
      case NEW, VIP, BACK, ABSENT, BIRTHDAY, FOLLOW, ASK, GROUP, EARLY, NEWS, THANKS -> null;
    };
  }
}
