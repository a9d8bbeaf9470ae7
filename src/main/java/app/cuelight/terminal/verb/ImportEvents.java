package app.cuelight.terminal.verb;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.terminal.bench.Importing;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Takes canonical events in.
@Command(
    name = "events",
    description = {
      "Takes events in, one JSON object of the contract a line, compressed by gzip or not.",
      "",
      "Events keep their own times. An id that this connection has told already is a duplicate."
    })
final class ImportEvents implements Runnable {

  private final Call call;

  @Parameters(paramLabel = "FILE.jsonl[.gz]", description = "The file.")
  private Path file = Path.of("");

  @Option(
      names = "--connection",
      paramLabel = "NAME",
      description = "The connection the events count as told by. Default: import.")
  private ConnectionName connection = new ConnectionName("import");

  ImportEvents(Call call) {
    this.call = call;
  }

  @Override
  public void run() {
    try (Importing importing = call.bench().importing(call.home())) {
      ImportVerb.answer(call, importing.events(file, connection));
    }
  }
}
