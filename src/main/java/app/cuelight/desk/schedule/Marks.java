package app.cuelight.desk.schedule;

import app.cuelight.domain.schedule.Clash;
import app.cuelight.domain.schedule.Occurrence;
import app.cuelight.show.schedule.ScheduleView;
import java.util.HashSet;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/// How a show is drawn wherever it is drawn: its state, whether it is chosen, whether it clashes.
///
/// @param clashing the shows something grave is wrong with; of two the later
record Marks(Set<ShowName> clashing, @Nullable ShowName chosen) {

  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
  private static final PseudoClass CLASH = PseudoClass.getPseudoClass("clash");
  private static final PseudoClass DRAFT = PseudoClass.getPseudoClass("draft");
  private static final PseudoClass CONFIRMED = PseudoClass.getPseudoClass("confirmed");
  private static final PseudoClass CANCELLED = PseudoClass.getPseudoClass("cancelled");

  static Marks of(PlanModel model) {
    ScheduleView view = model.viewProperty().get();
    Occurrence chosen = model.chosenProperty().get();
    var clashing = new HashSet<ShowName>();
    if (view != null) {
      view.clashes().stream()
          .filter(clash -> clash.kind().grave())
          .forEach(clash -> clashing.add(ShowName.of(later(clash))));
    }
    return new Marks(Set.copyOf(clashing), chosen == null ? null : ShowName.of(chosen));
  }

  private static Occurrence later(Clash clash) {
    Occurrence other = clash.other();
    return other == null || clash.one().start().isAfter(other.start()) ? clash.one() : other;
  }

  boolean clashes(Occurrence show) {
    return clashing.contains(ShowName.of(show));
  }

  boolean isChosen(Occurrence show) {
    return ShowName.of(show).equals(chosen);
  }

  /// Gives a node the look of a show.
  void mark(Node node, Occurrence show) {
    node.pseudoClassStateChanged(CHOSEN, isChosen(show));
    node.pseudoClassStateChanged(CLASH, clashes(show));
    switch (show.slot().state()) {
      case DRAFT -> state(node, DRAFT);
      case CONFIRMED -> state(node, CONFIRMED);
      case CANCELLED -> state(node, CANCELLED);
    }
  }

  private static void state(Node node, PseudoClass state) {
    for (PseudoClass each : new PseudoClass[] {DRAFT, CONFIRMED, CANCELLED}) {
      node.pseudoClassStateChanged(each, each.equals(state));
    }
  }
}
