package app.cuelight.launch;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.feed.contract.ContractDecoder;
import app.cuelight.feed.contract.ContractReader;
import app.cuelight.feed.files.BadFile;
import app.cuelight.feed.files.EventFile;
import app.cuelight.feed.files.ViewerFile;
import app.cuelight.show.history.HistoryPen;
import app.cuelight.show.history.ImportDesk;
import app.cuelight.show.history.Imported;
import app.cuelight.show.history.OrderImport;
import app.cuelight.show.history.RatesImported;
import app.cuelight.show.live.Standings;
import app.cuelight.show.port.Journal;
import app.cuelight.store.PartedSpool;
import app.cuelight.store.SqliteLedger;
import app.cuelight.store.SqliteShelf;
import app.cuelight.store.Workspace;
import app.cuelight.terminal.bench.Importing;
import app.cuelight.terminal.bench.Refusal;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The cache of one home, open for importing: nobody else writes meanwhile.
final class CacheImporting implements Importing {

  private final ContractReader reader = new ContractReader(new ContractDecoder());
  private final Workspace cache;
  private final Path home;
  private final SqliteShelf shelf;
  private final SqliteLedger ledger;
  private final HomeBooks books;
  private final CodedOrders coded;
  private final Standings standings;
  private final List<String> markets;
  private final Instant now;

  private CacheImporting(
      Workspace cache,
      Path home,
      Standings standings,
      List<String> markets,
      Instant now,
      HomeBooks books) {
    this.cache = cache;
    this.home = home;
    this.shelf = SqliteShelf.of(home);
    this.ledger = SqliteLedger.of(home);
    this.standings = standings;
    this.markets = markets;
    this.now = now;
    this.books = books;
    this.coded = new CodedOrders(books, shelf, () -> now);
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
    return new CacheImporting(
        cache, home, standings, markets, now, new HomeBooks(home, wiring.chance()));
  }

  @Override
  public Imported events(Path file, ConnectionName connection) {
    var events = new EventFile(file, reader, connection, now);
    Imported taken =
        take(taker -> {
          events.forEach(taker);
          return List.of();
        });
    events.forEach(event -> coded.pass(List.of(event)));
    coded.tell();
    return taken;
  }

  @Override
  public Imported viewers(Path file, ConnectionName connection) {
    var rows = new ViewerFile(file, reader, connection, now);
    return take(
        taker -> rows.forEach(taker).rejected().stream().map(row -> sentence(file, row)).toList());
  }

  @Override
  public OrderImport orders() {
    return new CacheOrders(pen(), () -> new PartedSpool(home), markets, () -> now, coded);
  }

  @Override
  public RatesImported rates(Path file, @Nullable String base) {
    return new CacheRates(pen()).run(file, base);
  }

  private HistoryPen pen() {
    return new ImportPen(cache.journal(), shelf, ledger, standings, now);
  }

  @Override
  public void close() {
    books.close();
    shelf.close();
    cache.close();
  }

  private Imported take(ImportDesk.Source file) {
    try {
      Imported taken = new ImportDesk(cache.journal(), standings.at(now)).take(file);
      pen().weighAgain(Journal.Ground.NORMS);
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
