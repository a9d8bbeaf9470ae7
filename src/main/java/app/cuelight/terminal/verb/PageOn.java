package app.cuelight.terminal.verb;

import app.cuelight.show.host.PageDesk;
import app.cuelight.terminal.bench.Refusal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Opens the page.
@Command(name = "on", description = "Opens the page, and prints where a browser finds it.")
final class PageOn implements Runnable {

  private final Call call;

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--port",
      paramLabel = "P",
      description =
          "The port. Default: as before, at first 8788; the next free one where it is taken.")
  private @Nullable Integer port;

  @Option(
      names = "--bind",
      paramLabel = "ADDR",
      description = "The address. Default: as before, at first 0.0.0.0, all of this computer's.")
  private @Nullable String bind;

  PageOn(Call call) {
    this.call = call;
  }

  @Override
  public void run() {
    if (port != null && (port < 0 || port > 65_535) && spec != null) {
      throw new ParameterException(spec.commandLine(), "--port is a number from 0 to 65535.");
    }
    try {
      PageDesk.State state = call.bench().page(call.home()).open(bind, port);
      call.print(PageVerb.answer(state));
    } catch (IllegalArgumentException e) {
      throw new Refusal(String.valueOf(e.getMessage()), e);
    }
  }
}
