package app.cuelight.domain.locale;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/// Finds how a name is said, surest first: what the host noted, a dictionary of names, rules of the
/// script, a Latin handle that is the same name; else nothing. Silence beats a bad romanisation:
/// nothing that comes out lacks a vowel or carries a scholar's dots.
///
/// Names in mixed scripts stay as they are. Immutable, safe for any thread; a saying costs up to a
/// millisecond (Chinese), so it is made for cards, not for rows.
public final class Sayings {

  private final LatinReading latin;
  private final JapaneseReading japanese;
  private final HanReading han;
  private final HangulReading hangul;
  private final CyrillicReading cyrillic = new CyrillicReading();
  private final TamilReading tamil = new TamilReading();
  private final HandleReading handles = new HandleReading();
  private final ListedReading arabic;
  private final ListedReading hebrew;
  private final ListedReading thai;

  public Sayings(NameDictionary names) {
    this.latin = new LatinReading(names);
    this.japanese = new JapaneseReading(names);
    this.han = new HanReading(names);
    this.hangul = new HangulReading(names);
    this.arabic = new ListedReading(names, NameDictionary.Part.ARABIC);
    this.hebrew = new ListedReading(names, NameDictionary.Part.HEBREW);
    this.thai = new ListedReading(names, NameDictionary.Part.THAI);
  }

  /// How a name is said, or null when it is plain or nobody knows.
  ///
  /// @param spokenName the name as [SpokenName] lets it be said
  /// @param handle her handle with or without `@`, or null
  /// @param language what she speaks, BCP 47, or null
  /// @param hostNote what somebody of the show wrote down, or null
  public @Nullable Saying of(
      String spokenName,
      @Nullable String handle,
      @Nullable String language,
      @Nullable String hostNote) {
    if (hostNote != null && !hostNote.isBlank()) {
      return new Saying(hostNote.strip(), Saying.Basis.NOTE);
    }
    String name = spokenName.replaceAll("[\\d_]+", " ").strip();
    BitSet scripts = scripts(name);
    if (name.isEmpty() || scripts.isEmpty()) {
      return null;
    }
    boolean kanji = scripts.get(UScript.HIRAGANA) || scripts.get(UScript.KATAKANA);
    if (!kanji && scripts.cardinality() > 1) {
      return null;
    }
    String base = language == null ? null : NameDictionary.base(language);
    Saying saying = kanji ? japanese(name, scripts) : read(scripts.nextSetBit(0), name, base);
    boolean foreign = !scripts.get(UScript.LATIN);
    return saying == null && foreign && handle != null ? handles.of(name, handle) : saying;
  }

  private @Nullable Saying japanese(String name, BitSet scripts) {
    BitSet others = (BitSet) scripts.clone();
    others.clear(UScript.HIRAGANA);
    others.clear(UScript.KATAKANA);
    others.clear(UScript.HAN);
    return others.isEmpty() ? japanese.of(name, "ja") : null;
  }

  private @Nullable Saying read(int script, String name, @Nullable String language) {
    return switch (script) {
      case UScript.LATIN -> latin.of(name, language);
      case UScript.CYRILLIC -> cyrillic.of(name, language);
      case UScript.HAN -> "ja".equals(language) ? japanese.of(name, "ja") : han.of(name, language);
      case UScript.HANGUL -> hangul.of(name, language);
      case UScript.DEVANAGARI -> new IndicReading(0x900, true).of(name, language);
      case UScript.BENGALI -> new IndicReading(0x980, true).of(name, language);
      case UScript.GURMUKHI -> new IndicReading(0xA00, true).of(name, language);
      case UScript.GUJARATI -> new IndicReading(0xA80, true).of(name, language);
      case UScript.TELUGU -> new IndicReading(0xC00, false).of(name, language);
      case UScript.KANNADA -> new IndicReading(0xC80, false).of(name, language);
      case UScript.TAMIL -> tamil.of(name, language);
      case UScript.ARABIC -> arabic.of(name, language);
      case UScript.HEBREW -> hebrew.of(name, language);
      case UScript.THAI -> thai.of(name, language);
      case UScript.GREEK -> CyrillicReading.by("Greek-Latin/UNGEGN", name);
      case UScript.GEORGIAN -> CyrillicReading.by("Georgian-Latin/BGN", name);
      default -> null;
    };
  }

  private static BitSet scripts(String name) {
    BitSet scripts = new BitSet();
    name.codePoints()
        .filter(c -> UCharacter.isLetter(c) && c != 'ー')
        .map(UScript::getScript)
        .filter(script -> script != UScript.COMMON && script != UScript.INHERITED)
        .forEach(scripts::set);
    return scripts;
  }
}
