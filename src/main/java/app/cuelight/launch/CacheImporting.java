package app.cuelight.launch;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.basic.Rate;
import app.cuelight.domain.tier.ShopNorms;
import app.cuelight.feed.contract.ContractDecoder;
import app.cuelight.feed.contract.ContractReader;
import app.cuelight.feed.files.BadFile;
import app.cuelight.feed.files.EventFile;
import app.cuelight.feed.files.RatesFile;
import app.cuelight.feed.files.ViewerFile;
import app.cuelight.show.history.ImportDesk;
import app.cuelight.show.history.Imported;
import app.cuelight.show.history.OrderImport;
import app.cuelight.show.history.RatesImported;
import app.cuelight.show.live.Standings;
import app.cuelight.store.SqliteLedger;
import app.cuelight.store.SqliteShelf;
import app.cuelight.store.Workspace;
import app.cuelight.terminal.bench.Importing;
import app.cuelight.terminal.bench.Refusal;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The cache of one home, open for importing: nobody else writes meanwhile.
final class CacheImporting implements Importing {

  private final ContractReader reader = new ContractReader(new ContractDecoder());
  private final Workspace cache;
  private final SqliteShelf shelf;
  private final SqliteLedger ledger;
  private final Standings standings;
  private final List<String> markets;
  private final Instant now;

  private CacheImporting(
      Workspace cache, Path home, Standings standings, List<String> markets, Instant now) {
    this.cache = cache;
    this.shelf = SqliteShelf.of(home);
    this.ledger = SqliteLedger.of(home);
    this.standings = standings;
    this.markets = markets;
    this.now = now;
  }

  /// @throws app.cuelight.show.port.JournalException when a show is running on this home
  static CacheImporting open(Wiring wiring, Path home) {
    Instant now = wiring.clock().instant();
    List<String> markets = wiring.settings(home).get().markets();
    var cast = Cast.of(wiring, home);
    Workspace cache = Workspace.open(home, now);
    cache.notices().forEach(wiring::tell);
    Standings standings;
    try (SqliteShelf shelf = SqliteShelf.of(home)) {
      standings = cast.standings(shelf, SqliteLedger.of(home));
    }
    return new CacheImporting(cache, home, standings, markets, now);
  }

  @Override
  public Imported events(Path file, ConnectionName connection) {
    var events = new EventFile(file, reader, connection, now);
    return take(taker -> {
      events.forEach(taker);
      return List.of();
    });
  }

  @Override
  public Imported viewers(Path file, ConnectionName connection) {
    var rows = new ViewerFile(file, reader, connection, now);
    return take(
        taker -> rows.forEach(taker).rejected().stream().map(row -> sentence(file, row)).toList());
  }

  @Override
  public OrderImport orders() {
    return new CacheOrders(
        new CacheOrders.Books(cache.journal(), ledger, shelf), standings, markets, now);
  }

  @Override
  public RatesImported rates(Path file, @Nullable String base) {
    try {
      List<Rate> rates = new RatesFile(file).read();
      Rate known = ledger.add(rates);
      if (known != null) {
        throw new Refusal(
            "%s: on %s one euro is known to be %s %s, and a rate once known stays. Nothing was taken in."
                .formatted(
                    file,
                    LocalDate.ofEpochDay(known.day()),
                    known.perEuro().toPlainString(),
                    known.currency()));
      }
      if (base != null) {
        ledger.choose(base);
      }
      standings.exchange(ledger.exchange());
      judgeAnew();
      return new RatesImported(rates.size(), ledger.exchange().base());
    } catch (BadFile e) {
      throw new Refusal(e.getMessage() + " Nothing was taken in.", e);
    } catch (UncheckedIOException e) {
      throw new Refusal(String.valueOf(e.getMessage()), e);
    }
  }

  private void judgeAnew() {
    ShopNorms norms = standings.survey(shelf::eachViewer, now);
    standings.measure(norms);
    cache.journal().keep(norms);
    cache.journal().reviewAll(now, standings.at(now));
  }

  @Override
  public void close() {
    shelf.close();
    cache.close();
  }

  private Imported take(ImportDesk.Source file) {
    try {
      Imported taken = new ImportDesk(cache.journal(), standings.at(now)).take(file);
      judgeAnew();
      return taken;
    } catch (BadFile e) {
      throw new Refusal(e.getMessage() + " Nothing was taken in.", e);
    } catch (UncheckedIOException e) {
      throw new Refusal(String.valueOf(e.getMessage()), e);
    }
  }

  private static String sentence(Path file, ViewerFile.Rejected row) {
    return file
        + ", line "
        + row.line()
        + (row.column().isEmpty() ? "" : ", column " + row.column())
        + ": "
        + row.sentence();
  }
}
