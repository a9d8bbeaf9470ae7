package app.cuelight.launch;

import app.cuelight.domain.basic.Identity;
import app.cuelight.domain.event.RawEvent;
import app.cuelight.domain.viewer.Viewer;
import app.cuelight.feed.shopify.ShopDuty;
import app.cuelight.show.live.Bystander;
import app.cuelight.show.people.PersonDesk;
import app.cuelight.show.port.Committed;
import app.cuelight.show.port.Shelf;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/// Does what the law makes shops ask: a customer's file is written, a customer is forgotten, the
/// customers of a shop that left are forgotten. What was done, when, and by whose word is one line
/// of `privacy.txt`, so that it is done once and can be shown; without names or addresses.
///
/// On a thread of its own. What a process that ended did not do is done at the next start: the
/// newest events of the log are looked at again.
final class ShopDuties implements Bystander, AutoCloseable {

  private static final System.Logger LOG = System.getLogger(ShopDuties.class.getName());

  /// What can have come while something was being done, by a wide margin.
  private static final int LATEST = 5_000;

  private static final long PATIENCE_SECONDS = 10;

  private final Path home;
  private final Shelf shelf;
  private final PersonDesk desk;
  private final InstantSource clock;
  private final ExecutorService hand =
      Executors.newSingleThreadExecutor(
          task -> Thread.ofPlatform().name("cuelight-duties").daemon().unstarted(task));

  /// @param home where `privacy.txt` and the customers' files are written
  ShopDuties(Path home, Shelf shelf, PersonDesk desk, InstantSource clock) {
    this.home = home;
    this.shelf = shelf;
    this.desk = desk;
    this.clock = clock;
  }

  /// The record of a home.
  static Path record(Path home) {
    return home.resolve("privacy.txt");
  }

  /// Does what is left from before.
  void catchUp() {
    hand.execute(() -> shelf.latestEvents(LATEST).forEach(this::see));
  }

  @Override
  public void committed(Committed news) {
    for (Committed.Entry entry : news.entries()) {
      RawEvent raw = entry.arrival().raw();
      if (entry.fresh() && ShopDuty.of(raw) != null) {
        hand.execute(() -> see(raw));
      }
    }
  }

  @Override
  public void forgotten(Viewer viewer) {
    // Nothing of her is kept here.
  }

  private void see(RawEvent raw) {
    try {
      ShopDuty duty = ShopDuty.of(raw);
      if (duty != null && !isDone(raw)) {
        String outcome = done(duty);
        write(raw, outcome);
        LOG.log(Level.INFO, "Shopify asked by " + raw.type() + "; " + outcome);
      }
    } catch (IOException | RuntimeException e) {
      LOG.log(Level.WARNING, raw.type() + " could not be done and is tried at the next start.", e);
    }
  }

  private String done(ShopDuty duty) throws IOException {
    return switch (duty) {
      case ShopDuty.Tell(var shop, String customer) -> {
        Viewer she = shelf.viewer(shop + ":" + customer);
        if (she == null) {
          yield "nothing is known of this customer";
        }
        Path file = home.resolve("requests").resolve("customer-" + customer + ".json");
        Files.createDirectories(file.getParent());
        PersonDesk.Done wrote = desk.export(she.id(), file);
        if (!wrote.done()) {
          throw new IOException(wrote.sentence().en());
        }
        yield "all that is known is in requests/" + file.getFileName();
      }
      case ShopDuty.Forget(var shop, String customer) -> {
        Viewer she = shelf.viewer(shop + ":" + customer);
        yield she == null ? "nothing is known of this customer" : forget(List.of(she), 0);
      }
      case ShopDuty.ForgetShop(var shop) -> {
        List<Viewer> hers = new ArrayList<>();
        int[] shared = new int[1];
        shelf.eachViewer(viewer -> {
          List<Identity> all = viewer.identities();
          if (all.stream().allMatch(one -> one.connection().equals(shop))) {
            hers.add(viewer);
          } else if (all.stream().anyMatch(one -> one.connection().equals(shop))) {
            shared[0]++;
          }
        });
        yield forget(hers, shared[0]);
      }
    };
  }

  private String forget(List<Viewer> people, int shared) throws IOException {
    for (Viewer one : people) {
      PersonDesk.Done forgot = desk.forget(one.id());
      if (!forgot.done() && shelf.viewer(one.id().value()) != null) {
        throw new IOException(forgot.sentence().en());
      }
    }
    return people.size()
        + " forgotten"
        + (shared == 0
            ? ""
            : "; " + shared + " are known from elsewhere, too: cuelight forget each by hand");
  }

  private boolean isDone(RawEvent raw) throws IOException {
    Path record = record(home);
    return Files.exists(record)
        && Files.readAllLines(record).stream().anyMatch(line -> line.endsWith(key(raw)));
  }

  private static String key(RawEvent raw) {
    return "\t" + raw.key().toString().replace('\n', ' ').replace('\t', ' ');
  }

  private void write(RawEvent raw, String outcome) throws IOException {
    String line =
        clock.instant() + "\tasked " + raw.receivedAt() + "\t" + raw.type() + "\t" + outcome;
    Files.writeString(
        record(home),
        line + key(raw) + "\n",
        StandardCharsets.UTF_8,
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND,
        StandardOpenOption.SYNC);
  }

  /// Does what was asked before.
  @Override
  public void close() {
    hand.shutdown();
    try {
      if (!hand.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        LOG.log(Level.WARNING, "What a shop asked is not done yet; it is at the next start.");
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
