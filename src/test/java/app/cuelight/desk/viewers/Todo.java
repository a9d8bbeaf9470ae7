package app.cuelight.desk.viewers;

import app.cuelight.domain.basic.Bilingual;
import app.cuelight.domain.basic.ViewerId;
import app.cuelight.domain.playbook.Action;
import app.cuelight.domain.playbook.ActionId;
import app.cuelight.domain.playbook.ActionKind;
import app.cuelight.domain.playbook.Deed;
import app.cuelight.domain.playbook.Owner;
import app.cuelight.domain.tier.Tier;
import app.cuelight.show.playbook.ActionDesk;
import java.util.ArrayList;
import java.util.List;

/// The same two things to do for everybody, ticked off in memory.
final class Todo implements ActionDesk {

  private final List<Done> done = new ArrayList<>();

  private static Action action(String id, ActionKind kind, String en, String zh) {
    return new Action(
        new ActionId(id),
        Tier.VIP,
        kind,
        new Bilingual(en, zh),
        null,
        List.of(),
        30,
        Owner.HOST,
        true);
  }

  static List<Action> both() {
    return List.of(
        action("early", ActionKind.EARLY, "Give her the first look", "让她抢先看新品"),
        action("away", ActionKind.ASK_AWAY, "Ask what kept her away", "问问最近为什么没来"));
  }

  @Override
  public Suggested of(ViewerId viewer) {
    return new Suggested(
        both().stream()
            .filter(
                action -> done.stream().noneMatch(one -> one.deed().action().equals(action.id())))
            .toList(),
        done);
  }

  @Override
  public Ticked tick(ViewerId viewer, ActionId action, boolean isDone, String answer) {
    var text =
        both().stream().filter(one -> one.id().equals(action)).findFirst().orElseThrow().text();
    done.addFirst(new Done(new Deed(action, isDone, answer, "Lin", Folk.NOW), text));
    return new Ticked(true, new Bilingual("Done.", "已完成。"));
  }
}
