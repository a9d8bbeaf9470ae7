package app.cuelight.show.playbook;

import app.cuelight.domain.basic.Bilingual;
import app.cuelight.domain.playbook.Action;
import app.cuelight.domain.playbook.ActionId;
import app.cuelight.domain.playbook.Deed;
import app.cuelight.domain.playbook.Playbook;
import app.cuelight.domain.playbook.Subject;
import app.cuelight.domain.viewer.Viewer;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// Says what to do for somebody: by the playbook as it is now, and by what was done already. Safe
/// for any thread.
///
/// @param playbook as it is now; asked for every card, so it must be quick
public record Prompter(Supplier<Playbook> playbook, DeedBook deeds) {

  /// One that suggests nothing.
  public static Prompter silent() {
    return new Prompter(() -> Playbook.EMPTY, new DeedBook());
  }

  /// What to do for her, first things first.
  public List<Action> suggest(Subject subject) {
    return playbook.get().suggest(subject, deeds.of(subject.viewer()));
  }

  /// The words of an action; its id where the playbook has it no more.
  Bilingual text(ActionId id) {
    return playbook.get().actions().stream()
        .filter(action -> action.id().equals(id))
        .findFirst()
        .map(Action::text)
        .orElse(new Bilingual(id.value(), id.value()));
  }

  /// What was done for her last, by action.
  public Map<ActionId, Deed> done(Viewer viewer) {
    return deeds.of(viewer);
  }
}
