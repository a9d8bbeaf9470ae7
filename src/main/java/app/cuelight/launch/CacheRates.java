package app.cuelight.launch;

import app.cuelight.domain.basic.Rate;
import app.cuelight.feed.files.BadFile;
import app.cuelight.feed.files.RatesFile;
import app.cuelight.show.history.HistoryPen;
import app.cuelight.show.history.RatesImport;
import app.cuelight.show.history.RatesImported;
import app.cuelight.show.port.Journal;
import app.cuelight.show.port.Ledger;
import app.cuelight.terminal.bench.Refusal;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Takes files of exchange rates into the cache of one home.
///
/// @param pen where they go
record CacheRates(HistoryPen pen) implements RatesImport {

  @Override
  public RatesImported run(Path file, @Nullable String base) {
    try {
      Ledger ledger = pen.ledger();
      List<Rate> rates = new RatesFile(file).read();
      Rate known = ledger.add(rates);
      if (known != null) {
        throw new Refusal(
            "%s: on %s one euro is known to be %s %s, and a rate once known stays. Nothing was taken in."
                .formatted(
                    file,
                    LocalDate.ofEpochDay(known.day()),
                    known.perEuro().toPlainString(),
                    known.currency()),
            new RateStays(known));
      }
      if (base != null) {
        ledger.choose(base);
      }
      pen.weighAgain(Journal.Ground.RATES);
      return new RatesImported(rates.size(), ledger.exchange().base());
    } catch (BadFile e) {
      throw new Refusal(e.getMessage() + " Nothing was taken in.", e);
    } catch (UncheckedIOException e) {
      throw new Refusal(String.valueOf(e.getMessage()), e);
    }
  }
}
