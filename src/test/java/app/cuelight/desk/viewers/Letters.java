package app.cuelight.desk.viewers;

import app.cuelight.domain.basic.Bilingual;
import app.cuelight.domain.basic.ViewerId;
import app.cuelight.domain.coupon.Refusal;
import app.cuelight.domain.coupon.Verdict;
import app.cuelight.domain.playbook.Action;
import app.cuelight.domain.playbook.ActionId;
import app.cuelight.domain.playbook.ActionKind;
import app.cuelight.domain.playbook.Owner;
import app.cuelight.domain.tier.LifeCycle;
import app.cuelight.domain.tier.Tier;
import app.cuelight.feed.phrases.DraftsReader;
import app.cuelight.show.people.PersonRow;
import app.cuelight.show.playbook.ActionDesk.Ticked;
import app.cuelight.show.playbook.CareDesk;
import app.cuelight.show.playbook.CareList.Care;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Everybody who bought something is to be written to, who stayed away first; what is asked for is
/// written down.
final class Letters implements CareDesk {

  static final ActionId ASK = new ActionId("back-ask");

  final List<String> calls = new ArrayList<>();
  Sent answer = new Sent.Left("agora/agora-chat", false);
  private final List<PersonRow> people;

  Letters(List<PersonRow> people) {
    this.people = people;
  }

  @Override
  public List<CareLine> list(int most) {
    calls.add("list " + most);
    return people.stream()
        .filter(row -> row.standing().evidence().orders() > 0)
        .sorted(
            Comparator.comparing(
                (PersonRow row) -> row.standing().lifeCycle() != LifeCycle.DORMANT))
        .limit(most)
        .map(Letters::line)
        .toList();
  }

  private static CareLine line(PersonRow row) {
    boolean away = row.standing().lifeCycle() == LifeCycle.DORMANT;
    Action action =
        new Action(
            ASK,
            Tier.WIN_BACK,
            away ? ActionKind.ASK_AWAY : ActionKind.FOLLOW_UP,
            away
                ? new Bilingual("Ask why she was away", "问问为什么这么久没来")
                : new Bilingual("Ask how she liked it", "回访购买体验"),
            null,
            List.of(),
            60,
            Owner.MANAGER,
            true);
    String language = row.standing().locality().language();
    boolean unsure = row.standing().locality().unsure();
    String draft = unsure ? null : new DraftsReader().read().of(action.kind(), language);
    boolean no = row.viewer().id().value().endsWith("dee");
    return new CareLine(
        new Care(row.viewer(), row.standing(), action, draft),
        "agora/agora-chat",
        no ? Verdict.Refused.of(Refusal.DO_NOT_CONTACT) : null);
  }

  @Override
  public Sent send(ViewerId viewer, ActionId action, String text) {
    calls.add("send " + viewer.value() + " " + action.value() + " " + text);
    return answer;
  }

  @Override
  public Ticked tick(ViewerId viewer, ActionId action, boolean done, String answer) {
    calls.add((done ? "done " : "dismiss ") + viewer.value() + " " + answer);
    return new Ticked(true, new Bilingual("Done.", "已完成。"));
  }

  @Override
  public long export(List<CareLine> lines, Path file) {
    calls.add("export " + lines.size() + " " + file.getFileName());
    return lines.size();
  }
}
