package app.cuelight.terminal.verb;

import app.cuelight.terminal.bench.Refusal;
import app.cuelight.terminal.bench.Workbench.Check;
import app.cuelight.terminal.bench.Workbench.Examination;
import app.cuelight.terminal.print.Answer;
import app.cuelight.terminal.print.Column;
import app.cuelight.terminal.print.Fields;
import app.cuelight.terminal.print.Sheet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/// Looks whether all is well.
@Command(
    name = "doctor",
    description = {
      "Looks whether all is well: folder, disk, cache, coupons, orders, port, key store, time zones,",
      "fonts. Ends with 1 when something fails."
    })
final class DoctorVerb implements Runnable {

  private static final Sheet SHEET =
      new Sheet(
          List.of("name", "state", "detail"),
          List.of(
              Column.of("name", "CHECK"),
              Column.of("state", "STATE"),
              Column.wide("detail", "DETAIL")));

  private final Call call;

  DoctorVerb(Call call) {
    this.call = call;
  }

  @Override
  public void run() {
    Examination found = call.bench().examine(call.home());
    List<Map<String, @Nullable Object>> rows =
        found.checks().stream().map(DoctorVerb::row).toList();
    var json =
        Fields.of("version", call.bench().version())
            .and("zoneRules", found.zoneRules())
            .and("checks", rows)
            .map();
    call.print(new Answer(json, rows, SHEET, Answer.Layout.LINES));
    long failed =
        found.checks().stream().filter(check -> check.state() == Check.State.FAIL).count();
    if (failed > 0) {
      throw new Refusal(failed == 1 ? "One check failed." : "%d checks failed.".formatted(failed));
    }
  }

  private static Map<String, @Nullable Object> row(Check check) {
    return Fields.of("name", check.name())
        .and("state", check.state().code())
        .and("detail", check.detail())
        .map();
  }
}
