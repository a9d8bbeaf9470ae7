package app.cuelight.launch;

import app.cuelight.domain.greet.Finding;
import app.cuelight.feed.FeedService;
import app.cuelight.feed.receiver.Receiver;
import app.cuelight.show.coupon.CouponDesk;
import app.cuelight.show.coupon.ShowAudience;
import app.cuelight.show.host.CodeBoard;
import app.cuelight.show.host.HostPoster;
import app.cuelight.show.live.Hearing;
import app.cuelight.show.live.LiveOptions;
import app.cuelight.show.live.LiveShow;
import app.cuelight.show.live.LiveWiring;
import app.cuelight.show.live.OnShelf;
import app.cuelight.show.live.OutputBoard;
import app.cuelight.show.live.ShelfWatch;
import app.cuelight.show.live.Standings;
import app.cuelight.show.phrases.LineDesk;
import app.cuelight.show.playbook.CareDesk;
import app.cuelight.show.playbook.Prompter;
import app.cuelight.show.port.TierStore;
import app.cuelight.show.tiers.Rehearsal;
import app.cuelight.show.tiers.TierDesk;
import app.cuelight.store.PartedSpool;
import app.cuelight.store.SqliteLedger;
import app.cuelight.store.SqliteShelf;
import app.cuelight.store.Workspace;
import app.cuelight.store.settings.CursorFile;
import app.cuelight.terminal.bench.Refusal;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A show at work on one home, with a window or without.
///
/// Started from the disk upwards, stopped the other way round: nothing new is looked for, the
/// receiver takes no more and answers what it took, the show commits what it has, the cache closes,
/// the home is free. Closing it twice is closing it once.
final class RunningShow implements ShowToWatch {

  private static final System.Logger LOG = System.getLogger(RunningShow.class.getName());

  private final LiveShow show;
  private final Speech speech;
  private final HostPoster poster;
  private final Desks desks;
  private final String address;
  private final StopOrder running;

  private RunningShow(
      LiveShow show,
      Speech speech,
      HostPoster poster,
      Desks desks,
      String address,
      StopOrder running) {
    this.show = show;
    this.speech = speech;
    this.poster = poster;
    this.desks = desks;
    this.address = address;
    this.running = running;
  }

  /// Where its people are seen to, its dials, how its past comes in, its coupons, its plan, and how
  /// well its streams get out.
  private record Desks(
      PeopleWiring people,
      TierDesk tiers,
      ImportWiring history,
      @Nullable CouponDesk coupons,
      CareDesk care,
      CodeBoard codes,
      ShelfWatch shelf,
      OutputBoard outputs,
      @Nullable Planning planning) {}

  /// What a show is to be.
  ///
  /// @param home whose cache it works with
  /// @param place where it listens
  /// @param lines what hosts say
  /// @param tiers how the dials of the tier engine stand
  record Plan(
      Path home,
      Receiver.Place place,
      Accounts accounts,
      LineDesk lines,
      TierStore tiers,
      LiveOptions options) {}

  /// Starts a show.
  ///
  /// @throws app.cuelight.show.port.JournalException when the home is not to be had
  /// @throws Refusal when the port is not to be had
  static RunningShow start(Wiring wiring, Plan plan) {
    var running = new StopOrder();
    boolean isStarted = false;
    try {
      RunningShow show = start(wiring, plan, running);
      isStarted = true;
      return show;
    } catch (UncheckedIOException e) {
      throw new Refusal(String.valueOf(e.getMessage()), e);
    } finally {
      if (!isStarted) {
        running.close();
      }
    }
  }

