package app.cuelight.terminal.verb;

import app.cuelight.domain.basic.ViewerId;
import app.cuelight.terminal.bench.People;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Writes out what is known about a person.
@Command(
    name = "export-person",
    description = "Writes everything known about a person into one JSON file.")
final class ExportPersonVerb implements Runnable {

  private final Call call;

  @Parameters(paramLabel = "VIEWER", description = "Whom, such as shop:u1.")
  private String id = "";

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "The file. Default: one named for her, in this folder.")
  private @Nullable Path out;

  ExportPersonVerb(Call call) {
    this.call = call;
  }

  @Override
  public void run() {
    try (People people = call.bench().people(call.home())) {
      ViewerId viewer = Persons.known(people.shelf(), id).id();
      Path file =
          out != null
              ? out
              : Path.of("person-" + viewer.value().replaceAll("[^A-Za-z0-9._-]", "_") + ".json");
      Persons.print(call, people.desk().export(viewer, file.toAbsolutePath().normalize()));
    }
  }
}
