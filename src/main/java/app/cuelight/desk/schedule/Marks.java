package app.cuelight.desk.schedule;

import app.cuelight.domain.schedule.Clash;
import app.cuelight.domain.schedule.Fulfilment;
import app.cuelight.domain.schedule.Occurrence;
import app.cuelight.show.schedule.ScheduleView;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/// How a show is drawn wherever it is drawn: its state, whether it is chosen, whether it clashes,
/// what became of it.
///
/// @param clashing the shows something grave is wrong with; of two the later
record Marks(Set<ShowName> clashing, Map<ShowName, Outcome> outcomes, @Nullable ShowName chosen) {

  /// Of shows nothing is known of.
  static final Marks NONE = new Marks(Set.of(), Map.of(), null);

  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
  private static final PseudoClass CLASH = PseudoClass.getPseudoClass("clash");
  private static final PseudoClass DRAFT = PseudoClass.getPseudoClass("draft");
  private static final PseudoClass CONFIRMED = PseudoClass.getPseudoClass("confirmed");
  private static final PseudoClass CANCELLED = PseudoClass.getPseudoClass("cancelled");

  private static final PseudoClass ON_AIR = PseudoClass.getPseudoClass("on-air");
  private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");
  private static final PseudoClass RAN = PseudoClass.getPseudoClass("ran");
  private static final PseudoClass MISSED = PseudoClass.getPseudoClass("missed");

  static Marks of(PlanModel model) {
    ScheduleView view = model.viewProperty().get();
    Occurrence chosen = model.chosenProperty().get();
    var clashing = new HashSet<ShowName>();
    if (view != null) {
      view.clashes().stream()
          .filter(clash -> clash.kind().grave())
          .forEach(clash -> clashing.add(ShowName.of(later(clash))));
    }
    return new Marks(
        Set.copyOf(clashing),
        model.change().air().outcomes().becameProperty().get(),
        chosen == null ? null : ShowName.of(chosen));
  }

  private static Occurrence later(Clash clash) {
    Occurrence other = clash.other();
    return other == null || clash.one().start().isAfter(other.start()) ? clash.one() : other;
  }

  /// Whether something grave is wrong with it; what is past cannot be put right.
  boolean clashes(Occurrence show) {
    Outcome became = became(show);
    boolean isPast = became != null && became.isPast();
    return !isPast && clashing.contains(ShowName.of(show));
  }

  /// What became of it, or null while it is awaited.
  @Nullable Outcome became(Occurrence show) {
    return outcomes.get(ShowName.of(show));
  }

  boolean isChosen(Occurrence show) {
    return ShowName.of(show).equals(chosen);
  }

  /// Gives a node the look of a show.
  void mark(Node node, Occurrence show) {
    node.pseudoClassStateChanged(CHOSEN, isChosen(show));
    node.pseudoClassStateChanged(CLASH, clashes(show));
    Outcome became = became(show);
    Fulfilment.State now = became == null ? Fulfilment.State.AWAITED : became.state();
    node.pseudoClassStateChanged(ON_AIR, now == Fulfilment.State.LIVE);
    node.pseudoClassStateChanged(OVER, now == Fulfilment.State.OVERRUNNING);
    node.pseudoClassStateChanged(RAN, now == Fulfilment.State.DONE);
    node.pseudoClassStateChanged(MISSED, now == Fulfilment.State.MISSED);
    switch (show.slot().state()) {
      case DRAFT -> state(node, DRAFT);
      case CONFIRMED -> state(node, CONFIRMED);
      case CANCELLED -> state(node, CANCELLED);
    }
  }

  /// The same, where a show is held: whether it clashes is told of the place where it is held.
  void mark(Node node, Occurrence show, @Nullable Held held) {
    mark(node, show);
    if (held != null && held.isOf(show) && held.ghost().isElsewhere()) {
      node.pseudoClassStateChanged(CLASH, !held.clashes().isEmpty());
    }
  }

  private static void state(Node node, PseudoClass state) {
    for (PseudoClass each : new PseudoClass[] {DRAFT, CONFIRMED, CANCELLED}) {
      node.pseudoClassStateChanged(each, each.equals(state));
    }
  }
}
