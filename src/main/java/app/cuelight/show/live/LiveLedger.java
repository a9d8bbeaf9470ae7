package app.cuelight.show.live;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.basic.ExchangeRates;
import app.cuelight.domain.basic.Rate;
import app.cuelight.show.port.ImportNote;
import app.cuelight.show.port.Ledger;
import app.cuelight.show.port.Unconverted;
import app.cuelight.show.port.UnidentifiedSale;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A ledger while a show runs: questions go straight to it, changes through the show's one writer.
final class LiveLedger implements Ledger {

  private final Scribe scribe;
  private final Ledger ledger;

  LiveLedger(Scribe scribe, Ledger ledger) {
    this.scribe = scribe;
    this.ledger = ledger;
  }

  @Override
  public void keep(List<UnidentifiedSale> sales) {
    if (!sales.isEmpty()) {
      write(to -> to.keep(sales));
    }
  }

  @Override
  public Unidentified unidentified() {
    return ledger.unidentified();
  }

  @Override
  public void began(ImportNote note) {
    write(to -> to.began(note));
  }

  @Override
  public int edition(ConnectionName connection, String file, String choices) {
    return LivePeople.done(scribe.ask(_ -> ledger.edition(connection, file, choices)));
  }

  @Override
  public Unconverted unconverted() {
    return ledger.unconverted();
  }

  @Override
  public void ended(ImportNote note) {
    write(to -> to.ended(note));
  }

  @Override
  public List<ImportNote> unfinished() {
    return ledger.unfinished();
  }

  @Override
  public @Nullable Rate add(List<Rate> rates) {
    return LivePeople.done(scribe.ask(_ -> Optional.ofNullable(ledger.add(rates)))).orElse(null);
  }

  @Override
  public ExchangeRates exchange() {
    return ledger.exchange();
  }

  @Override
  public void choose(@Nullable String currency) {
    write(to -> to.choose(currency));
  }

  @Override
  public @Nullable String usualCurrency() {
    return ledger.usualCurrency();
  }

  @Override
  public void close() {
    ledger.close();
  }

  private void write(Consumer<Ledger> change) {
    var _ =
        LivePeople.done(
            scribe.ask(_ -> {
              change.accept(ledger);
              return true;
            }));
  }
}
