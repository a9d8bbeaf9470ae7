package app.cuelight.desk.schedule;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.cuelight.desk.kit.DeskClock;
import app.cuelight.desk.kit.Kit;
import app.cuelight.desk.kit.Language;
import app.cuelight.desk.kit.Words;
import app.cuelight.domain.schedule.Broadcast;
import app.cuelight.domain.schedule.Fulfilment;
import app.cuelight.domain.schedule.Occurrence;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.collections.ObservableSet;
import javafx.css.PseudoClass;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What became of shows, as the board draws it: a shape, a word and a colour of its own.
final class OutcomeTest {

  private static final Instant START = Instant.parse("2027-03-16T12:00:00Z");

  private final List<String> changes = new ArrayList<>();
  private PaperPlan paper;
  private PlanModel model;

  private void open(PaperPlan plan) {
    paper = plan;
    var clock = new DeskClock(paper::now, () -> 0, Plans.SHANGHAI, _ -> null);
    model = new PlanModel(paper.book(), clock, Runnable::run);
    model
        .change()
        .air()
        .outcomes()
        .becameProperty()
        .addListener((_, _, now) -> changes.add(String.valueOf(now.size())));
    model.open(true);
  }

  @Test
  void anEveningIsToldAsItWent() {
    open(Plans.evening());
    assertAll(
        () -> assertEquals("ran", drawn("US evening knit drop")),
        () -> assertEquals("over", drawn("Bangkok night")),
        () -> assertEquals("missed", drawn("Tokyo")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          LIVE        |   0 |  0 |  0 | ● on air                               | ● 直播中
          LIVE        |   7 |  0 |  0 | ● on air · 7 min late                  | ● 直播中 · 晚了 7 分钟
          OVERRUNNING |  -4 | 75 |  0 | ● on air · 4 min early · 1 h 15 min over | ● 直播中 · 早了 4 分钟 · 超时 1 小时 15 分钟
          DONE        |   0 |  0 |  0 | ✓ ran                                  | ✓ 已播
          DONE        |   7 | 12 |  0 | ✓ ran · 7 min late · 12 min over       | ✓ 已播 · 晚了 7 分钟 · 超时 12 分钟
          DONE        |   0 |  0 | 20 | ✓ ran · ended 20 min early             | ✓ 已播 · 提前 20 分钟 结束
          MISSED      |   0 |  0 |  0 | ○ did not happen                       | ○ 未开播
          AWAITED     |   0 |  0 |  0 | ''                                     | ''
          """)
  void isSaidInAFewWords(
      Fulfilment.State state, long late, long over, long early, String en, String zh) {
    var became =
        new Outcome(
            state,
            START,
            null,
            Duration.ofMinutes(late),
            Duration.ofMinutes(over),
            Duration.ofMinutes(early));
    assertAll(
        () -> assertEquals(en, said(became, Language.EN)),
        () -> assertEquals(zh, said(became, Language.ZH)));
  }

  @Test
  void thatAShowWentLiveIsDrawnWithinFiveSecondsAndOnce() {
    open(Plans.drawn().at(START.plusSeconds(60)));
    changes.clear();
    model.tick(paper.now());
    paper.airs(new Broadcast(null, START, null));
    model.tick(paper.now().plusSeconds(4));
    assertFalse(isOnAir(), "not asked again yet");
    model.tick(paper.now().plusSeconds(5));
    assertTrue(isOnAir());
    int told = changes.size();
    model.tick(paper.now().plusSeconds(10));
    assertEquals(told, changes.size(), "the same is not drawn again");
    paper.airsNothing();
    model.tick(paper.now().plusSeconds(15));
    assertFalse(isOnAir());
  }

  @Test
  void nothingIsAskedForAScreenNobodySees() {
    open(Plans.drawn().at(START.plusSeconds(60)));
    model.open(false);
    paper.airs(new Broadcast(null, START, null));
    model.tick(paper.now().plusSeconds(60));
    assertFalse(isOnAir());
  }

  private boolean isOnAir() {
    Outcome became = Marks.of(model).became(show("Bangkok night"));
    return became != null && became.live() != null;
  }

  private static String said(Outcome became, Language language) {
    var clock = new DeskClock(() -> START, () -> 0, Plans.SHANGHAI, _ -> null);
    return new OutcomeWords(new PlanWords(new Kit(new Words(language), clock))).of(became);
  }

  private Occurrence show(String title) {
    return model.viewProperty().get().occurrences().stream()
        .filter(show -> show.slot().title().equals(title))
        .filter(show -> !show.start().isBefore(Instant.parse("2027-03-15T16:00:00Z")))
        .findFirst()
        .orElseThrow();
  }

  private String drawn(String title) {
    var node = new Region();
    Marks.of(model).mark(node, show(title));
    ObservableSet<PseudoClass> states = node.getPseudoClassStates();
    return Stream.of("on-air", "over", "ran", "missed", "clash")
        .filter(name -> states.contains(PseudoClass.getPseudoClass(name)))
        .collect(Collectors.joining(" "));
  }
}
