package app.cuelight.launch;

import app.cuelight.domain.locale.NameBook;
import app.cuelight.feed.contract.ContractSchema;
import app.cuelight.feed.contract.JsonText;
import app.cuelight.show.connect.ConnectionDesk;
import app.cuelight.show.host.PageDesk;
import app.cuelight.show.people.KeptGroups;
import app.cuelight.show.people.PeopleGroups;
import app.cuelight.show.port.Cursors;
import app.cuelight.store.HomeArchive;
import app.cuelight.store.SqliteLedger;
import app.cuelight.store.SqliteShelf;
import app.cuelight.store.coupon.SqliteCouponBooks;
import app.cuelight.store.settings.GroupFile;
import app.cuelight.terminal.bench.Archive;
import app.cuelight.terminal.bench.Coupons;
import app.cuelight.terminal.bench.Greetings;
import app.cuelight.terminal.bench.Importing;
import app.cuelight.terminal.bench.Listening;
import app.cuelight.terminal.bench.People;
import app.cuelight.terminal.bench.Phrases;
import app.cuelight.terminal.bench.Plans;
import app.cuelight.terminal.bench.Playbooks;
import app.cuelight.terminal.bench.Reading;
import app.cuelight.terminal.bench.Refusal;
import app.cuelight.terminal.bench.Stage;
import app.cuelight.terminal.bench.Tuning;
import app.cuelight.terminal.bench.Workbench;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

/// The real workbench: every drawer opens onto the house.
final class HouseBench implements Workbench {

  private final Wiring wiring;
  private final Path defaultHome;
  private final String version;
  private final JsonText json = new JsonText();

  HouseBench(Wiring wiring, Path defaultHome, String version) {
    this.wiring = wiring;
    this.defaultHome = defaultHome;
    this.version = version;
  }

  @Override
  public String version() {
    return version;
  }

  @Override
  public Path defaultHome() {
    return defaultHome;
  }

  @Override
  public InstantSource clock() {
    return wiring.clock();
  }

  @Override
  public String json(Object tree) {
    return json.compact(tree);
  }

  @Override
  public String contract() {
    return ContractSchema.text();
  }

  @Override
  public Reading reading(Path home) {
    enter(home);
    var cast = Cast.of(wiring, home);
    return new CacheReading(
        SqliteShelf.of(home),
        SqliteLedger.of(home),
        cast,
        wiring.clock().instant(),
        wiring.decoder(),
        () -> wiring.playbook(home).get());
  }

  @Override
  public People people(Path home) {
    enter(home);
    return new CachePeopleDrawer(wiring, home);
  }

  @Override
  public ConnectionDesk connections(Path home) {
    enter(home);
    Accounts accounts = wiring.accounts(home);
    return new ConnectionDesk(
        accounts.connections(),
        accounts.secrets(),
        new KnownKinds(wiring.kinds(new IdleSink(), Cursors.NONE).all(), wiring.clock()),
        new HomeHealth(home),
        wiring::token);
  }

  @Override
  public PageDesk page(Path home) {
    enter(home);
    return new PageSwitch(NearbyDoor.PAGE, wiring, home);
  }

  @Override
  public PageDesk share(Path home) {
    enter(home);
    return new PageSwitch(NearbyDoor.CALENDAR, wiring, home);
  }

  @Override
  public Tuning tuning(Path home) {
    enter(home);
    return new HouseTuning(wiring, home);
  }

  @Override
  public Playbooks playbooks(Path home) {
    enter(home);
    return new HousePlaybooks(wiring.playbook(home));
  }

  @Override
  public Coupons coupons(Path home) {
    enter(home);
    return new HouseCoupons(wiring, home);
  }

  @Override
  public Plans plans(Path home) {
    enter(home);
    return new HousePlans(wiring, home);
  }

  @Override
  public PeopleGroups groups(Path home) {
    enter(home);
    var file = new GroupFile(home, wiring.clock());
    file.all();
    file.notices().forEach(wiring::tell);
    return new KeptGroups(file);
  }

  @Override
  public Importing importing(Path home) {
    enter(home);
    return CacheImporting.open(wiring, home);
  }

  @Override
  public Greetings greetings(Path home) {
    return new SpokenGreetings(wiring.knowledge(), wiring.lines(home).book(), wiring.clock());
  }

  @Override
  public Phrases phrases(Path home) {
    return new HousePhrases(wiring.lines(home), wiring.knowledge());
  }

  @Override
  public NameBook names() {
    return wiring.knowledge().names();
  }

  @Override
  public Listening listening() {
    return new Ears(wiring.knowledge().ear(), wiring.knowledge().localities().places());
  }

  @Override
  public Examination examine(Path home) {
    return new Doctor(
            home,
            new Doctor.Integrity(() -> integrity(home), () -> SqliteCouponBooks.examined(home)),
            () -> wiring.accounts(home).secrets(),
            new PageSwitch(NearbyDoor.PAGE, wiring, home))
        .examine();
  }

  @Override
  public Archive archive(Path home) {
    return new HouseArchive(new HomeArchive(home), wiring.clock());
  }

  @Override
  public Stage stage(Path home) {
    enter(home);
    return new HouseStage(wiring, home);
  }

  private static List<String> integrity(Path home) {
    try (SqliteShelf shelf = SqliteShelf.of(home)) {
      return shelf.check();
    }
  }

  /// A home that is a file is no home; one that is not there yet is an empty one.
  private static void enter(Path home) {
    Logs.in(home);
    if (Files.exists(home) && !Files.isDirectory(home)) {
      throw new Refusal(home + " is a file, not a folder; choose another folder with --home.");
    }
  }
}
