package app.cuelight.terminal.verb;

import app.cuelight.show.host.PageDesk;
import app.cuelight.terminal.print.Answer;
import app.cuelight.terminal.print.Column;
import app.cuelight.terminal.print.Fields;
import app.cuelight.terminal.print.Sheet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The verbs about the host's page.
@Command(
    name = "page",
    description = {
      "Shows the host's card in a browser: on a tablet, a prompter, in OBS.",
      "Whoever has the address may look. A running show notices within two seconds."
    })
final class PageVerb {

  private static final Sheet SHEET =
      new Sheet(
          List.of("open", "served", "address"),
          List.of(
              Column.of("open", "OPEN"),
              Column.of("served", "SERVED"),
              Column.wide("address", "ADDRESS")));

  private PageVerb() {}

  static CommandLine with(Call call) {
    return new CommandLine(new PageVerb())
        .addSubcommand(new PageOn(call))
        .addSubcommand(new PageOff(call))
        .addSubcommand(new PageShow(call));
  }

  /// How the page stands: one row for each address it has.
  static Answer answer(PageDesk.State state) {
    var json =
        Fields.of("open", state.open())
            .and("served", state.served())
            .and("addresses", state.addresses())
            .map();
    List<Map<String, @Nullable Object>> rows =
        state.addresses().isEmpty()
            ? List.of(row(state, null))
            : state.addresses().stream().map(address -> row(state, address)).toList();
    return new Answer(json, rows, SHEET, Answer.Layout.LINES);
  }

  private static Map<String, @Nullable Object> row(PageDesk.State state, @Nullable String address) {
    return Fields.of("open", state.open())
        .and("served", state.served())
        .and("address", address)
        .map();
  }
}
