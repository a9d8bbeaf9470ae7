package app.cuelight.show.playbook;

import app.cuelight.domain.playbook.Action;
import app.cuelight.domain.playbook.ActionKind;
import app.cuelight.domain.playbook.Drafts;
import app.cuelight.domain.playbook.Subject;
import app.cuelight.domain.tier.Evidence;
import app.cuelight.domain.tier.LifeCycle;
import app.cuelight.domain.tier.Standing;
import app.cuelight.domain.viewer.Viewer;
import app.cuelight.show.port.Judge;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Whom to write to off air, by the same playbook that suggests on the card: for everybody in the
/// cache the first action that can be done by a message, dormant people of high value first.
///
/// Looks at everybody once and keeps no more than were asked for.
public final class CareList {

  private static final Comparator<Care> FIRST_THINGS_FIRST =
      Comparator.comparing((Care care) -> !care.isDormant())
          .thenComparing((Care care) -> care.standing().spend(), Comparator.reverseOrder())
          .thenComparing(Care::net, Comparator.reverseOrder())
          .thenComparing(care -> care.viewer().id());

  private final Prompter prompter;
  private final Drafts drafts;

  public CareList(Prompter prompter, Drafts drafts) {
    this.prompter = prompter;
    this.drafts = drafts;
  }

  /// Somebody to write to.
  ///
  /// @param action the first thing to do that a message can do
  /// @param draft a message to start from, or null where none is written in her language
  public record Care(Viewer viewer, Standing standing, Action action, @Nullable String draft) {

    boolean isDormant() {
      return standing.lifeCycle() == LifeCycle.DORMANT;
    }

    /// What she spent in a year, in the minor units everybody's is in; 0 when nothing.
    long net() {
      Evidence.Rfm rfm = standing.evidence().rfm();
      return rfm == null ? 0 : rfm.net().minor();
    }
  }

  /// The first of them.
  ///
  /// @param everybody hands over every viewer of the cache
  /// @param judge judges as of the instant
  /// @param most at least 1
  public List<Care> first(
      Consumer<Consumer<Viewer>> everybody, Judge judge, Instant now, int most) {
    var last = new PriorityQueue<Care>(FIRST_THINGS_FIRST.reversed());
    everybody.accept(viewer -> {
      care(viewer, judge.judge(viewer), now).ifPresent(last::add);
      if (last.size() > most) {
        last.remove();
      }
    });
    List<Care> all = new ArrayList<>(last);
    all.sort(FIRST_THINGS_FIRST);
    return List.copyOf(all);
  }

  private Optional<Care> care(Viewer viewer, Standing standing, Instant now) {
    return prompter.suggest(new Subject(viewer, standing, now)).stream()
        .filter(action -> action.kind().isByMessage())
        .findFirst()
        .map(action -> new Care(viewer, standing, action, draft(action.kind(), standing)));
  }

  private @Nullable String draft(ActionKind kind, Standing standing) {
    boolean isGuess = standing.locality().unsure();
    return isGuess ? null : drafts.of(kind, standing.locality().language());
  }
}
