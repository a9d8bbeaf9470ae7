package app.cuelight.launch;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.feed.practice.PracticeConnection;
import app.cuelight.feed.practice.PracticePlan;
import app.cuelight.feed.practice.PracticePlatform;
import app.cuelight.feed.receiver.Receiver;
import app.cuelight.feed.shopify.ShopifyKind;
import app.cuelight.show.coupon.CouponDesk;
import app.cuelight.show.host.CodeBoard;
import app.cuelight.show.host.HostPoster;
import app.cuelight.show.live.LiveOptions;
import app.cuelight.show.live.LiveShow;
import app.cuelight.show.live.OnShelf;
import app.cuelight.show.live.OutputBoard;
import app.cuelight.show.phrases.LineDesk;
import app.cuelight.show.playbook.CareDesk;
import app.cuelight.show.tiers.TierDesk;
import app.cuelight.terminal.bench.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A show to practise with: a running show over a cache of its own, and the platform that feeds it.
///
/// The cache, the books of coupons and the plan lie in `practice` beside the real ones and begin
/// anew every time: with nobody, nothing planned, and a coupon on every key.
final class PracticeShow implements ShowToWatch {

  private static final List<String> MARKETS = List.of("US", "MX", "BR", "JP");
  private static final String CACHE = "cuelight.db";
  private static final String COUPONS = "coupons.db";
  private static final String SCHEDULE = "schedule.db";

  private final RunningShow running;
  private final PracticePlatform platform;

  private PracticeShow(RunningShow running, PracticePlatform platform) {
    this.running = running;
    this.platform = platform;
  }

  /// Begins a practice show.
  ///
  /// @param home of the real shows; the practice show has a folder in it
  /// @param lines of the real shows, as the options
  /// @param options of the real shows
  static PracticeShow start(
      Wiring wiring, Path home, PracticePlan plan, LineDesk lines, LiveOptions options) {
    Path stage = home.resolve("practice");
    clear(stage);
    var platform = new PracticePlatform(plan, wiring.clock());
    boolean isStarted = false;
    try {
      List<PracticeConnection> connections = platform.connections();
      connections.stream()
          .map(PracticeConnection::connection)
          .filter(connection -> connection.kind().equals(ShopifyKind.KIND))
          .forEach(store -> PracticeCoupons.put(wiring, stage, store.name()));
      RunningShow running =
          RunningShow.start(
              wiring,
              new RunningShow.Plan(
                  stage,
                  new Receiver.Place(InetAddress.getLoopbackAddress(), 0, false),
                  new PracticeAccounts(connections).accounts(),
                  lines,
                  PracticeDials.of(wiring.tiers(home), wiring.tiers(stage)),
                  practice(options)));
      platform.start(URI.create(running.address()), paths(connections));
      isStarted = true;
      return new PracticeShow(running, platform);
    } finally {
      if (!isStarted) {
        platform.close();
      }
    }
  }

  @Override
  public LiveShow show() {
    return running.show();
  }

  @Override
  public Speech speech() {
    return running.speech();
  }

  @Override
  public HostPoster poster() {
    return running.poster();
  }

  @Override
  public TierDesk tiers() {
    return running.tiers();
  }

  @Override
  public PeopleWiring people() {
    return running.people();
  }

  @Override
  public ImportWiring history() {
    return running.history();
  }

  @Override
  public OutputBoard outputs() {
    return running.outputs();
  }

  @Override
  public CodeBoard codes() {
    return running.codes();
  }

  @Override
  public Supplier<@Nullable OnShelf> shelf() {
    return running.shelf();
  }

  @Override
  public CareDesk care() {
    return running.care();
  }

  @Override
  public @Nullable Planning planning() {
    return running.planning();
  }

  @Override
  public @Nullable CouponDesk coupons() {
    return running.coupons();
  }

  @Override
  public void close() {
    platform.close();
    running.close();
  }

  private static LiveOptions practice(LiveOptions options) {
    List<String> markets = options.markets().isEmpty() ? MARKETS : options.markets();
    return new LiveOptions("", options.operator(), markets, true, options.manners());
  }

  private static Map<ConnectionName, String> paths(List<PracticeConnection> connections) {
    return connections.stream()
        .map(PracticeConnection::connection)
        .collect(Collectors.toMap(one -> one.name(), one -> one.path()));
  }

  private static void clear(Path stage) {
    if (ReceiverNote.read(stage) != null) {
      throw new Refusal("A practice show is running on this home already; close it first.");
    }
    if (!Files.isDirectory(stage)) {
      return;
    }
    try (Stream<Path> files = Files.list(stage)) {
      for (Path file : files.toList()) {
        String name = String.valueOf(file.getFileName());
        if (Stream.of(CACHE, COUPONS, SCHEDULE).anyMatch(name::startsWith)) {
          Files.delete(file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The cache of the last practice show in " + stage + " could not be removed.", e);
    }
  }
}
