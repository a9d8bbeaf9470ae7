package app.cuelight.desk.live;

import app.cuelight.domain.tier.Tier;
import app.cuelight.show.live.CommentRow;
import app.cuelight.show.live.Comments;
import app.cuelight.show.live.LiveDesk;
import app.cuelight.show.live.RoomView;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The list of comments.
///
/// It stands still while the pointer is over it or a comment is chosen, and counts what waits; an
/// answer somebody gave meanwhile is seen all the same.
final class CommentsModel {

  private static final int MOST_LANGUAGES = 4;

  /// Which comments are shown.
  ///
  /// @param questions only those that ask something
  /// @param tier only those of this tier, or null
  /// @param language only those in this language, or null
  record Filter(boolean questions, @Nullable Tier tier, @Nullable String language)
      implements Predicate<CommentRow> {

    static final Filter ALL = new Filter(false, null, null);

    @Override
    public boolean test(CommentRow row) {
      return (!questions || row.topic() != null)
          && (tier == null || row.tier() == tier)
          && (language == null || language.equals(spoken(row)));
    }
  }

  private final LiveDesk desk;
  private final ObservableList<CommentRow> shown = FXCollections.observableArrayList();
  private final ReadOnlyBooleanWrapper held = new ReadOnlyBooleanWrapper();
  private final ReadOnlyLongWrapper newer = new ReadOnlyLongWrapper();
  private final ReadOnlyLongWrapper merged = new ReadOnlyLongWrapper();
  private final ReadOnlyObjectWrapper<Filter> filter = new ReadOnlyObjectWrapper<>(Filter.ALL);
  private final ReadOnlyObjectWrapper<@Nullable String> chosen = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<List<String>> languages =
      new ReadOnlyObjectWrapper<>(List.of());
  private List<CommentRow> all = List.of();
  private boolean pointerInside;

  CommentsModel(LiveDesk desk) {
    this.desk = desk;
  }

  /// The comments on the screen, newest first.
  ObservableList<CommentRow> rows() {
    return shown;
  }

  ReadOnlyBooleanProperty heldProperty() {
    return held.getReadOnlyProperty();
  }

  /// How many comments wait while the list stands still.
  ReadOnlyLongProperty newerProperty() {
    return newer.getReadOnlyProperty();
  }

  /// Comments of the last minute that were only counted.
  ReadOnlyLongProperty mergedProperty() {
    return merged.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Filter> filterProperty() {
    return filter.getReadOnlyProperty();
  }

  /// The key of the chosen comment, or null.
  ReadOnlyObjectProperty<@Nullable String> chosenProperty() {
    return chosen.getReadOnlyProperty();
  }

  /// The languages most written in now, for the filter.
  ReadOnlyObjectProperty<List<String>> languagesProperty() {
    return languages.getReadOnlyProperty();
  }

  /// The language of a comment without its country, or empty.
  static String spoken(CommentRow row) {
    String tag = row.language() == null ? row.locality().language() : row.language();
    return tag == null ? "" : Locale.forLanguageTag(tag).getLanguage();
  }

  void show(RoomView view) {
    Comments comments = view.comments();
    merged.set(comments.merged());
    boolean still = held.get() && !all.isEmpty();
    newer.set(still ? waiting(comments.rows()) : 0);
    List<CommentRow> next = still ? marked(comments.rows()) : comments.rows();
    if (!all.equals(next)) {
      all = next;
      refill();
    }
  }

  void only(Filter wanted) {
    filter.set(wanted);
    refill();
    if (chosen.get() != null && indexOfChosen() < 0) {
      choose(null);
    }
  }

  void pointer(boolean inside) {
    pointerInside = inside;
    hold();
  }

  void choose(@Nullable CommentRow row) {
    chosen.set(row == null ? null : row.key());
    hold();
  }

  /// Chooses the comment this many places further down; the first one when none is chosen.
  void step(int places) {
    if (!shown.isEmpty()) {
      int at = indexOfChosen();
      choose(shown.get(at < 0 ? 0 : Math.clamp(at + (long) places, 0, shown.size() - 1)));
    }
  }

  /// Lets go of the chosen comment; false when none was chosen.
  boolean leave() {
    boolean was = chosen.get() != null;
    choose(null);
    return was;
  }

  @Nullable CommentRow chosen() {
    int at = indexOfChosen();
    return at < 0 ? null : shown.get(at);
  }

  /// Marks the chosen question as answered, or as open again; false when none is chosen.
  boolean answer() {
    CommentRow row = chosen();
    return row != null && answer(row);
  }

  /// Marks a question as answered, or as open again; false when it asks nothing.
  boolean answer(CommentRow row) {
    if (row.topic() == null) {
      return false;
    }
    desk.answered(row.key(), row.answeredBy() == null);
    return true;
  }

  int indexOfChosen() {
    String key = chosen.get();
    for (int i = 0; key != null && i < shown.size(); i++) {
      if (shown.get(i).key().equals(key)) {
        return i;
      }
    }
    return -1;
  }

  private long waiting(List<CommentRow> latest) {
    return latest.isEmpty() || all.isEmpty()
        ? 0
        : Math.max(0, latest.getFirst().number() - all.getFirst().number());
  }

  /// The comments that stand still, each as it is known now. One that was taken back by the
  /// platform since goes even so.
  private List<CommentRow> marked(List<CommentRow> latest) {
    if (latest.isEmpty()) {
      return List.of();
    }
    Map<String, CommentRow> now =
        latest.stream()
            .collect(Collectors.toMap(CommentRow::key, Function.identity(), (a, _) -> a));
    long oldest = latest.getLast().number();
    return all.stream()
        .filter(row -> row.number() < oldest || now.containsKey(row.key()))
        .map(row -> now.getOrDefault(row.key(), row))
        .toList();
  }

  private void hold() {
    held.set(pointerInside || chosen.get() != null);
  }

  private void refill() {
    Filter wanted = filter.get();
    List<CommentRow> next = wanted.equals(Filter.ALL) ? all : all.stream().filter(wanted).toList();
    if (!shown.equals(next)) {
      shown.setAll(next);
    }
    Map<String, Long> counts =
        all.stream()
            .collect(
                Collectors.groupingBy(CommentsModel::spoken, TreeMap::new, Collectors.counting()));
    counts.remove("");
    languages.set(
        counts.entrySet().stream()
            .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
            .limit(MOST_LANGUAGES)
            .map(Map.Entry::getKey)
            .toList());
  }
}
