package app.cuelight.terminal.verb;

import app.cuelight.terminal.bench.Stage;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Runs without a window.
@Command(
    name = "serve",
    description = {
      "Takes deliveries without a window, until it is told to stop (Ctrl-C or SIGTERM).",
      "Prints `ready http://127.0.0.1:PORT` once deliveries are accepted."
    })
final class ServeVerb implements Runnable {

  private final Call call;

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--port",
      paramLabel = "P",
      description =
          "The port. Default: 8787, or any free one where that is taken. 0: any free one.")
  private @Nullable Integer port;

  @Option(
      names = "--bind",
      paramLabel = "ADDR",
      description = "The address. Default: 127.0.0.1, which only this computer reaches.")
  private @Nullable String bind;

  ServeVerb(Call call) {
    this.call = call;
  }

  @Override
  public void run() {
    if (port != null && (port < 0 || port > 65_535) && spec != null) {
      throw new ParameterException(spec.commandLine(), "--port is a number from 0 to 65535.");
    }
    call.bench()
        .stage(call.home())
        .serve(new Stage.Address(bind, port), address -> call.line("ready " + address));
  }
}
