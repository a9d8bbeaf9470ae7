package app.cuelight.desk.live;

import app.cuelight.domain.viewer.QuestionTopic;
import app.cuelight.show.live.CommentRow;
import app.cuelight.show.live.Comments.TopicCount;
import app.cuelight.show.live.RoomView;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Finds the one thing to know in what is published; nothing is said that is not in there. What was
/// dismissed does not come back until it was over.
final class OneThingModel {

  /// So many ask the same thing.
  static final int MANY = 5;

  /// So long nobody has answered them.
  static final Duration UNANSWERED = Duration.ofMinutes(3);

  /// So long somebody who moves others has waited.
  static final Duration WAITING = Duration.ofMinutes(2);

  private final Map<QuestionTopic, Instant> asked = new EnumMap<>(QuestionTopic.class);
  private final Set<String> dismissed = new HashSet<>();
  private final ReadOnlyObjectWrapper<@Nullable OneThing> thing = new ReadOnlyObjectWrapper<>();

  /// Null when all is well.
  ReadOnlyObjectProperty<@Nullable OneThing> thingProperty() {
    return thing.getReadOnlyProperty();
  }

  void show(RoomView view) {
    Instant now = view.at();
    Map<QuestionTopic, Instant> many = new EnumMap<>(QuestionTopic.class);
    for (TopicCount count : view.comments().asked()) {
      if (count.people() >= MANY) {
        many.put(count.topic(), asked.getOrDefault(count.topic(), now));
      }
    }
    asked.clear();
    asked.putAll(many);
    OneThing next = broken(view).or(() -> waiting(view)).or(() -> unanswered(view)).orElse(null);
    if (next == null || !next.equals(thing.get())) {
      thing.set(next);
    }
  }

  /// Lets go of what is shown. What is broken stays until it is whole; that a show begins soon need
  /// be told but once.
  void dismiss() {
    OneThing now = thing.get();
    if (now != null && canDismiss()) {
      dismissed.add(key(now));
      thing.set(null);
    }
  }

  boolean canDismiss() {
    return switch (thing.get()) {
      case null -> false;
      case OneThing.Broken(var trouble) -> trouble.isReminder();
      case OneThing.Waiting _, OneThing.Unanswered _ -> true;
    };
  }

  private Optional<OneThing> broken(RoomView view) {
    return Optional.ofNullable(view.health().trouble())
        .<OneThing>map(OneThing.Broken::new)
        .filter(this::isNews);
  }

  private Optional<OneThing> waiting(RoomView view) {
    Instant latest = view.at().minus(WAITING);
    return view.comments().open().stream()
        .filter(row -> row.advocate() && !row.at().isAfter(latest))
        .min(Comparator.comparing(CommentRow::at))
        .<OneThing>map(OneThing.Waiting::new)
        .filter(this::isNews);
  }

  private Optional<OneThing> unanswered(RoomView view) {
    Instant latest = view.at().minus(UNANSWERED);
    return view.comments().asked().stream()
        .filter(count -> asked.containsKey(count.topic()))
        .filter(count -> !asked.getOrDefault(count.topic(), view.at()).isAfter(latest))
        .<OneThing>map(count ->
            new OneThing.Unanswered(
                count.topic(), count.people(), asked.getOrDefault(count.topic(), view.at())))
        .filter(this::isNews)
        .findFirst();
  }

  private boolean isNews(OneThing one) {
    return !dismissed.contains(key(one));
  }

  private static String key(OneThing one) {
    return switch (one) {
      case OneThing.Broken(var trouble) -> trouble.code() + trouble.since();
      case OneThing.Unanswered(var topic, int _, Instant since) -> topic.code() + since;
      case OneThing.Waiting(CommentRow question) -> question.key();
    };
  }
}
