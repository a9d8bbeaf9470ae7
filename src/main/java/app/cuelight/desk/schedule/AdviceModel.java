package app.cuelight.desk.schedule;

import app.cuelight.domain.schedule.FreeSlot;
import app.cuelight.domain.schedule.Occurrence;
import app.cuelight.show.schedule.ScheduleDesk;
import app.cuelight.show.schedule.ScheduleView;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The best free times of the week shown and the next. FX thread only.
final class AdviceModel {

  private static final int DAYS = 14;

  /// What was asked, so that nothing is asked twice.
  private record Asked(Instant from, Duration length) {}

  private final PlanModel plan;
  private final ScheduleDesk desk;
  private final Answers answers;
  private final ReadOnlyObjectWrapper<FreeSlot.@Nullable Answer> answer =
      new ReadOnlyObjectWrapper<>();
  private @Nullable Asked asked;

  AdviceModel(PlanModel plan, ScheduleDesk desk, Answers answers) {
    this.plan = plan;
    this.desk = desk;
    this.answers = answers;
    plan.chosenProperty().addListener(_ -> refresh());
    plan.dayProperty().addListener(_ -> refresh());
  }

  /// The last answer, or null before the first.
  ReadOnlyObjectProperty<FreeSlot.@Nullable Answer> answerProperty() {
    return answer.getReadOnlyProperty();
  }

  /// The plan changed: what was free may not be.
  void stale() {
    asked = null;
  }

  /// Asks for as long a show as the chosen one; times that have gone by are no use.
  void refresh() {
    ScheduleView view = plan.viewProperty().get();
    if (view == null || !plan.shownProperty().get()) {
      return;
    }
    Instant week = DayAxis.of(plan.monday(), plan.zoneProperty().get()).from();
    Instant from = week.isBefore(view.at()) ? plan.minuteProperty().get() : week;
    Occurrence show = plan.chosenProperty().get();
    Duration length = show == null ? Durations.USUAL : show.slot().length();
    // A minute that has gone by is no reason to reckon again.
    var wanted = new Asked(week, length);
    if (wanted.equals(asked)) {
      return;
    }
    asked = wanted;
    answers.hear(
        desk.suggest(from, from.plus(Duration.ofDays(DAYS)), length, "", List.of()),
        newest -> {
          if (Objects.equals(wanted, asked)) {
            answer.set(newest);
          }
        },
        _ -> answer.set(null));
  }
}
