package app.cuelight.feed.files.orders;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.util.Currency;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the amounts of one file, with the decimal sign its numbers have.
final class Decimals {

  /// What a cell says.
  ///
  /// @param currency the code or unmistakable sign beside the number, or null
  record Amount(BigDecimal number, @Nullable String currency) {}

  private static final BigDecimal BEYOND = BigDecimal.TEN.pow(13);
  private static final Map<String, String> SIGNS = signs();

  /// Signs that several countries have for money of their own: which, the file says elsewhere.
  private static final Set<String> SHARED =
      Set.of("", "$", "¥", "￥", "元", "KR", "KR.", "RS", "RS.", "DH");

  private static final Pattern AROUND = Pattern.compile("[\\s\u00a0\u202f\u2009]+");

  /// A sign of minus, something beside, a sign, the number, something beside. The point of `Rs.` is
  /// none of the number's.
  private static final Pattern AMOUNT =
      Pattern.compile(
          "([-+]?)([^-+\\d.,]*\\p{L}\\.|[^-+\\d.,]*)([-+]?)([.,]?\\d[\\d.,'’]*)([^-+\\d.,'’]*\\.?)");

  /// What stands before decimals and between thousands beside Arabic digits, whatever the file has
  /// elsewhere.
  private static final char ARABIC_DECIMAL = '\u066b';

  private static final char ARABIC_GROUP = '\u066c';

  private static final int THREE = 3;

  /// How long an amount may be that is surely none beyond belief.
  private static final int SMALL = 13;

  private static Map<String, String> signs() {
    String all =
        "€ EUR £ GBP ₩ KRW 원 KRW ₹ INR 円 JPY ₫ VND Đ VND ฿ THB ₱ PHP ₺ TRY ₽ RUB ₦ NGN ₴ UAH ₪ ILS"
            + " ₸ KZT ZŁ PLN KČ CZK FT HUF RM MYR RP IDR FR CHF US$ USD R$ BRL HK$ HKD NT$ TWD S$ SGD"
            + " A$ AUD AU$ AUD C$ CAD CA$ CAD NZ$ NZD MX$ MXN";
    String[] words = all.split(" ");
    Map<String, String> signs = new HashMap<>();
    for (int i = 0; i < words.length; i += 2) {
      signs.put(words[i], words[i + 1]);
    }
    return Map.copyOf(signs);
  }

  private final char sign;

  /// @param sign what stands before the decimals, `.` or `,`
  Decimals(char sign) {
    this.sign = sign;
  }

  /// What the numbers of a file look like, found over the whole of it.
  static final class Evidence {
    private long point;
    private long comma;
    private long open;

    /// Takes a cell into account.
    void see(CharSequence cell) {
      int sign = -1;
      for (int i = 0; i < cell.length(); i++) {
        char c = cell.charAt(i);
        if ((c == '.' || c == ',') && sign < 0) {
          sign = i;
        } else if ((c < '0' || c > '9') && (c != '-' || i > 0)) {
          judge(cell.toString());
          return;
        }
      }
      if (sign >= 0 && cell.length() - sign - 1 == THREE) {
        judge(cell.toString());
      } else if (sign >= 0) {
        point += cell.charAt(sign) == '.' ? 1 : 0;
        comma += cell.charAt(sign) == ',' ? 1 : 0;
      }
    }

    /// What is more than digits with one sign among them that ends no thousand.
    private void judge(String cell) {
      int lastPoint = cell.lastIndexOf('.');
      int lastComma = cell.lastIndexOf(',');
      if (lastPoint < 0 && lastComma < 0) {
        return;
      }
      if (lastPoint >= 0 && lastComma >= 0) {
        point += lastPoint > lastComma ? 1 : 0;
        comma += lastComma > lastPoint ? 1 : 0;
        return;
      }
      char only = lastPoint >= 0 ? '.' : ',';
      int last = Math.max(lastPoint, lastComma);
      boolean isDecimal = digitsAfter(cell, last) != THREE;
      if (cell.indexOf(only) < last) {
        isDecimal = false;
      } else if (!isDecimal && !startsGroup(cell, last)) {
        isDecimal = true;
      } else if (!isDecimal) {
        open++;
        return;
      }
      if (only == '.' == isDecimal) {
        point++;
      } else {
        comma++;
      }
    }

    /// `0.125` and `1234.567` are no thousands.
    private static boolean startsGroup(String cell, int sign) {
      int digits = 0;
      while (digits < sign && Character.isDigit(cell.charAt(sign - 1 - digits))) {
        digits++;
      }
      return digits >= 1 && digits <= THREE && cell.charAt(sign - digits) != '0';
    }

    private static int digitsAfter(String cell, int sign) {
      int digits = 0;
      while (sign + 1 + digits < cell.length()
          && Character.isDigit(cell.charAt(sign + 1 + digits))) {
        digits++;
      }
      return digits;
    }

    /// The decimal sign; null when the file does not tell.
    @Nullable Character sign() {
      if (point == 0 && comma == 0) {
        return open == 0 ? Character.valueOf('.') : null;
      }
      if (point > 20 * comma) {
        return '.';
      }
      return comma > 20 * point ? Character.valueOf(',') : null;
    }
  }

