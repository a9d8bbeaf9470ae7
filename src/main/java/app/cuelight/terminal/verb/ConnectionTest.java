package app.cuelight.terminal.verb;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.terminal.bench.Refusal;
import app.cuelight.terminal.print.Answer;
import app.cuelight.terminal.print.Column;
import app.cuelight.terminal.print.Fields;
import app.cuelight.terminal.print.Sheet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Tries a connection out.
@Command(
    name = "test",
    description =
        "Tries a connection out, without leaving an event behind. Ends with 1 when it fails.")
final class ConnectionTest implements Runnable {

  private static final Sheet SHEET =
      new Sheet(
          List.of("name", "state", "detail"),
          List.of(
              Column.of("name", "NAME"),
              Column.of("state", "STATE"),
              Column.wide("detail", "DETAIL")));

  private final Call call;

  @Parameters(paramLabel = "NAME", description = "Its name, as `connection list` shows it.")
  private @Nullable ConnectionName name;

  ConnectionTest(Call call) {
    this.call = call;
  }

  @Override
  public void run() {
    try {
      ConnectionName tried = ConnectionList.given(name);
      String detail = call.bench().connections(call.home()).test(tried);
      call.print(
          Answer.one(
              Fields.of("name", tried.value()).and("state", "ok").and("detail", detail).map(),
              SHEET));
    } catch (IllegalArgumentException e) {
      throw new Refusal(ConnectionList.sentence(e), e);
    }
  }
}
