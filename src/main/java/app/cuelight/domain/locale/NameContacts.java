package app.cuelight.domain.locale;

import com.ibm.icu.lang.UCharacter;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds what somebody wants read out as an advertisement: links, mail addresses, phone numbers.
///
/// A link needs a scheme, `www.` or a domain of the kinds that shops advertise; `zoe.w` and `K.
/// Bauer` are names. A phone number needs nine digits, or seven in groups; digits that hang on a
/// letter (`user8842190`) are an account number, and `2024-12-25` is a day.
final class NameContacts {

  private static final int DIGITS_ALONE = 9;
  private static final int DIGITS_IN_GROUPS = 7;

  private static final Pattern LINK =
      Pattern.compile(
          "://|(?<![\\p{L}\\d])www\\s*\\.|(?<![\\p{L}\\d])(?:t|wa|line)\\.me(?![\\p{L}\\d])"
              + "|[\\p{L}\\d]\\.(?:com|net|org|info|biz|shop|store|xyz|top|vip|club|site|online|link"
              + "|ly|gg|ru|cn|io|app|live|рф)(?![\\p{L}\\d])",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern MAIL =
      Pattern.compile(
          "[\\p{L}\\d._%+-]\\s?(?:@|\\[at]|\\(at\\))\\s?[\\p{L}\\d-]+\\s?(?:\\.|\\[dot]|\\(dot\\))"
              + "\\s?\\p{L}{2,}",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern DAY =
      Pattern.compile(
          "(?<!\\d)(?:\\d{4}[-./]\\d{1,2}[-./]\\d{1,2}|\\d{1,2}[-./]\\d{1,2}[-./]\\d{4})(?!\\d)");

  private NameContacts() {}

  /// The reason to hide a clean name, or null.
  static @Nullable Hidden in(String clean) {
    if (MAIL.matcher(clean).find()) {
      return new Hidden(Hidden.Cause.MAIL_ADDRESS, null);
    }
    if (LINK.matcher(clean).find()) {
      return new Hidden(Hidden.Cause.LINK, null);
    }
    return hasPhone(DAY.matcher(clean).replaceAll(" ")) ? phone() : null;
  }

  private static Hidden phone() {
    return new Hidden(Hidden.Cause.PHONE_NUMBER, null);
  }

  private static boolean hasPhone(String text) {
    int digits = 0;
    int groups = 0;
    boolean international = false;
    int before = ' ';
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (UCharacter.isDigit(c)) {
        boolean hangs = digits == 0 && (UCharacter.isLetter(before) || before == '_');
        if (hangs) {
          i = afterDigits(text, i);
          before = '0';
          continue;
        }
        international |= digits == 0 && before == '+';
        groups += UCharacter.isDigit(before) ? 0 : 1;
        digits++;
        if (digits >= DIGITS_ALONE || digits >= DIGITS_IN_GROUPS && (groups > 1 || international)) {
          return true;
        }
      } else if (" -.()/+·".indexOf(c) < 0) {
        digits = 0;
        groups = 0;
        international = false;
      }
      before = c;
    }
    return false;
  }

  private static int afterDigits(String text, int from) {
    int at = from;
    while (at < text.length() && UCharacter.isDigit(text.codePointAt(at))) {
      at += Character.charCount(text.codePointAt(at));
    }
    return at;
  }
}
