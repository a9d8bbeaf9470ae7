package app.cuelight.desk.schedule;

import app.cuelight.domain.schedule.Clash;
import app.cuelight.domain.schedule.Trial;
import app.cuelight.show.schedule.ScheduleDesk;
import app.cuelight.show.schedule.ScheduleView;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// What a show that is held would clash with where it is, told at every step. The plan is sorted
/// for that on its own thread when it changed; a step looks at the neighbours only. FX thread only.
final class HoldModel {

  private final ScheduleDesk desk;
  private final Answers answers;
  private final ReadOnlyObjectWrapper<@Nullable Held> held = new ReadOnlyObjectWrapper<>();
  private @Nullable Trial trial;
  private long asked;

  HoldModel(ScheduleDesk desk, Answers answers) {
    this.desk = desk;
    this.answers = answers;
  }

  /// The show that is held and what clashes with it there, or null.
  ReadOnlyObjectProperty<@Nullable Held> heldProperty() {
    return held.getReadOnlyProperty();
  }

  /// A newer plan has come.
  void seen(ScheduleView view) {
    long mine = ++asked;
    answers.hear(
        desk.trial(view.from(), view.until()),
        ready -> {
          if (mine == asked) {
            trial = ready;
            Held now = held.get();
            hold(now == null ? null : now.ghost());
          }
        },
        // Only the foresight is missing then; the plan itself says what clashes.
        _ -> {});
  }

  /// A show is held somewhere, or none is.
  void hold(@Nullable Ghost ghost) {
    held.set(ghost == null ? null : new Held(ghost, clashes(ghost)));
  }

  private List<Clash> clashes(Ghost ghost) {
    Trial ready = trial;
    return ready == null || !ghost.isElsewhere() ? List.of() : ready.of(ghost.tried());
  }
}
