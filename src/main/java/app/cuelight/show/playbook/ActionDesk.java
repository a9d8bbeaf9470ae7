package app.cuelight.show.playbook;

import app.cuelight.domain.basic.Bilingual;
import app.cuelight.domain.basic.ViewerId;
import app.cuelight.domain.playbook.Action;
import app.cuelight.domain.playbook.ActionId;
import app.cuelight.domain.playbook.Deed;
import java.util.List;

/// What to do for one person, and ticking it off. Every method waits for the disk: never for the FX
/// thread, safe for any other.
public interface ActionDesk {

  /// What is suggested for her now, and what was done last; both empty when nobody has this id.
  Suggested of(ViewerId viewer);

  /// Ticks a suggestion off. One that is suggested no more, because somebody else was quicker, is
  /// refused and changes nothing.
  ///
  /// @param done false for "not now"
  /// @param answer what she answered, or empty
  Ticked tick(ViewerId viewer, ActionId action, boolean done, String answer);

  /// What there is to do for somebody, and what was done.
  ///
  /// @param actions first things first
  /// @param deeds newest first
  record Suggested(List<Action> actions, List<Done> deeds) {

    /// Nothing to do, nothing done.
    public static final Suggested NOTHING = new Suggested(List.of(), List.of());

    public Suggested {
      actions = List.copyOf(actions);
      deeds = List.copyOf(deeds);
    }
  }

  /// What was done, with the words of the action; its id where no playbook holds it any more.
  record Done(Deed deed, Bilingual text) {}

  /// What came of it.
  ///
  /// @param done whether it is kept now; false when it was refused
  record Ticked(boolean done, Bilingual sentence) {}
}
