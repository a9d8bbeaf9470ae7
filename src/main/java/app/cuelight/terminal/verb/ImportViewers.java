package app.cuelight.terminal.verb;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.terminal.bench.Importing;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Takes profiles in.
@Command(
    name = "viewers",
    description = {
      "Takes profiles in, a person a line under a heading of column names:",
      "id (required), name, handle, locale, country, region, timeZone, birthday, avatarUrl, and ids",
      "for further identities, as namespace=value;namespace=value. Other columns are ignored.",
      "",
      "A row that makes no sense is left out and told of on standard error."
    })
final class ImportViewers implements Runnable {

  private final Call call;

  @Parameters(paramLabel = "FILE.csv", description = "The file, in UTF-8.")
  private Path file = Path.of("");

  @Option(
      names = "--connection",
      paramLabel = "NAME",
      description = "The connection whose ids these are. Default: import.")
  private ConnectionName connection = new ConnectionName("import");

  ImportViewers(Call call) {
    this.call = call;
  }

  @Override
  public void run() {
    try (Importing importing = call.bench().importing(call.home())) {
      ImportVerb.answer(call, importing.viewers(file, connection));
    }
  }
}
