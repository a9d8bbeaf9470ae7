package app.cuelight.domain.locale;

import com.ibm.icu.lang.UCharacter;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds the words of a clean name that can be said: `luna_sky2041` is "Luna Sky", `user8842190`
/// nobody.
///
/// Placeholders and markup go first ([NameMarkup]), brackets go with what they hold, other
/// decoration leaves a space, account numbers of three digits or more fall off the end. A name that
/// only a machine gives, or in which no letter is left, is not said; neither is one that was
/// shortened in the middle.
final class NameWords {

  private static final int ACCOUNT_DIGITS = 3;
  private static final String SAID = "'’ʼ-‐.·・&׳״";
  private static final String BRACKETS = "()[]{}<>【】《》「」『』〈〉〔〕";

  /// What platforms call somebody who has no name, in the languages of their apps.
  private static final Set<String> NOBODY =
      Set.of(
          """
          user, users, guest, viewer, visitor, member, player, client, customer, anonymous, anon,
          unknown, null, undefined, none, id, uid, deleted user, usuario, usuário, utilisateur,
          benutzer, nutzer, utente, gebruiker, användare, użytkownik, kullanıcı, pengguna,
          người dùng, пользователь, користувач, مستخدم, משתמש, ผู้ใช้, 用户, 用戶, 游客, 遊客, 访客,
          訪客, 观众, 觀眾, 匿名, ユーザー, ゲスト, 사용자, 게스트
          """
              .strip()
              .split(",\\s+"));

  private NameWords() {}

  static @Nullable String spoken(String clean) {
    int gap = clean.indexOf('…');
    if (gap > 0 && gap < clean.length() - 1) {
      return null;
    }
    String words = words(withoutBrackets(NameMarkup.removed(clean)));
    String name = withoutAddition(words);
    if (NOBODY.contains(name.toLowerCase(Locale.ROOT))
        || NameMarkup.isAccount(words)
        || NameMarkup.isAccount(name)
        || NameMarkup.removed(name).isEmpty()
        || NameContacts.in(name) != null
        || name.codePoints().noneMatch(UCharacter::isLetter)) {
      return null;
    }
    boolean handle = clean.indexOf('_') >= 0 || !name.equals(words);
    return handle && name.equals(name.toLowerCase(Locale.ROOT)) ? titled(name) : name;
  }

  /// The text without anything in brackets, unless that is all there is.
  private static String withoutBrackets(String text) {
    StringBuilder out = new StringBuilder(text.length());
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      int bracket = BRACKETS.indexOf(text.charAt(i));
      if (bracket < 0 && depth == 0) {
        out.append(text.charAt(i));
      } else if (bracket >= 0) {
        depth = Math.max(0, depth + (bracket % 2 == 0 ? 1 : -1));
        out.append(' ');
      }
    }
    return out.codePoints().anyMatch(UCharacter::isLetter) ? out.toString() : text;
  }

  /// Letters, marks, digits and the few signs that stand inside names, in words with one space.
  private static String words(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .forEach(c -> {
          boolean said = isLetterMarkOrDigit(c) || SAID.indexOf(c) >= 0;
          if (said) {
            out.appendCodePoint(c);
          } else if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
            out.append(' ');
          }
        });
    return trimmed(out.toString());
  }

  /// The name without what platforms and people hang on its end: account numbers, "official".
  private static String withoutAddition(String words) {
    String name = words;
    while (true) {
      String shorter = trimmed(withoutOfficial(withoutNumber(name)));
      if (shorter.equals(name)) {
        return name;
      }
      name = shorter;
    }
  }

  private static String withoutNumber(String name) {
    int end = name.length();
    while (end > 0 && Character.isDigit(name.charAt(end - 1))) {
      end--;
    }
    return name.length() - end >= ACCOUNT_DIGITS ? name.substring(0, end) : name;
  }

  private static String withoutOfficial(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    boolean added = lower.length() == name.length() && lower.endsWith(" official");
    return added ? name.substring(0, name.length() - " official".length()) : name;
  }

  private static String trimmed(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isLoose(text.charAt(start))) {
      start++;
    }
    while (end > start && isLoose(text.charAt(end - 1)) && !endsInitial(text, end)) {
      end--;
    }
    return text.substring(start, end);
  }

  private static boolean isLoose(char c) {
    return c == ' ' || SAID.indexOf(c) >= 0;
  }

  /// `Dee O.` keeps its full stop.
  private static boolean endsInitial(String text, int end) {
    return text.charAt(end - 1) == '.'
        && end > 1
        && Character.isUpperCase(text.charAt(end - 2))
        && (end == 2 || text.charAt(end - 3) == ' ' || text.charAt(end - 3) == '.');
  }

  private static boolean isLetterMarkOrDigit(int c) {
    return switch (UCharacter.getType(c)) {
      case UCharacter.NON_SPACING_MARK,
          UCharacter.COMBINING_SPACING_MARK,
          UCharacter.DECIMAL_DIGIT_NUMBER ->
          true;
      default -> UCharacter.isLetter(c);
    };
  }

  private static String titled(String name) {
    StringBuilder out = new StringBuilder(name.length());
    boolean first = true;
    for (int c : name.codePoints().toArray()) {
      out.appendCodePoint(first ? Character.toTitleCase(c) : c);
      first = c == ' ';
    }
    return out.toString();
  }
}
