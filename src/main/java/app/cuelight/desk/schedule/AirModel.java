package app.cuelight.desk.schedule;

import app.cuelight.domain.schedule.Fulfilment;
import app.cuelight.domain.schedule.Occurrence;
import app.cuelight.domain.schedule.SlotState;
import app.cuelight.show.schedule.ScheduleDesk;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// What became of the chosen show, and beginning or ending it by hand. To end is asked twice:
/// nothing brings a show back that somebody ended. FX thread only.
final class AirModel {

  /// So long before its planned start a show may be begun by hand, and so long after its end it is
  /// looked at again and again.
  private static final Duration NEAR = Duration.ofHours(2);

  private static final Duration AGAIN = Duration.ofSeconds(5);

  /// What may be done by hand now.
  enum Offer {
    NOTHING,
    BEGIN,
    END
  }

  private final PlanModel plan;
  private final ScheduleDesk desk;
  private final Answers answers;
  private final OutcomeModel outcomes;
  private final ReadOnlyObjectWrapper<@Nullable Fulfilment> became = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper asking = new ReadOnlyBooleanWrapper();
  private Instant looked = Instant.EPOCH;
  private long asked;

  AirModel(PlanModel plan, ScheduleDesk desk, Answers answers) {
    this.plan = plan;
    this.desk = desk;
    this.answers = answers;
    this.outcomes = new OutcomeModel(plan, desk, answers);
    plan.chosenProperty()
        .addListener((_, before, now) -> {
          if (before == null || now == null || !ShowName.of(before).equals(ShowName.of(now))) {
            asking.set(false);
            became.set(null);
          }
          look();
        });
    plan.viewProperty().addListener(_ -> look());
  }

  /// What became of the chosen show, or null while that is not known.
  ReadOnlyObjectProperty<@Nullable Fulfilment> becameProperty() {
    return became.getReadOnlyProperty();
  }

  /// What became of all shows that are drawn.
  OutcomeModel outcomes() {
    return outcomes;
  }

  /// Whether somebody is asked if the show is really over.
  ReadOnlyBooleanProperty askingProperty() {
    return asking.getReadOnlyProperty();
  }

  /// Called every frame: of a show that is near is asked now and then, as nobody tells that it went
  /// live.
  void tick(Instant now) {
    outcomes.tick(now);
    Occurrence show = plan.chosenProperty().get();
    boolean isDue = Duration.between(looked, now).abs().compareTo(AGAIN) >= 0;
    if (isDue && show != null && isNear(show, now)) {
      look();
    }
    if (isDue) {
      looked = now;
    }
  }

  private static boolean isNear(Occurrence show, Instant now) {
    return now.isAfter(show.start().minus(NEAR)) && now.isBefore(show.end().plus(NEAR));
  }

  /// What may be done by hand with the chosen show.
  Offer offer() {
    Occurrence show = plan.chosenProperty().get();
    Fulfilment now = became.get();
    if (show == null || now == null || show.slot().state() == SlotState.CANCELLED) {
      return Offer.NOTHING;
    }
    Instant at = plan.minuteProperty().get();
    boolean isTime = at.isAfter(show.start().minus(NEAR)) && at.isBefore(show.end());
    return switch (now.state()) {
      case AWAITED, MISSED -> isTime ? Offer.BEGIN : Offer.NOTHING;
      case LIVE, OVERRUNNING -> Offer.END;
      case DONE -> Offer.NOTHING;
    };
  }

  /// Begins the chosen show, or asks whether it is over.
  void act() {
    Occurrence show = plan.chosenProperty().get();
    if (show == null) {
      return;
    }
    switch (offer()) {
      case BEGIN -> say(desk.begin(show.slot().id(), show.original()), "plan.air.begun");
      case END -> asking.set(true);
      case NOTHING -> {}
    }
  }

  /// It is over.
  void end() {
    Occurrence show = plan.chosenProperty().get();
    if (show != null && asking.get()) {
      asking.set(false);
      say(desk.end(show.slot().id(), show.original()), "plan.air.ended");
    }
  }

  /// It is not.
  void leave() {
    asking.set(false);
  }

  private void say(CompletableFuture<Occurrence> done, String key) {
    answers.hear(
        done,
        show -> {
          plan.tell(Told.yes(words -> words.say(key, show.slot().title())));
          look();
        },
        plan::tell);
  }

  private void look() {
    Occurrence show = plan.chosenProperty().get();
    if (show == null || !plan.shownProperty().get()) {
      return;
    }
    long mine = ++asked;
    answers.hear(
        desk.fulfilments(List.of(show)),
        found -> {
          if (mine == asked && !Objects.equals(became.get(), first(found))) {
            became.set(first(found));
          }
        },
        plan::tell);
  }

  private static @Nullable Fulfilment first(List<Fulfilment> found) {
    return found.isEmpty() ? null : found.getFirst();
  }
}
