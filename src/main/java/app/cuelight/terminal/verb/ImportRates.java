package app.cuelight.terminal.verb;

import app.cuelight.show.history.RatesImported;
import app.cuelight.terminal.bench.Importing;
import app.cuelight.terminal.print.Answer;
import app.cuelight.terminal.print.Column;
import app.cuelight.terminal.print.Fields;
import app.cuelight.terminal.print.Sheet;
import java.nio.file.Path;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Takes exchange rates in.
@Command(
    name = "rates",
    description = {
      "Takes exchange rates in: the history of the European Central Bank (eurofxref-hist.csv or",
      ".xml), or a table with the columns day, currency, rate. A rate is what one euro buys.",
      "",
      "Orders count in one currency from then on, at the rate of their day; on days without one the",
      "last rate holds, for a week. A rate once known stays: another for the same day is refused.",
      "",
      "While a show runs on the home this is refused: end the show first. It knows all rates when it",
      "starts again."
    })
final class ImportRates implements Runnable {

  private static final Sheet SHEET =
      new Sheet(
          List.of("read", "base"), List.of(Column.of("read", "READ"), Column.of("base", "BASE")));

  private final Call call;

  @Parameters(paramLabel = "FILE", description = "The file.")
  private Path file = Path.of("");

  @Option(
      names = "--currency",
      paramLabel = "C",
      description = "The currency that sums are in. Default: the one most orders are in.")
  private @Nullable Currency currency;

  ImportRates(Call call) {
    this.call = call;
  }

  @Override
  public void run() {
    try (Importing importing = call.bench().importing(call.home())) {
      String base = currency == null ? null : currency.getCurrencyCode();
      RatesImported done = importing.rates(file.toAbsolutePath().normalize(), base);
      call.print(
          Answer.one(
              Fields.of("read", done.read())
                  .and("base", done.base().isEmpty() ? null : done.base())
                  .map(),
              SHEET));
    }
  }
}
