package app.cuelight.domain.locale.speech;

/// Laughter and long sounds as people of any country type them: haha, jaja, kkk, wkwk, rsrs, ㅋㅋ,
/// 哈哈, хаха, ههههه, חחח, ฮ่าๆ. They are shared too widely to tell a language.
final class Laughter {

  private static final String VOWELS = "aeiouаеиоу";
  private static final String BREATHS = "hjxх";
  private static final String THAI = "ฮา่้ๆ";

  private Laughter() {}

  /// Whether a word in lower case is a laugh.
  static boolean is(String word) {
    if (word.chars().allMatch(Laughter::isLoneJamo)
        || word.chars().allMatch(c -> THAI.indexOf(c) >= 0)) {
      return true;
    }
    if (word.chars().distinct().count() == 1) {
      return "kwhgzхкهח哈呵嘻嘿笑草".indexOf(word.charAt(0)) >= 0
          && (word.length() > 1 || word.charAt(0) > 0xFF);
    }
    return word.length() >= 3
        && (isBreathed(word)
            || isPair(word, "wk")
            || isPair(word, "rs")
            || isPair(word, "ke")
            || isPair(word, "ها"));
  }

  /// One consonant that is breathed, one vowel, several times.
  private static boolean isBreathed(String word) {
    String tail =
        word.startsWith("mu") || word.startsWith("mw") || word.startsWith("bu")
            ? word.substring(2)
            : word;
    long breaths = tail.chars().filter(c -> BREATHS.indexOf(c) >= 0).count();
    return breaths >= (tail.length() == 3 ? 1 : 2)
        && tail.chars().distinct().count() == 2
        && tail.chars().allMatch(c -> BREATHS.indexOf(c) >= 0 || VOWELS.indexOf(c) >= 0)
        && (tail.length() > 3 || tail.charAt(0) == tail.charAt(2));
  }

  private static boolean isPair(String word, String pair) {
    return word.length() >= 4
            && word.chars().allMatch(c -> pair.indexOf(c) >= 0)
            && word.startsWith(pair.concat(pair).substring(0, Math.min(3, word.length())))
        || word.length() >= 4
            && word.chars().allMatch(c -> pair.indexOf(c) >= 0)
            && word.indexOf(pair) != word.lastIndexOf(pair);
  }

  /// A Korean letter that stands for itself, as in ㅋㅋ and ㅠㅠ.
  private static boolean isLoneJamo(int c) {
    return c >= 0x3131 && c <= 0x318E || c >= 0x1100 && c <= 0x11FF;
  }
}
