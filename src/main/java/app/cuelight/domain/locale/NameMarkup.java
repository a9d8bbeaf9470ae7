package app.cuelight.domain.locale;

import com.ibm.icu.lang.UCharacter;
import java.util.regex.Pattern;

/// Takes the program's own syntax, and other programs', out of what is said.
///
/// A name is only ever data: nothing in it is filled in, run or drawn as markup. But `{name}`, `%s`
/// or `<b>` read aloud is nonsense, so it goes and what is decent stays: `<b>Anna</b>` is Anna,
/// `{off}` is nobody. The same for the numbers machines give: `user-7f3a9c2e`, `wxid_x1y2z3`.
final class NameMarkup {

  private static final Pattern SYNTAX =
      Pattern.compile(
          "[$#%]?\\{+[^{}]*\\}+" // {name} ${off} #{x} %{x} {{x}}
              + "|\\$\\([^()]*\\)" // $(x)
              + "|\\[[^\\[\\]]*\\|[^\\[\\]]*\\]" // [a|b]
              + "|</?[\\p{L}!?%/][^<>]*>" // <b> </b> <!-- --> <%= %>
              + "|%\\d*\\$?[-.\\d]*[a-zA-Z](?![\\p{L}])" // %s %1$s %.2f
              + "|%\\([^()]*\\)[a-z]" // %(name)s
              + "|%[0-9A-Fa-f]{2}(?=%|$)" // %20
              + "|&#?\\w{2,8};" // &lt; &#60;
              + "|\\\\(?:u[0-9A-Fa-f]{4}|x[0-9A-Fa-f]{2}|[nrtb0])" // escapes
              + "|`[^`]*`");

  private static final Pattern QUERY =
      Pattern.compile(
          "(?:drop|truncate)\\s+table|select\\b.*\\bfrom\\b|insert\\s+into|union\\s+select"
              + "|delete\\s+from|\\bor\\s+'?1'?\\s*=|javascript:|onerror\\s*=|onload\\s*=|alert\\(",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern ACCOUNT =
      Pattern.compile(
          "(?:user|usr|guest|visitor|member|wxid|openid|uid|id|buyer|viewer|anon|tiktok ?user"
              + "|用户|用戶|游客|手机用户|快手用户|抖音用户|匿名用户|ユーザー|사용자|user ?name)"
              + "[ -]?(?=[0-9a-z]*\\d)[0-9a-z]{2,}",
          Pattern.CASE_INSENSITIVE);

  private static final int HEX_DIGITS = 8;
  private static final int CHANGES = 4;

  private NameMarkup() {}

  /// The text with a space where syntax was; empty when it was meant for a database or a browser.
  static String removed(String text) {
    if (text.chars().noneMatch(c -> "{}<>%$&\\`|;=(:*'".indexOf(c) >= 0)) {
      return text;
    }
    if (QUERY.matcher(text).find()) {
      return "";
    }
    String left = text;
    while (true) {
      String next = SYNTAX.matcher(left).replaceAll(" ");
      if (next.equals(left)) {
        return left;
      }
      left = next;
    }
  }

  /// Whether the words are what a machine calls somebody.
  static boolean isAccount(String words) {
    if (words.chars().noneMatch(c -> c >= '0' && c <= '9')) {
      return false;
    }
    return ACCOUNT.matcher(words).matches() || isRandom(words);
  }

  /// One word in which letters and digits change places again and again, or a hexadecimal number.
  private static boolean isRandom(String words) {
    int changes = 0;
    int digits = 0;
    boolean hex = words.length() >= HEX_DIGITS;
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c == ' ') {
        return false;
      }
      boolean digit = UCharacter.isDigit(c);
      digits += digit ? 1 : 0;
      hex &= c == '-' || Character.digit(c, 16) >= 0;
      changes += i > 0 && digit != UCharacter.isDigit(words.charAt(i - 1)) ? 1 : 0;
    }
    return changes >= CHANGES || hex && digits >= 3;
  }
}
