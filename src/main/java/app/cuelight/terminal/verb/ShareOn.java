package app.cuelight.terminal.verb;

import app.cuelight.show.host.PageDesk;
import app.cuelight.terminal.bench.Refusal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Opens the calendar.
@Command(name = "on", description = "Opens the calendar, and prints where programs subscribe.")
final class ShareOn implements Runnable {

  private final Call call;

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--port",
      paramLabel = "P",
      description =
          "The port. Default: as before, at first 8818; the next free one where it is taken.")
  private @Nullable Integer port;

  @Option(
      names = "--bind",
      paramLabel = "ADDR",
      description = {
        "The address. Default: as before, at first 127.0.0.1, for this computer's programs alone;",
        "0.0.0.0 is all of its addresses, for others on the network."
      })
  private @Nullable String bind;

  ShareOn(Call call) {
    this.call = call;
  }

  @Override
  public void run() {
    if (port != null && (port < 0 || port > 65_535) && spec != null) {
      throw new ParameterException(spec.commandLine(), "--port is a number from 0 to 65535.");
    }
    try {
      PageDesk.State state = call.bench().share(call.home()).open(bind, port);
      call.print(PageVerb.answer(state));
    } catch (IllegalArgumentException e) {
      throw new Refusal(String.valueOf(e.getMessage()), e);
    }
  }
}
