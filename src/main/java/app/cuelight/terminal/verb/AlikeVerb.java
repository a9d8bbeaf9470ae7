package app.cuelight.terminal.verb;

import app.cuelight.domain.viewer.Fact;
import app.cuelight.domain.viewer.Viewer;
import app.cuelight.show.people.Likeness;
import app.cuelight.terminal.bench.People;
import app.cuelight.terminal.print.Answer;
import app.cuelight.terminal.print.Column;
import app.cuelight.terminal.print.Fields;
import app.cuelight.terminal.print.Sheet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Lists people who seem to be one.
@Command(
    name = "alike",
    description = {
      "Lists people who seem to be one person, surest first: the same customer number, e-mail or",
      "telephone hash under names that do not join them, the same handle with the same country or",
      "name, or, as a hint, the same full name and country where one has no handle. Whom you told",
      "apart (`cuelight apart`, `cuelight split`) is not listed."
    })
final class AlikeVerb implements Runnable {

  private static final Sheet SHEET =
      new Sheet(
          List.of("one.id", "one.name", "other.id", "other.name", "ground", "value"),
          List.of(
              Column.of("one.id", "ONE"),
              Column.of("one.name", "NAME"),
              Column.of("other.id", "OTHER"),
              Column.of("other.name", "NAME"),
              Column.of("ground", "THE SAME"),
              Column.of("value", "VALUE")));

  private final Call call;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(arity = "0..1", paramLabel = "VIEWER", description = "Only those like this one.")
  private @Nullable String id;

  @Option(names = "--limit", paramLabel = "N", description = "At most so many. Default: 100.")
  private int limit = 100;

  AlikeVerb(Call call) {
    this.call = call;
  }

  @Override
  public void run() {
    if (limit < 1 && spec != null) {
      throw new ParameterException(spec.commandLine(), "--limit is a number from 1 up.");
    }
    try (People people = call.bench().people(call.home())) {
      List<Likeness> found =
          id == null
              ? people.desk().alike(limit)
              : people.desk().alike(Persons.known(people.shelf(), id).id()).stream()
                  .limit(limit)
                  .toList();
      call.print(Answer.many(found.stream().map(AlikeVerb::row).toList(), SHEET));
    }
  }

  private static Map<String, @Nullable Object> row(Likeness pair) {
    return Fields.of("one", person(pair.one()))
        .and("other", person(pair.other()))
        .and("ground", pair.ground().name().toLowerCase(Locale.ROOT))
        .and("value", pair.value().isEmpty() ? null : pair.value())
        .map();
  }

  private static Map<String, @Nullable Object> person(Viewer viewer) {
    return Fields.of("id", viewer.id().value()).and("name", viewer.facts().get(Fact.NAME)).map();
  }
}
