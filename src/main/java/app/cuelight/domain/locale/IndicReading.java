package app.cuelight.domain.locale;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Names in the scripts of India that are built alike: Devanagari, Bengali, Gurmukhi, Gujarati,
/// and, without silent vowels, Telugu and Kannada.
///
/// Unicode lays these scripts out in parallel, so all are read as Devanagari. A letter carries an
/// unwritten *a* that northern languages leave out at the end of a word (राम is Ram) and between
/// two syllables, after a vowel and one consonant and before one consonant and a vowel (राजकुमार is
/// Rajkumar, कल्पना stays Kalpana); a final cluster that ends in r, y, v or n keeps it (मित्र is
/// Mitra). The rule is Ohala's for Hindi (1983), from right to left.
///
/// @param base the first code point of the script's block
/// @param silent whether unwritten vowels fall silent
record IndicReading(int base, boolean silent) implements Reading {

  private static final int DEVANAGARI = 0x900;
  private static final String[] CONSONANTS =
      "k kh g gh ng ch chh j jh ny t th d dh n t th d dh n n p ph b bh m y r r l l l v sh sh s h"
          .split(" ");
  private static final String[] VOWELS = "a aa i ii u uu ri l e e e ai o o o au".split(" ");
  private static final String[] SIGNS = "aa i ii u uu ri ri e e e ai o o o au".split(" ");

  /// A consonant or a lone vowel: `schwa` where the vowel is the unwritten one.
  private record Letter(String consonant, String vowel, boolean schwa, String nasal) {}

  @Override
  public @Nullable Saying of(String name, @Nullable String language) {
    StringBuilder out = new StringBuilder();
    for (String word : name.split("[ .·-]+")) {
      String said = word(word);
      if (said == null) {
        return null;
      }
      if (!said.equals("ji") || out.isEmpty()) {
        out.append(out.isEmpty() ? "" : " ").append(Latin.capital(said));
      }
    }
    return Reading.ruled(out.toString());
  }

  private @Nullable String word(String word) {
    List<Letter> letters = letters(word);
    return letters == null || letters.isEmpty()
        ? null
        : spelled(silent ? hushed(letters) : letters);
  }

  private @Nullable List<Letter> letters(String word) {
    List<Letter> letters = new ArrayList<>();
    for (int i = 0; i < word.length(); i++) {
      int c = word.charAt(i) - base + DEVANAGARI;
      Letter last = letters.isEmpty() ? null : letters.getLast();
      if (c >= 0x915 && c <= 0x939) {
        letters.add(new Letter(consonant(c), "a", true, ""));
      } else if (c >= 0x905 && c <= 0x914) {
        letters.add(new Letter("", VOWELS[c - 0x905], false, ""));
      } else if (c >= 0x958 && c <= 0x95F) {
        letters.add(new Letter("q kh g z r rh f y".split(" ")[c - 0x958], "a", true, ""));
      } else if (base == 0x980 && c == 0x94E) {
        letters.add(new Letter("t", "", false, ""));
      } else if (last == null) {
        return null;
      } else if (c >= 0x93E && c <= 0x94C) {
        replaceLast(letters, new Letter(last.consonant(), SIGNS[c - 0x93E], false, last.nasal()));
      } else if (c == 0x94D) {
        replaceLast(letters, new Letter(last.consonant(), "", false, ""));
      } else if (c == 0x93C) {
        replaceLast(letters, new Letter(dotted(last.consonant()), last.vowel(), last.schwa(), ""));
      } else if (c == 0x901 || c == 0x902 || base == 0xA00 && c == 0x970) {
        replaceLast(letters, new Letter(last.consonant(), last.vowel(), last.schwa(), "n"));
      } else if (c != 0x903) {
        return null;
      }
    }
    return letters;
  }

  private String consonant(int c) {
    String latin = CONSONANTS[c - 0x915];
    return base == 0x980 && latin.equals("y") ? "j" : latin;
  }

  private static void replaceLast(List<Letter> letters, Letter letter) {
    letters.set(letters.size() - 1, letter);
  }

  /// With a dot below: the sounds of Persian and the flapped r.
  private String dotted(String consonant) {
    return switch (consonant) {
      case "j" -> base == 0x980 ? "y" : "z";
      case "ph" -> "f";
      case "k" -> "q";
      case "d" -> "r";
      case "dh" -> "rh";
      default -> consonant;
    };
  }

  private static List<Letter> hushed(List<Letter> letters) {
    List<Letter> out = new ArrayList<>(letters);
    int last = out.size() - 1;
    if (out.size() > 1 && out.get(last).schwa() && out.get(last).nasal().isEmpty() && !keeps(out)) {
      out.set(last, hushed(out.get(last)));
    }
    for (int i = last - 1; i > 0; i--) {
      Letter before = out.get(i - 1);
      Letter after = out.get(i + 1);
      boolean open = !before.vowel().isEmpty() && before.nasal().isEmpty();
      boolean carried = !after.vowel().isEmpty() && !after.consonant().isEmpty();
      if (out.get(i).schwa() && out.get(i).nasal().isEmpty() && open && carried) {
        out.set(i, hushed(out.get(i)));
      }
    }
    return out;
  }

  private static Letter hushed(Letter letter) {
    return new Letter(letter.consonant(), "", false, "");
  }

  /// Whether the last unwritten vowel is said: after a cluster, as in Mitra, Surya, Krishna, or
  /// after iy, as in Priya.
  private static boolean keeps(List<Letter> letters) {
    Letter last = letters.getLast();
    Letter before = letters.get(letters.size() - 2);
    boolean cluster = before.vowel().isEmpty() && !before.consonant().isEmpty();
    boolean priya = last.consonant().equals("y") && before.vowel().startsWith("i");
    return cluster && "r y v n".contains(last.consonant()) || priya;
  }

  private static String spelled(List<Letter> letters) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < letters.size(); i++) {
      Letter letter = letters.get(i);
      String next = i + 1 < letters.size() ? letters.get(i + 1).consonant() : "";
      Letter before = i == 0 ? null : letters.get(i - 1);
      boolean joined = before != null && before.vowel().isEmpty() && !before.consonant().isEmpty();
      String cluster = before == null || !joined ? "" : before.consonant();
      if (letter.consonant().equals("j") && next.equals("ny") && letter.vowel().isEmpty()) {
        out.append("g");
      } else if (letter.consonant().equals("ny") && joined && out.toString().endsWith("g")) {
        out.append("y");
      } else if (letter.consonant().equals("v") && joined && !"rv".contains(cluster)) {
        out.append("w");
      } else {
        out.append(letter.consonant());
      }
      out.append(vowel(letter));
      if (!letter.nasal().isEmpty()) {
        out.append(!next.isEmpty() && "pbm".indexOf(next.charAt(0)) >= 0 ? "m" : "n");
      }
    }
    return out.toString();
  }

  private static String vowel(Letter letter) {
    return switch (letter.vowel()) {
      case "aa" -> "a";
      case "ii" -> "i";
      case "uu" -> "u";
      default -> letter.vowel();
    };
  }
}
