package app.cuelight.domain.coupon;

/// How a code is written: a prefix and twelve characters with one more that finds a slip of the
/// keyboard.
///
/// The characters are Crockford's without vowels, so that no code is a word: ten digits and twenty
/// consonants. Twelve of them hold 58.9 bits: among a million codes two are alike with a chance of
/// one in a million, and then the next number of the intent is taken. The check is Luhn's, modulo
/// thirty.
public final class CouponCode {

  /// The characters of a code.
  public static final String ALPHABET = "0123456789BCDFGHJKMNPQRSTVWXYZ";

  private static final int LENGTH = 12;
  private static final int BASE = ALPHABET.length();

  private CouponCode() {}

  /// The code of some bits, the same for the same bits.
  ///
  /// @param prefix upper-case letters and digits of the campaign, may be empty
  /// @param bits of a keyed hash over the intent and its number
  public static String of(String prefix, long bits) {
    var code = new StringBuilder();
    long rest = bits;
    for (int i = 0; i < LENGTH; i++) {
      code.append(ALPHABET.charAt((int) Long.remainderUnsigned(rest, BASE)));
      rest = Long.divideUnsigned(rest, BASE);
    }
    code.append(check(code));
    return prefix.isEmpty() ? code.toString() : prefix + "-" + code;
  }

  /// Whether a code was typed as it was made; its prefix is not looked at.
  public static boolean isWhole(String code) {
    String upper = code.strip().toUpperCase(java.util.Locale.ROOT);
    if (upper.length() <= LENGTH) {
      return false;
    }
    String body = upper.substring(upper.length() - LENGTH - 1, upper.length() - 1);
    return body.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)
        && check(body) == upper.charAt(upper.length() - 1);
  }

  private static char check(CharSequence body) {
    int sum = 0;
    for (int i = 0; i < body.length(); i++) {
      int value = ALPHABET.indexOf(body.charAt(i));
      int weighed = (body.length() - i) % 2 == 1 ? value * 2 : value;
      sum += weighed / BASE + weighed % BASE;
    }
    return ALPHABET.charAt((BASE - sum % BASE) % BASE);
  }
}
