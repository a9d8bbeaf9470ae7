package app.cuelight.domain.locale.speech;

import app.cuelight.domain.locale.Places;
import app.cuelight.feed.phrases.LanguageReader;
import app.cuelight.feed.phrases.PlacesReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// Lines people write, with the language they are in, and how well the ear does on them.
final class Corpus {

  static final Places PLACES = new PlacesReader().read();
  static final LanguageEar EAR = new LanguageEar(new LanguageReader().read());

  private Corpus() {}

  /// A line.
  ///
  /// @param language a locale of the phrasebook, a romanised language, or `-` for none
  record Line(String language, String country, String text) {}

  /// How many lines of a language were told right, wrong, or not at all.
  record Score(int right, int wrong, int silent) {

    Score plus(Score other) {
      return new Score(right + other.right, wrong + other.wrong, silent + other.silent);
    }

    int lines() {
      return right + wrong + silent;
    }

    double rightShare() {
      return (double) right / lines();
    }

    double wrongShare() {
      return (double) wrong / lines();
    }
  }

  static List<Line> lines(String file) {
    return text(file)
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("# "))
        .map(line -> line.split("\t", 3))
        .map(columns -> new Line(columns[0], columns[1], columns[2]))
        .toList();
  }

  static String text(String file) {
    try (InputStream in = Objects.requireNonNull(Corpus.class.getResourceAsStream(file))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Map<String, Score> scores(List<Line> lines, boolean withPrior) {
    Map<String, Score> scores = new TreeMap<>();
    for (Line line : lines) {
      Prior prior = withPrior ? Prior.of(PLACES, line.country, List.of()) : Prior.none();
      scores.merge(line.language, score(line, prior), Score::plus);
    }
    return scores;
  }

  static Score all(Map<String, Score> scores) {
    return scores.values().stream().reduce(new Score(0, 0, 0), Score::plus);
  }

  private static Score score(Line line, Prior prior) {
    String told = EAR.verdict(EAR.hear(line.text), prior).language();
    if (told == null) {
      return new Score(0, 0, 1);
    }
    boolean right = told.equals(line.language) || base(told).equals(base(line.language));
    boolean script = told.contains("-Han") && line.language.contains("-Han");
    boolean same = script ? told.equals(line.language) : right;
    return same ? new Score(1, 0, 0) : new Score(0, 1, 0);
  }

  private static String base(String language) {
    return language.split("-", 2)[0];
  }
}
