package app.cuelight.show.live;

import app.cuelight.domain.basic.ViewerId;
import app.cuelight.domain.tier.Tier;
import app.cuelight.domain.viewer.QuestionTopic;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/// Who asks about what: of each person and topic the newest question. For the room's one thread.
final class OpenQuestions {

  /// A question older than this is no longer waited for.
  static final Duration FOR = Duration.ofMinutes(15);

  /// More are not kept; the oldest go.
  static final int CAPACITY = 5_000;

  private static final Comparator<CommentRow> VIPS_THEN_NEWEST =
      Comparator.comparing((CommentRow row) -> row.tier() != Tier.VIP)
          .thenComparing(CommentRow::at, Comparator.reverseOrder())
          .thenComparing(CommentRow::key);

  /// Oldest first.
  private final Map<Asker, CommentRow> questions = new LinkedHashMap<>();

  private record Asker(ViewerId viewer, QuestionTopic topic) {}

  void add(CommentRow row) {
    if (row.topic() == null) {
      return;
    }
    Asker asker = new Asker(row.viewer(), row.topic());
    questions.remove(asker);
    questions.put(asker, row);
    if (questions.size() > CAPACITY) {
      questions.remove(questions.keySet().iterator().next());
    }
  }

  void removeIf(Predicate<CommentRow> gone) {
    questions.values().removeIf(gone);
  }

  /// Changes rows whose viewer became somebody else.
  void rename(UnaryOperator<CommentRow> renamed) {
    List<CommentRow> all = questions.values().stream().map(renamed).toList();
    questions.clear();
    all.forEach(this::add);
  }

  /// Those that count: not answered, asked lately, by somebody who is here; VIPs first, then the
  /// newest.
  List<CommentRow> open(Predicate<CommentRow> counts, Instant now) {
    Instant since = now.minus(FOR);
    for (Iterator<CommentRow> each = questions.values().iterator(); each.hasNext(); ) {
      if (!each.next().at().isBefore(since)) {
        break;
      }
      each.remove();
    }
    List<CommentRow> open = new ArrayList<>();
    questions.values().stream().filter(counts).forEach(open::add);
    open.sort(VIPS_THEN_NEWEST);
    return open;
  }

  /// How many people ask about each topic, the most asked first.
  ///
  /// @param open as [#open] gives them
  static List<Comments.TopicCount> counted(List<CommentRow> open) {
    Map<QuestionTopic, List<CommentRow>> byTopic = new EnumMap<>(QuestionTopic.class);
    for (CommentRow row : open) {
      if (row.topic() != null) {
        byTopic.computeIfAbsent(row.topic(), _ -> new ArrayList<>()).add(row);
      }
    }
    return byTopic.entrySet().stream()
        .map(e -> new Comments.TopicCount(e.getKey(), e.getValue().size(), e.getValue().getFirst()))
        .sorted(
            Comparator.comparing((Comments.TopicCount c) -> c.topic() == QuestionTopic.OTHER)
                .thenComparing(Comments.TopicCount::people, Comparator.reverseOrder())
                .thenComparing(Comments.TopicCount::topic))
        .toList();
  }
}
