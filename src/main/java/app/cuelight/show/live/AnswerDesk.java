package app.cuelight.show.live;

import app.cuelight.domain.viewer.QuestionTopic;
import app.cuelight.show.port.Answer;
import app.cuelight.show.port.Journal;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/// Marks questions as answered, for everybody who works with this cache. Safe for any thread.
final class AnswerDesk {

  private final LiveWiring wiring;
  private final Stage stage;
  private final RoomLoop room;
  private final Writer writer;

  /// Has something written; what comes of it goes on when it is durable.
  interface Writer {
    <T> void write(Function<Journal, T> act, Consumer<T> then);
  }

  AnswerDesk(LiveWiring wiring, Stage stage, RoomLoop room, Writer writer) {
    this.wiring = wiring;
    this.stage = stage;
    this.room = room;
    this.writer = writer;
  }

  void answered(List<String> comments, boolean answered) {
    if (comments.isEmpty()) {
      return;
    }
    long show = stage.show().id();
    Instant now = wiring.clock().instant();
    String by = wiring.options().operator();
    List<Answer> said =
        comments.stream().map(key -> new Answer(show, key, answered, by, now)).toList();
    writer.write(
        journal -> {
          journal.answer(said);
          return said;
        },
        kept -> room.post(live -> live.comments().answered(kept)));
  }

  /// Everybody who asks about a topic has her answer.
  void answeredAll(QuestionTopic topic) {
    room.post(live -> answered(live.openAbout(topic, wiring.clock().instant()), true));
  }

  /// Takes in what others marked in the cache.
  void refresh() {
    List<Answer> kept = wiring.shelf().answers(stage.show().id());
    if (!kept.isEmpty()) {
      room.post(live -> live.comments().answered(kept));
    }
  }
}
