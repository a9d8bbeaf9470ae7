package app.cuelight.desk.coupons;

import java.util.function.Function;

/// What came of the last act, in whichever language is spoken when it is read.
///
/// @param refused whether it was not done
record Told(boolean refused, Function<CouponWords, String> sentence) {

  static Told no(Function<CouponWords, String> sentence) {
    return new Told(true, sentence);
  }

  static Told yes(Function<CouponWords, String> sentence) {
    return new Told(false, sentence);
  }

  /// One sentence of the bundles.
  static Told no(String key) {
    return no(words -> words.say(key));
  }
}
