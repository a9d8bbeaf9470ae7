package app.cuelight.desk.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import app.cuelight.desk.kit.DeskClock;
import app.cuelight.domain.schedule.Clash;
import app.cuelight.domain.schedule.Occurrence;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A show in the hand knows what it would clash with, at every step and before it is let go: Tokyo
/// at 21:00 in Studio A, where Bangkok is from 20:00 to 22:00 with a quarter of an hour around it.
final class HoldModelTest {

  private final PaperPlan paper = Plans.drawn();
  private PlanModel model;

  @BeforeEach
  void open() {
    var clock = new DeskClock(paper::now, () -> 0, Plans.SHANGHAI, _ -> null);
    model = new PlanModel(paper.book(), clock, Runnable::run);
    model.open(true);
    model.choose(show("Tokyo"));
  }

  @Test
  void eachStepOfAKeyOrThePointerIsJudged() {
    Ghost tokyo = Ghost.of(show("Tokyo"));
    assertEquals(List.of("STUDIO Bangkok night"), held(tokyo.moved(Duration.ofMinutes(15))));
    assertEquals(List.of("STUDIO Bangkok night"), held(tokyo.moved(Duration.ofMinutes(90))));
    assertEquals(List.of(), held(tokyo.moved(Duration.ofMinutes(105))));
    assertEquals(List.of(), held(tokyo), "where it stands the plan itself says what clashes");
    assertEquals(
        List.of("STUDIO Bangkok night", "LONG"), held(tokyo.stretched(Duration.ofHours(3))));
  }

  @Test
  void aMoveThatWaitsForAnAnswerStaysJudgedAndNoneLeavesNothing() {
    model.choose(show("Bangkok night"));
    model.change().move(Duration.ofMinutes(15));
    assertEquals(List.of("STUDIO Tokyo"), said(model.change().holding().heldProperty().get()));
    model.change().leave();
    assertNull(model.change().holding().heldProperty().get());
  }

  private Occurrence show(String title) {
    return model.viewProperty().get().occurrences().stream()
        .filter(show -> show.slot().title().equals(title))
        .filter(show -> model.axis().meets(show.start(), show.end()))
        .findFirst()
        .orElseThrow();
  }

  private List<String> held(Ghost where) {
    model.change().hold(where);
    return said(model.change().holding().heldProperty().get());
  }

  private List<String> said(Held held) {
    return held.clashes().stream().map(clash -> said(clash, held)).toList();
  }

  private static String said(Clash clash, Held held) {
    Occurrence other =
        clash.other() != null && held.isOf(clash.one()) ? clash.other() : clash.one();
    return clash.kind() + (held.isOf(other) ? "" : " " + other.slot().title());
  }
}
