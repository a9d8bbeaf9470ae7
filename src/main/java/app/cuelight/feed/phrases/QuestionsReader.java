package app.cuelight.feed.phrases;

import app.cuelight.domain.viewer.QuestionPhrase;
import app.cuelight.domain.viewer.QuestionPhrase.Kind;
import app.cuelight.domain.viewer.QuestionTopic;
import app.cuelight.domain.viewer.Questions;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Reads the rules that tell what a comment asks about; `assets/questions/README.md` tells how they
/// are written.
public final class QuestionsReader {

  private static final String FOLDER = "assets/questions/";
  private static final List<String> LANGUAGES =
      List.of("en", "es", "pt", "de", "fr", "ja", "ko", "zh", "id", "th", "vi", "ar");

  private final Function<String, @Nullable InputStream> open;

  /// The rules on the class path.
  public QuestionsReader() {
    this(QuestionsReader.class.getClassLoader()::getResourceAsStream);
  }

  /// @param open finds a file by its path, or answers null
  QuestionsReader(Function<String, @Nullable InputStream> open) {
    this.open = open;
  }

  /// The rules of all languages together.
  ///
  /// @throws IllegalArgumentException naming the file and the line that is wrong
  /// @throws UncheckedIOException when a file cannot be read
  public Questions read() {
    List<QuestionPhrase> phrases = new ArrayList<>();
    for (String language : LANGUAGES) {
      String file = FOLDER + language + ".txt";
      List<String> lines = lines(file);
      for (int i = 0; i < lines.size(); i++) {
        phrases.addAll(rule(file + ", line " + (i + 1), lines.get(i).strip()));
      }
    }
    return Questions.of(phrases);
  }

  private List<String> lines(String file) {
    try (InputStream in = open.apply(file)) {
      if (in == null) {
        throw new FileNotFoundException(file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read.", e);
    }
  }

  private static List<QuestionPhrase> rule(String place, String line) {
    if (line.isEmpty() || line.startsWith("#")) {
      return List.of();
    }
    int sign = line.indexOf('=');
    String[] head = line.substring(0, Math.max(0, sign)).strip().split(" +");
    Kind kind =
        Arrays.stream(Kind.values())
            .filter(each -> each.code().equals(head[0]))
            .findFirst()
            .orElseThrow(() -> problem(place, "begins with no kind of rule"));
    if (head.length != (kind.hasTopic() ? 2 : 1)) {
      throw problem(
          place, kind.hasTopic() ? "has no topic" : "has a topic, which its kind has not");
    }
    QuestionTopic topic = kind.hasTopic() ? topic(place, head[1]) : QuestionTopic.OTHER;
    return Arrays.stream(line.substring(sign + 1).split("\\|", -1))
        .map(words -> phrase(place, kind, topic, words.strip()))
        .toList();
  }

  private static QuestionPhrase phrase(String place, Kind kind, QuestionTopic topic, String words) {
    if (words.isEmpty()) {
      throw problem(place, "has nothing between two signs");
    }
    return new QuestionPhrase(kind, topic, words);
  }

  private static QuestionTopic topic(String place, String code) {
    return Arrays.stream(QuestionTopic.values())
        .filter(each -> each.code().equals(code))
        .findFirst()
        .orElseThrow(() -> problem(place, "names no topic that there is: " + code));
  }

  private static IllegalArgumentException problem(String place, String what) {
    return new IllegalArgumentException(place + " " + what + ".");
  }
}