  /// Reads `1,234.50`, `€ 12`, `12.50 USD`, `$12.50 USD`, `Rs. 12`, `88元`, `(12.50)`, `12.50-`,
  /// `١٬٢٣٤٫٥٠`.
  ///
  /// @throws BadCell without a column
  Amount read(CharSequence cell) {
    BigDecimal plain = small(cell);
    return plain == null ? read(cell.toString()) : new Amount(plain, null);
  }

  /// Digits with one decimal sign at most, as nearly all amounts are; null for all else.
  private @Nullable BigDecimal small(CharSequence cell) {
    int length = cell.length();
    if (length == 0 || length > SMALL) {
      return null;
    }
    boolean isNegative = cell.charAt(0) == '-';
    long digits = 0;
    int from = isNegative ? 1 : 0;
    int decimals = -1;
    for (int i = from; i < length; i++) {
      char c = cell.charAt(i);
      if (c >= '0' && c <= '9') {
        digits = 10 * digits + c - '0';
        decimals += decimals < 0 ? 0 : 1;
      } else if (c == sign && decimals < 0) {
        decimals = 0;
      } else {
        return null;
      }
    }
    boolean hasDigits = length - from > (decimals < 0 ? 0 : 1);
    return hasDigits
        ? BigDecimal.valueOf(isNegative ? -digits : digits, Math.max(0, decimals))
        : null;
  }

  private Amount read(String cell) {
    if (isPlain(cell)) {
      return new Amount(number(cell), null);
    }
    String bare =
        AROUND
            .matcher(Normalizer.normalize(cell, Normalizer.Form.NFKC))
            .replaceAll("")
            .replace('\u2212', '-');
    bare = Digits.plain(bare).replace(ARABIC_DECIMAL, sign).replace(ARABIC_GROUP, other());
    boolean isNegative = bare.startsWith("(") && bare.endsWith(")") || bare.endsWith("-");
    String open = isNegative ? bare.replaceAll("[()]|-$", "") : bare;
    Matcher form = AMOUNT.matcher(open);
    if (!form.matches() || !form.group(1).isEmpty() && !form.group(3).isEmpty()) {
      throw new BadCell("", RowFault.NO_AMOUNT);
    }
    String minus = isNegative || form.group(1).equals("-") || form.group(3).equals("-") ? "-" : "";
    BigDecimal number = number(minus + form.group(4).replaceAll("['’]", ""));
    return new Amount(number, currency(form.group(2), form.group(5)));
  }

  private static @Nullable String currency(String before, String after) {
    String one = currency(before);
    String other = currency(after);
    if (one != null && other != null && !one.equals(other)) {
      throw new BadCell("", RowFault.NO_AMOUNT);
    }
    return one == null ? other : one;
  }

  private static boolean isPlain(String cell) {
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if ((c < '0' || c > '9') && c != '.' && c != ',' && (c != '-' || i > 0)) {
        return false;
      }
    }
    return true;
  }

  private static @Nullable String currency(String beside) {
    String code = beside.toUpperCase(Locale.ROOT);
    if (SHARED.contains(code)) {
      return null;
    }
    String known = SIGNS.get(code);
    if (known != null) {
      return known;
    }
    if (!isCurrency(code)) {
      throw new BadCell("", RowFault.NO_AMOUNT);
    }
    return code;
  }

  /// Whether this is a currency of ISO 4217 that people pay in.
  static boolean isCurrency(String code) {
    if (code.length() != THREE || code.equals("XXX") || code.equals("XTS")) {
      return false;
    }
    try {
      return Currency.getInstance(code).getDefaultFractionDigits() >= 0;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private BigDecimal number(String text) {
    char other = other();
    String plain = text;
    if (text.indexOf(other) >= 0) {
      requireGroups(text, other);
      plain = text.replace(String.valueOf(other), "");
    }
    plain = sign == '.' ? plain : plain.replace(sign, '.');
    int digits = 0;
    for (int i = 0; i < plain.length(); i++) {
      digits += Character.isDigit(plain.charAt(i)) ? 1 : 0;
    }
    if (digits == 0 || digits > 40 || plain.indexOf('.') != plain.lastIndexOf('.')) {
      throw new BadCell("", RowFault.NO_AMOUNT);
    }
    try {
      BigDecimal number = new BigDecimal(plain);
      if (number.abs().compareTo(BEYOND) >= 0) {
        throw new BadCell("", RowFault.AMOUNT_BEYOND);
      }
      return number;
    } catch (NumberFormatException e) {
      throw new BadCell("", RowFault.NO_AMOUNT);
    }
  }

  /// What stands between thousands.
  private char other() {
    return sign == '.' ? ',' : '.';
  }

  private void requireGroups(String text, char mark) {
    int end = text.indexOf(sign) < 0 ? text.length() : text.indexOf(sign);
    int last = text.lastIndexOf(mark);
    int first = text.indexOf(mark);
    if (last > end || end - last != THREE + 1 || first == 0) {
      throw new BadCell("", RowFault.GROUPS);
    }
  }

  /// The amount in the minor units of a currency, halves to the even neighbour.
  static long minor(BigDecimal number, String currency) {
    int digits = Currency.getInstance(currency).getDefaultFractionDigits();
    return number.movePointRight(digits).setScale(0, RoundingMode.HALF_EVEN).longValueExact();
  }
}
