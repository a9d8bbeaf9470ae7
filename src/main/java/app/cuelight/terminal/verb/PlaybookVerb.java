package app.cuelight.terminal.verb;

import app.cuelight.domain.playbook.Action;
import app.cuelight.domain.playbook.ConditionWords;
import app.cuelight.domain.playbook.Playbook;
import app.cuelight.terminal.print.Answer;
import app.cuelight.terminal.print.Column;
import app.cuelight.terminal.print.Fields;
import app.cuelight.terminal.print.Sheet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The verbs about the playbook: what is done for whom.
@Command(
    name = "playbook",
    description = {
      "Lists, replaces and resets the playbook: what is done for people of each tier.",
      "A running show suggests by the new one at once."
    })
final class PlaybookVerb {

  private static final Sheet SHEET =
      new Sheet(
          List.of("id", "tier", "kind", "text", "offer", "when", "coolDownDays", "owner", "on"),
          List.of(
              Column.of("tier", "TIER"),
              Column.of("id", "ACTION"),
              Column.of("kind", "KIND"),
              Column.of("owner", "OWNER"),
              Column.of("on", "ON"),
              Column.of("coolDownDays", "REST"),
              Column.wide("when", "WHEN")));

  private PlaybookVerb() {}

  static CommandLine with(Call call) {
    return new CommandLine(new PlaybookVerb())
        .addSubcommand(new PlaybookList(call))
        .addSubcommand(new PlaybookSet(call))
        .addSubcommand(new PlaybookReset(call));
  }

  static Answer answer(Playbook playbook) {
    return Answer.many(playbook.actions().stream().map(PlaybookVerb::row).toList(), SHEET);
  }

  private static Map<String, @Nullable Object> row(Action action) {
    return Fields.of("id", action.id().value())
        .and("tier", action.tier().code())
        .and("kind", action.kind().code())
        .and("text", Portrait.words(action.text()))
        .and("offer", action.offer() == null ? null : action.offer().value())
        .and("when", action.when().stream().map(ConditionWords::of).toList())
        .and("coolDownDays", action.coolDownDays())
        .and("owner", action.owner().code())
        .and("on", action.on())
        .map();
  }
}
