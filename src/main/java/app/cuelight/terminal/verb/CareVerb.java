package app.cuelight.terminal.verb;

import app.cuelight.domain.viewer.Fact;
import app.cuelight.show.playbook.CareList.Care;
import app.cuelight.terminal.bench.Reading;
import app.cuelight.terminal.print.Answer;
import app.cuelight.terminal.print.Column;
import app.cuelight.terminal.print.Fields;
import app.cuelight.terminal.print.Sheet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Lists whom to write to off air.
@Command(
    name = "care",
    description = {
      "Lists whom to write to off air, by the playbook: dormant people of high value first,",
      "each with a message to start from where one is written in her language.",
      "Works beside a running show. --format csv writes a list for a spreadsheet."
    })
final class CareVerb implements Runnable {

  private static final int MOST = 100_000;

  private static final Sheet SHEET =
      new Sheet(
          List.of(
              "id",
              "name",
              "tier",
              "lifeCycle",
              "spend",
              "language",
              "action",
              "kind",
              "draft",
              "mayChat",
              "mayEmail"),
          List.of(
              Column.of("id", "ID"),
              Column.of("name", "NAME"),
              Column.of("lifeCycle", "LIFE"),
              Column.of("spend", "SPEND"),
              Column.of("language", "LANGUAGE"),
              Column.of("action", "ACTION"),
              Column.wide("draft", "DRAFT")));

  private final Call call;

  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--limit", paramLabel = "N", description = "At most so many. Default: 100.")
  private int limit = 100;

  CareVerb(Call call) {
    this.call = call;
  }

  @Override
  public void run() {
    if ((limit < 1 || limit > MOST) && spec != null) {
      throw new ParameterException(
          spec.commandLine(), "--limit is a number from 1 to " + MOST + ".");
    }
    try (Reading reading = call.bench().reading(call.home())) {
      List<Care> first = reading.care(call.now(), limit);
      call.print(Answer.many(first.stream().map(CareVerb::row).toList(), SHEET));
      long unwritten = first.stream().filter(care -> care.draft() == null).count();
      if (unwritten > 0) {
        call.say(
            "%d of %d have no message: none is written in their language, or it is not known."
                .formatted(unwritten, first.size()));
      }
    }
  }

  private static Map<String, @Nullable Object> row(Care care) {
    var facts = care.viewer().facts();
    return Fields.of("id", care.viewer().id().value())
        .and("name", facts.get(Fact.NAME))
        .and("tier", care.standing().tier().code())
        .and("lifeCycle", care.standing().lifeCycle().code())
        .and("spend", care.standing().spend().code())
        .and("language", care.standing().locality().language())
        .and("action", care.action().id().value())
        .and("kind", care.action().kind().code())
        .and("draft", care.draft())
        .and("mayChat", facts.consent(Fact.COUPON_BY_CHAT))
        .and("mayEmail", facts.consent(Fact.COUPON_BY_EMAIL))
        .map();
  }
}
