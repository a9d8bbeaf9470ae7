package app.cuelight.domain.playbook;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What is done for whom, in the order it is suggested.
///
/// @param actions of one tier the first ones are suggested first
public record Playbook(List<Action> actions) {

  /// Nothing is suggested.
  public static final Playbook EMPTY = new Playbook(List.of());

  /// More nobody reads.
  public static final int MOST = 200;

  public Playbook {
    actions = List.copyOf(actions);
    if (actions.size() > MOST) {
      throw new IllegalArgumentException("A playbook has at most " + MOST + " actions.");
    }
    Set<ActionId> ids = new HashSet<>();
    for (Action action : actions) {
      if (!ids.add(action.id())) {
        throw new IllegalArgumentException("Two actions are called " + action.id() + ".");
      }
    }
  }

  /// What to do for somebody, first things first.
  ///
  /// @param deeds what was done for her last, by action
  public List<Action> suggest(Subject subject, Map<ActionId, Deed> deeds) {
    if (subject.viewer().facts().isCrew()) {
      return List.of();
    }
    return actions.stream()
        .filter(action -> action.on() && action.tier() == subject.tier())
        .filter(action -> !rests(action, deeds, subject))
        .filter(action -> subject.meets(action.when()))
        .toList();
  }

  private static boolean rests(Action action, Map<ActionId, Deed> deeds, Subject subject) {
    Deed last = deeds.get(action.id());
    return last != null && last.holds(action, subject.at());
  }

  /// The same with an action suggested or not; unchanged when there is none of that name.
  public Playbook turned(ActionId id, boolean on) {
    return new Playbook(
        actions.stream()
            .map(action -> action.id().equals(id) ? action.turned(on) : action)
            .toList());
  }
}