  private static RunningShow start(Wiring wiring, Plan plan, StopOrder running) {
    Path home = plan.home();
    Workspace cache = running.add("cache", Workspace.open(home, wiring.clock().instant()));
    SqliteShelf shelf = running.add("shelf", SqliteShelf.of(home));
    var cast =
        new Cast(
            wiring.knowledge(), wiring.clock(), plan.options().markets(), plan.tiers().get().now());
    Standings standings = cast.standings(shelf, SqliteLedger.of(home));
    Speech speech = speech(wiring, plan, cast);
    Prompter prompter = plan.options().manners().prompter();
    shelf.deeds().stream().map(wiring.decoder()).forEach(prompter.deeds()::learn);
    var onAir = new OnAirName();
    var audience = new ShowAudience(shelf, standings, wiring.clock(), onAir);
    var coupons = new RunningCoupons(wiring, plan, audience, running);
    var bystanders = new Bystanders(coupons.bystander());
    LiveShow show =
        new LiveShow(
            new LiveWiring(
                cache.journal(),
                shelf,
                standings,
                speech.cards(),
                new Hearing(
                    message -> wiring.knowledge().ear().hear(message),
                    wiring.knowledge().questions(),
                    wiring.decoder()),
                wiring.clock(),
                wiring::token,
                plan.options(),
                bystanders));
    onAir.of(show);
    show.start();
    PeopleWiring people =
        running.add(
            "people",
            PeopleWiring.of(
                wiring,
                home,
                shelf,
                show.people(),
                new PeopleWiring.Minds(standings, prompter, plan.options().operator())));
    running.add("show", show);
    var duties = running.add("duties", new ShopDuties(home, shelf, people.desk(), wiring.clock()));
    bystanders.join(duties);
    duties.catchUp();
    running.add("dials", TierWatch.start(wiring, plan.tiers(), standings));
    ImportWiring history =
        running.add(
            "import",
            new ImportWiring(
                show.history(SqliteLedger.of(home)),
                () -> new PartedSpool(home),
                plan.options().markets(),
                wiring.clock(),
                coupons.coded()));
    Planning planning = Planning.beside(wiring, home, shelf);
    if (planning != null) {
      running.add("plan", planning);
      planning.onSoon(plan.options().manners()::remind);
      var planned =
          new PlannedShow(
              show,
              plan.options(),
              standings,
              speech,
              markets ->
                  new Cast(wiring.knowledge(), wiring.clock(), markets, plan.tiers().get().now()),
              planning::soon);
      var plans = new PlanWatch(planning.planner(), planned, wiring.clock());
      running.add("plan watch", plans.start());
    }
    var receiver = new Receiver(plan.place(), show, wiring.clock());
    var kinds = wiring.kinds(show, new CursorFile(home));
    var feed = new FeedService(receiver, kinds.all(), plan.accounts().secrets(), show);
    running.add("feed", feed);
    var poster = new HostPoster(show, show::host, wiring.clock(), ZoneId.systemDefault());
    CouponWays ways = coupons.ways(kinds, poster);
    var watch =
        running.add(
            "watch", new ConnectionWatch(plan.accounts().connections(), feed, show, ways::change));
    String address = reachable(watch.start());
    CouponDesk couponDesk = coupons.start(ways);
    running.add("note", ReceiverNote.leave(home, address));
    cache.notices().forEach(wiring::tell);
    plan.accounts().notices().get().forEach(wiring::tell);
    LOG.log(Level.INFO, "Deliveries are accepted at " + address);
    CareDesk care = people.care(wiring, coupons, ways, plan.options().practice());
    var codes = new CodeBoard(poster, ways::link);
    var windows = new ShopWindows(kinds.shopify(), plan.accounts());
    var watched = running.add("shelf watch", new ShelfWatch(show, windows).start());
    var rehearsal = new Rehearsal(shelf, standings);
    var tiers =
        new TierDesk(
            plan.tiers(),
            (settings, progress) -> rehearsal.of(settings, wiring.clock().instant(), progress),
            wiring.clock());
    var desks =
        new Desks(
            people, tiers, history, couponDesk, care, codes, watched, kinds.outputs(), planning);
    return new RunningShow(show, speech, poster, desks, address, running);
  }

  private static Speech speech(Wiring wiring, Plan plan, Cast cast) {
    plan.lines().ownFindings().stream()
        .filter(Finding::isError)
        .forEach(found -> wiring.tell(found.where() + " is not said. " + found.en()));
    return new Speech(
        cast, plan.lines(), wiring.knowledge().names(), plan.options().style().blocked());
  }

  @Override
  public LiveShow show() {
    return show;
  }

  @Override
  public Speech speech() {
    return speech;
  }

  @Override
  public HostPoster poster() {
    return poster;
  }

  @Override
  public TierDesk tiers() {
    return desks.tiers();
  }

  @Override
  public PeopleWiring people() {
    return desks.people();
  }

  @Override
  public ImportWiring history() {
    return desks.history();
  }

  @Override
  public @Nullable CouponDesk coupons() {
    return desks.coupons();
  }

  @Override
  public OutputBoard outputs() {
    return desks.outputs();
  }

  @Override
  public CodeBoard codes() {
    return desks.codes();
  }

  @Override
  public Supplier<@Nullable OnShelf> shelf() {
    return desks.shelf();
  }

  @Override
  public CareDesk care() {
    return desks.care();
  }

  @Override
  public @Nullable Planning planning() {
    return desks.planning();
  }

  /// Where deliveries are accepted, as this computer reaches it.
  String address() {
    return address;
  }

  @Override
  public void close() {
    running.close();
  }

  /// All addresses of this computer together are no address to send to; a server that listens at
  /// all of them listens at this one.
  private static String reachable(String address) {
    return address
        .replace("//0.0.0.0:", "//127.0.0.1:")
        .replace("//[0:0:0:0:0:0:0:0]:", "//127.0.0.1:");
  }
}
