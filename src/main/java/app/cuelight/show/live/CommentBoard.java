package app.cuelight.show.live;

import app.cuelight.domain.basic.RoomKey;
import app.cuelight.domain.basic.ViewerId;
import app.cuelight.domain.tier.Tier;
import app.cuelight.domain.viewer.QuestionTopic;
import app.cuelight.show.port.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// The comments: a window of the newest, what they ask, which of it is answered.
///
/// Nobody reads more than some twenty a second, so a beat brings at most [#ROWS_PER_BEAT] into the
/// window, questions and dear customers first; the rest is counted. Every question counts, shown or
/// not. For the room's one thread.
final class CommentBoard {

  /// One change of the window per this.
  static final Duration BEAT = Duration.ofMillis(500);

  /// New comments a beat may bring.
  static final int ROWS_PER_BEAT = 10;

  /// Open questions on the screen.
  static final int MOST_OPEN = 60;

  /// Comments waiting for the beat; in a flood the rest is counted at once.
  private static final int WAITING = 400;

  private static final int REMEMBERED_DELETIONS = 2_000;

  /// Comments put back that may come once more from a commit on its way.
  private final Set<String> restored = new HashSet<>();

  private final Supplier<String> hostLanguage;
  private final Deque<CommentRow> rows = new ArrayDeque<>();
  private final OpenQuestions open = new OpenQuestions();
  private final Map<String, Answer> answers = new HashMap<>();
  private final Recent<String> deleted = new Recent<>(REMEMBERED_DELETIONS);
  private final Meter merged = new Meter();
  private List<CommentRow> waiting = new ArrayList<>();
  private Instant lastBeat = Instant.EPOCH;
  private Comments view = Comments.NONE;
  private long lastNumber;
  private boolean isStale = true;
  private long viewedSecond;

  /// @param hostLanguage what the host is told things in
  CommentBoard(Supplier<String> hostLanguage) {
    this.hostLanguage = hostLanguage;
  }

  void add(CommentRow row, Instant now) {
    if (deleted.contains(row.key()) || restored.remove(row.key())) {
      return;
    }
    open.add(row);
    isStale = true;
    waiting.add(row);
    if (waiting.size() >= WAITING) {
      thin(now);
    }
  }

  /// Puts comments of before a restart back, oldest first. A comment that came while they were read
  /// may be among them; it is shown once.
  void restore(List<CommentRow> before) {
    List<CommentRow> since = List.copyOf(rows);
    Set<String> known = new HashSet<>();
    rows.forEach(row -> known.add(row.key()));
    waiting.forEach(row -> known.add(row.key()));
    List<CommentRow> missing = before.stream().filter(row -> !known.contains(row.key())).toList();
    missing.forEach(row -> restored.add(row.key()));
    rows.clear();
    missing.forEach(this::push);
    since.reversed().forEach(this::push);
    missing.forEach(open::add);
  }

  void delete(RoomKey room, String messageId) {
    String key = Answer.key(room, messageId);
    deleted.add(key);
    removeIf(row -> row.key().equals(key));
  }

  /// Nothing she said is shown any more.
  void forget(ViewerId viewer) {
    removeIf(row -> row.viewer().equals(viewer));
  }

  /// She became somebody else: the same person under another id.
  void rename(ViewerId from, ViewerId to) {
    change(row -> row.viewer().equals(from) ? row.of(to) : row);
  }

  /// Whoever wrote them became others.
  void change(UnaryOperator<CommentRow> changed) {
    List<CommentRow> all = rows.stream().map(changed).toList();
    rows.clear();
    rows.addAll(all);
    waiting.replaceAll(changed);
    open.rename(changed);
    isStale = true;
  }

  /// Takes in what was answered, or is open again; of one comment the latest word holds.
  void answered(List<Answer> said) {
    for (Answer answer : said) {
      answers.merge(
          answer.comment(),
          answer,
          (known, other) -> other.at().isBefore(known.at()) ? known : other);
    }
    isStale = true;
  }

  /// The keys of all open questions about a topic.
  List<String> openAbout(QuestionTopic topic, Predicate<ViewerId> here, Instant now) {
    return open.open(row -> row.topic() == topic && counts(row, here), now).stream()
        .map(CommentRow::key)
        .toList();
  }

  /// Moves the window on when a beat has passed.
  ///
  /// @return whether it changed
  boolean beat(Instant now) {
    if (waiting.isEmpty() || Duration.between(lastBeat, now).compareTo(BEAT) < 0) {
      return false;
    }
    lastBeat = now;
    thin(now);
    waiting.forEach(this::push);
    waiting = new ArrayList<>();
    return true;
  }

  /// What the screen shows; the same object while nothing changed.
  Comments view(Predicate<ViewerId> here, Instant now) {
    if (isStale || now.getEpochSecond() != viewedSecond) {
      isStale = false;
      viewedSecond = now.getEpochSecond();
      List<CommentRow> asked = open.open(row -> counts(row, here), now);
      Comments next =
          new Comments(
              rows.stream().map(this::marked).toList(),
              merged.minute(now),
              OpenQuestions.counted(asked),
              asked.stream().limit(MOST_OPEN).toList(),
              hostLanguage.get());
      view = next.equals(view) ? view : next;
    }
    return view;
  }

  /// Keeps what one beat may show, in the order it came, and counts the rest.
  private void thin(Instant now) {
    int more = waiting.size() - ROWS_PER_BEAT;
    if (more > 0) {
      merged.add(now, more);
      List<CommentRow> kept = new ArrayList<>(waiting);
      kept.sort(Comparator.comparingInt(CommentBoard::weight).reversed());
      List<CommentRow> shown = kept.subList(0, ROWS_PER_BEAT);
      waiting = new ArrayList<>(waiting.stream().filter(shown::contains).toList());
    }
  }

  private void push(CommentRow row) {
    rows.addFirst(row.numbered(++lastNumber));
    if (rows.size() > RoomView.MAX_ROWS) {
      rows.removeLast();
    }
    isStale = true;
  }

  private void removeIf(Predicate<CommentRow> gone) {
    rows.removeIf(gone);
    waiting.removeIf(gone);
    open.removeIf(gone);
    isStale = true;
  }

  private boolean counts(CommentRow row, Predicate<ViewerId> here) {
    return answeredBy(row.key()) == null && here.test(row.viewer());
  }

  private CommentRow marked(CommentRow row) {
    String by = answeredBy(row.key());
    return Objects.equals(by, row.answeredBy()) ? row : row.answered(by);
  }

  private @Nullable String answeredBy(String key) {
    Answer answer = answers.get(key);
    return answer == null || !answer.answered() ? null : answer.by();
  }

  private static int weight(CommentRow row) {
    boolean dear = row.tier() == Tier.VIP || row.tier() == Tier.WIN_BACK;
    return (row.topic() == null ? 0 : 2) + (dear ? 3 : 0) + (row.tier() == Tier.RISING ? 1 : 0);
  }
}
