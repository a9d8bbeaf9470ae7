package app.cuelight.desk.kit;

import java.lang.Character.UnicodeScript;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/// Which family draws a text, and from which side it is read.
///
/// Only Han needs a choice: the same code point is drawn differently in Japan, Korea, Taiwan and
/// the mainland. All other scripts live in one family, so punctuation never comes from a second
/// face.
public enum ScriptFonts {
  SANS("sans", Fonts.SANS),
  SC("sc", "Cuelight Sans SC"),
  TC("tc", "Cuelight Sans TC"),
  JP("jp", "Cuelight Sans JP"),
  KR("kr", "Cuelight Sans KR");

  private final String code;
  private final String family;

  ScriptFonts(String code, String family) {
    this.code = code;
    this.family = family;
  }

  public String family() {
    return family;
  }

  /// Gives a node this family through its style sheet.
  public void mark(Node node) {
    for (ScriptFonts each : values()) {
      node.pseudoClassStateChanged(PseudoClass.getPseudoClass("script-" + each.code), each == this);
    }
  }

  /// The family for a text.
  ///
  /// @param language a locale such as `ja` or `zh-Hant`, or null when only the text itself can tell
  public static ScriptFonts of(String text, @Nullable String language) {
    boolean han = false;
    boolean kana = false;
    boolean hangul = false;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      if (c >= 0x1100) {
        UnicodeScript script = UnicodeScript.of(c);
        han |= script == UnicodeScript.HAN;
        kana |= script == UnicodeScript.HIRAGANA || script == UnicodeScript.KATAKANA;
        hangul |= script == UnicodeScript.HANGUL;
      }
    }
    if (kana) {
      return JP;
    }
    if (hangul) {
      return KR;
    }
    return han ? ofHan(language == null ? "" : language) : SANS;
  }

  /// Whether a text is read from the right: its first letter with a direction says so.
  public static boolean fromRight(String text) {
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      switch (Character.getDirectionality(text.codePointAt(i))) {
        case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> {
          return false;
        }
        case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
            Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> {
          return true;
        }
        default -> {}
      }
    }
    return false;
  }

  private static ScriptFonts ofHan(String language) {
    if (language.startsWith("ja")) {
      return JP;
    }
    if (language.startsWith("ko")) {
      return KR;
    }
    boolean traditional =
        language.startsWith("zh-Hant")
            || language.equals("zh-TW")
            || language.equals("zh-HK")
            || language.equals("zh-MO");
    return traditional ? TC : SC;
  }
}
