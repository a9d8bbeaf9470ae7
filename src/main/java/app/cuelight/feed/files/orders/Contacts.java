package app.cuelight.feed.files.orders;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Addresses by which a person is found again, as SHA-256: the clear ones never reach the cache.
///
/// E-mail addresses are taken without outer spaces and in lower case, phone numbers as E.164 (`+`,
/// country, number); a national number becomes one where the country is known, else it is left out:
/// the same digits are somebody else in the next country. Not safe for several threads.
final class Contacts {

  private static final Pattern MAIL =
      Pattern.compile("[^\\s@,;<>\"]{1,64}@[^\\s@,;<>\"]+\\.[^\\s@.,;<>\"]{2,}");
  private static final int SHORTEST = 8;
  private static final int LONGEST = 15;

  /// How many bytes of a hash tell what an order says from what else it could say.
  private static final int MARK = 8;

  /// Calling codes of the markets sellers sell to (ITU-T E.164); Italy and its like keep the zero.
  private static final Map<String, String> CALLING =
      Map.ofEntries(
          Map.entry("US", "1"),
          Map.entry("CA", "1"),
          Map.entry("GB", "44"),
          Map.entry("DE", "49"),
          Map.entry("FR", "33"),
          Map.entry("ES", "34"),
          Map.entry("NL", "31"),
          Map.entry("BE", "32"),
          Map.entry("AT", "43"),
          Map.entry("CH", "41"),
          Map.entry("SE", "46"),
          Map.entry("PL", "48"),
          Map.entry("PT", "351"),
          Map.entry("IE", "353"),
          Map.entry("MX", "52"),
          Map.entry("BR", "55"),
          Map.entry("AR", "54"),
          Map.entry("CL", "56"),
          Map.entry("CO", "57"),
          Map.entry("AE", "971"),
          Map.entry("SA", "966"),
          Map.entry("JP", "81"),
          Map.entry("KR", "82"),
          Map.entry("CN", "86"),
          Map.entry("TW", "886"),
          Map.entry("HK", "852"),
          Map.entry("SG", "65"),
          Map.entry("MY", "60"),
          Map.entry("TH", "66"),
          Map.entry("VN", "84"),
          Map.entry("PH", "63"),
          Map.entry("ID", "62"),
          Map.entry("IN", "91"),
          Map.entry("AU", "61"),
          Map.entry("NZ", "64"),
          Map.entry("TR", "90"));

  private final MessageDigest sha;

  Contacts() {
    try {
      sha = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is part of every JDK", e);
    }
  }

  static boolean isMail(String text) {
    return text.indexOf('@') > 0 && MAIL.matcher(text).matches();
  }

  /// The hash of an e-mail address, or null when it is none.
  @Nullable String mail(String cell) {
    return isMail(cell) ? hash(cell.toLowerCase(Locale.ROOT)) : null;
  }

  /// The hash of a phone number, or null when it is none that can be told from others.
  @Nullable String phone(String cell, @Nullable String country) {
    String number = cell.isEmpty() ? null : international(cell, country);
    return number == null ? null : hash(number);
  }

  static @Nullable String international(String cell, @Nullable String country) {
    var digits = new StringBuilder();
    boolean isWhole = false;
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if (c >= '0' && c <= '9') {
        digits.append(c);
      } else if (c == '+' && digits.isEmpty()) {
        isWhole = true;
      } else if (" -./()'\u00a0".indexOf(c) < 0) {
        return null;
      }
    }
    if (!isWhole && digits.indexOf("00") == 0) {
      digits.delete(0, 2);
      isWhole = true;
    }
    if (!isWhole) {
      String code = country == null ? null : CALLING.get(country);
      if (code == null) {
        return null;
      }
      if (code.equals("1") && digits.length() == 11 && digits.charAt(0) == '1') {
        digits.deleteCharAt(0);
      } else if (!digits.isEmpty() && digits.charAt(0) == '0') {
        digits.deleteCharAt(0);
      }
      digits.insert(0, code);
    }
    boolean fits = digits.length() >= SHORTEST && digits.length() <= LONGEST;
    return fits && digits.charAt(0) != '0' ? "+" + digits : null;
  }

  /// The beginning of the SHA-256 of what was written, in 16 hexadecimal digits.
  String mark(JsonBytes written) {
    sha.update(written.bytes(), 0, written.length());
    return HexFormat.of().formatHex(sha.digest(), 0, MARK);
  }

  /// The SHA-256 of a text in hexadecimal digits.
  String hash(String text) {
    return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
  }
}
