package app.cuelight.domain.greet;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Words that give away whether the viewer or the host is a woman or a man, or that guess how old
/// somebody is beside somebody else.
///
/// Nobody's gender is known from a platform, and a wrong *bienvenida* is worse than none. Where a
/// language cannot do without the speaker's form it stands in `[she|he]`, which is not looked at
/// here. Forms a language also uses of things (*caro*, *cher*) are left out.
final class GenderWords {

  private static final Map<String, Pattern> BY_LANGUAGE =
      Map.ofEntries(
              Map.entry("en", "(sir|ma'?am|madam|ladies|gentlemen|girls?|boys?|sis|bro|hun)"),
              Map.entry("es", "(bienvenid|encantad|content|agradecid|querid|emocionad)[oa]s?"),
              Map.entry("pt", "(bem-vind|obrigad|encantad|querid|emocionad)[oa]s?"),
              Map.entry("it", "(benvenut|bentornat|content|felicissim)[oaie]"),
              Map.entry("fr", "(ravi|content|enchanté)e?s?|bienvenu(s|es)?|heureu(x|se|ses)"),
              Map.entry("de", "(Kunde|Kundin|Liebe[r]? \\{name})"),
              Map.entry("pl", "(wrócił|przysz|by)(eś|łeś|aś|łaś|edłeś)|zadowolon[ya]|drog[ia]"),
              Map.entry(
                  "ru", "рад|рада|вернул(ся|ась)|приш[её]л|пришла|дорог(ой|ая)|уважаем(ый|ая)"),
              Map.entry(
                  "uk", "радий|радий|рада|повернув(ся)?|повернулась|прийшов|прийшла|шановн(ий|а)"),
              Map.entry("he", "שמח|אני שמחה|ברוך הבא|ברוכה הבאה|הצטרפת|חזרת אלי"),
              Map.entry("ar", "عزيزي|عزيزتي|حبيبي|حبيبتي|أنا سعيدة?|بكِ|بكَ"),
              Map.entry("tr", "abi|abla|hanım|bey"),
              Map.entry("vi", "anh|chị"),
              Map.entry("id", "mas|mbak|pak|bu|gan|bro|sis"),
              Map.entry("ms", "abang|kakak"),
              Map.entry("fil", "ate|kuya"))
          .entrySet()
          .stream()
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, e -> words(e.getValue())));

  /// Scripts whose words are not set apart by spaces, or end in marks that are no letters.
  private static final Map<String, Pattern> WITHIN =
      Map.of(
          "th", Pattern.compile("ครับ|ค่ะ|คะ(?!แนน)|พี่|น้อง"),
          "hi", Pattern.compile("करता|करती|आए हैं|आई हैं|रहा हूँ|रही हूँ"),
          "ur", Pattern.compile("کرتا|کرتی|رہا ہوں|رہی ہوں"),
          "bn", Pattern.compile("আপু|ভাইয়া"),
          "ta", Pattern.compile("அக்கா|அண்ணா"),
          "ko", Pattern.compile("언니|오빠|누나|형님"),
          "ja", Pattern.compile("お嬢様|お姉さん|お兄さん"),
          "zh", Pattern.compile("小姐姐|小哥哥|先生|女士|大姐|大哥|美女|帅哥|帥哥"));

  private GenderWords() {}

  /// The first such word of a text, or null.
  static @Nullable String in(String text, String locale) {
    String language = locale.split("-", 2)[0];
    Pattern pattern = BY_LANGUAGE.getOrDefault(language, WITHIN.get(language));
    if (pattern == null) {
      return null;
    }
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? matcher.group() : null;
  }

  private static Pattern words(String alternatives) {
    return Pattern.compile(
        "(?<![\\p{L}\\p{M}])(?:" + alternatives + ")(?![\\p{L}\\p{M}])",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }
}
