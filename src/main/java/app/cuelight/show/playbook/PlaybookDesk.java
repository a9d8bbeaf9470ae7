package app.cuelight.show.playbook;

import app.cuelight.domain.playbook.Action;
import app.cuelight.domain.playbook.ActionId;
import app.cuelight.domain.playbook.ActionKind;
import app.cuelight.domain.playbook.Playbook;
import app.cuelight.domain.tier.Tier;
import app.cuelight.show.port.PlaybookStore;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/// Reading and changing the playbook; every change is whole on disk when it returns, and holds in
/// the running show at once. Waits for the disk: never for the FX thread, safe for any other.
///
/// @param store where it is kept
public record PlaybookDesk(PlaybookStore store) {

  /// The playbook as it is now.
  public Playbook now() {
    return store.get();
  }

  /// Keeps an action in the place of the one of its name, or as the last one.
  ///
  /// @throws IllegalArgumentException with a sentence when there would be too many
  public Playbook keep(Action action) {
    return change(all -> {
      int at = at(all, action.id());
      if (at < 0) {
        all.add(action);
      } else {
        all.set(at, action);
      }
    });
  }

  /// Takes an action out; where there is none of that name nothing changes.
  public Playbook remove(ActionId id) {
    return change(all -> all.removeIf(action -> action.id().equals(id)));
  }

  /// Suggests an action before, or after, the next one of its tier.
  public Playbook move(ActionId id, boolean up) {
    return change(all -> {
      int at = at(all, id);
      if (at < 0) {
        return;
      }
      Tier tier = all.get(at).tier();
      IntStream others =
          up
              ? IntStream.iterate(at - 1, i -> i >= 0, i -> i - 1)
              : IntStream.range(at + 1, all.size());
      others
          .filter(i -> all.get(i).tier() == tier)
          .findFirst()
          .ifPresent(other -> Collections.swap(all, at, other));
    });
  }

  /// Puts a whole playbook in the place of the one there is: what was before, after a mistake.
  public Playbook put(Playbook whole) {
    return store.change(_ -> whole);
  }

  /// Goes back to the one that comes with the program.
  public Playbook usual() {
    return store.reset();
  }

  /// A name no action has yet: `vip-say`, `vip-say-2`.
  public static ActionId freeId(Playbook in, Tier tier, ActionKind kind) {
    String root = tier.code() + "-" + kind.code();
    return IntStream.rangeClosed(1, Playbook.MOST + 1)
        .mapToObj(i -> new ActionId(i == 1 ? root : root + "-" + i))
        .filter(id -> in.actions().stream().noneMatch(action -> action.id().equals(id)))
        .findFirst()
        .orElseThrow();
  }

  private static int at(List<Action> all, ActionId id) {
    return IntStream.range(0, all.size())
        .filter(i -> all.get(i).id().equals(id))
        .findFirst()
        .orElse(-1);
  }

  private Playbook change(Consumer<List<Action>> change) {
    UnaryOperator<Playbook> whole =
        before -> {
          var all = new ArrayList<>(before.actions());
          change.accept(all);
          return new Playbook(all);
        };
    return store.change(whole);
  }
}
