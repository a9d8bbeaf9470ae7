package app.cuelight.desk.schedule;

import app.cuelight.domain.schedule.Fulfilment;
import app.cuelight.domain.schedule.Occurrence;
import app.cuelight.domain.schedule.SlotState;
import app.cuelight.show.schedule.ScheduleDesk;
import app.cuelight.show.schedule.ScheduleView;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// What became of the shows that are drawn: each plan brings what was known with it, and of those
/// around now is asked every few seconds, as nobody tells that something went live. FX thread only.
final class OutcomeModel {

  /// So long before and after a show what becomes of it may change.
  private static final Duration NEAR = Duration.ofHours(2);

  private static final Duration AGAIN = Duration.ofSeconds(5);

  private final PlanModel plan;
  private final ScheduleDesk desk;
  private final Answers answers;
  private final ReadOnlyObjectWrapper<Map<ShowName, Outcome>> became =
      new ReadOnlyObjectWrapper<>(Map.of());
  private Instant looked = Instant.EPOCH;
  private long asked;

  OutcomeModel(PlanModel plan, ScheduleDesk desk, Answers answers) {
    this.plan = plan;
    this.desk = desk;
    this.answers = answers;
  }

  /// What became of shows, by name; none of those that are awaited.
  ReadOnlyObjectProperty<Map<ShowName, Outcome>> becameProperty() {
    return became.getReadOnlyProperty();
  }

  /// Takes in a plan that is about to be drawn.
  void seen(ScheduleView view) {
    asked++;
    tell(view.fulfilments(), new HashMap<>());
  }

  /// Called every frame; most frames ask nothing.
  void tick(Instant now) {
    ScheduleView view = plan.viewProperty().get();
    if (view == null
        || !plan.shownProperty().get()
        || Duration.between(looked, now).abs().compareTo(AGAIN) < 0) {
      return;
    }
    looked = now;
    List<Occurrence> near =
        view.occurrences().stream()
            .filter(show -> show.slot().state() != SlotState.CANCELLED)
            .filter(show -> isNear(show, now) || isOn(show))
            .toList();
    if (!near.isEmpty()) {
      long mine = ++asked;
      answers.hear(
          desk.fulfilments(near),
          found -> {
            if (mine == asked) {
              tell(found, new HashMap<>(became.get()));
            }
          },
          plan::tell);
    }
  }

  private static boolean isNear(Occurrence show, Instant now) {
    return now.isAfter(show.start().minus(NEAR)) && now.isBefore(show.end().plus(NEAR));
  }

  private boolean isOn(Occurrence show) {
    Outcome now = became.get().get(ShowName.of(show));
    return now != null && now.live() != null && now.ended() == null;
  }

  private void tell(List<Fulfilment> found, Map<ShowName, Outcome> known) {
    for (Fulfilment each : found) {
      @Nullable Outcome now = each.state() == Fulfilment.State.AWAITED ? null : Outcome.of(each);
      known.compute(ShowName.of(each.show()), (_, _) -> now);
    }
    if (!Objects.equals(known, became.get())) {
      became.set(Map.copyOf(known));
    }
  }
}
