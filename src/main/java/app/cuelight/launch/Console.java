package app.cuelight.launch;

import app.cuelight.desk.connect.FileAsk;
import app.cuelight.desk.connect.HistoryBook;
import app.cuelight.desk.connect.LineBook;
import app.cuelight.desk.connect.PlaybookBook;
import app.cuelight.desk.connect.TierBook;
import app.cuelight.desk.kit.DeskClock;
import app.cuelight.desk.kit.Fonts;
import app.cuelight.desk.kit.FxThread;
import app.cuelight.desk.kit.Words;
import app.cuelight.desk.schedule.CalendarAsk;
import app.cuelight.desk.schedule.CalendarBook;
import app.cuelight.desk.schedule.PlanBook;
import app.cuelight.desk.schedule.ShareBook;
import app.cuelight.desk.shell.Books;
import app.cuelight.desk.shell.Choices;
import app.cuelight.desk.shell.ConsoleWindow;
import app.cuelight.desk.shell.OnAir;
import app.cuelight.desk.viewers.PeopleBook;
import app.cuelight.domain.greet.GreetingStyle;
import app.cuelight.domain.locale.Localities;
import app.cuelight.show.host.PageDesk;
import app.cuelight.show.live.LiveShow;
import app.cuelight.show.people.QueryWords;
import app.cuelight.show.phrases.LineDesk;
import app.cuelight.show.playbook.PlaybookDesk;
import app.cuelight.show.port.SettingsStore;
import app.cuelight.terminal.bench.Refusal;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// The console: a window on a show, from the first frame until it is closed.
///
/// The show starts on a thread of its own while the toolkit starts on another: both take about as
/// long.
final class Console {

  private static final System.Logger LOG = System.getLogger(Console.class.getName());

  /// One finds while another counts.
  private static final int SEEKERS = 2;

  /// Until the start is over and who has waited for it is in the room.
  private static final Duration SETTLED = Duration.ofSeconds(8);

  private final Wiring wiring;
  private final SettingsStore settings;
  private final LineDesk lines;
  private final PageDesk page;
  private final PlaybookDesk playbook;
  private final PageDesk share;

  /// Who works while the window stays fluid.
  ///
  /// @param keeper reads and writes settings, one after the other
  /// @param seekers look for people in the cache
  private record Hands(Executor keeper, Executor seekers) {}

  /// @param page switches the host's page
  /// @param share switches the calendar to subscribe to
  Console(
      Wiring wiring,
      SettingsStore settings,
      LineDesk lines,
      PageDesk page,
      PlaybookDesk playbook,
      PageDesk share) {
    this.wiring = wiring;
    this.settings = settings;
    this.lines = lines;
    this.page = page;
    this.playbook = playbook;
    this.share = share;
  }

  /// Opens the window and returns when it is closed, or the process is told to end; the show is
  /// over then.
  void open(Supplier<? extends ShowToWatch> opening) {
    StopSignal over = StopSignal.listen();
    try (ExecutorService starter = Executors.newSingleThreadExecutor(Console::starter);
        ExecutorService keeper = Executors.newSingleThreadExecutor(Console::keeper)) {
      ExecutorService seekers = Executors.newFixedThreadPool(SEEKERS, Console::seeker);
      CompletableFuture<ShowToWatch> starting =
          CompletableFuture.supplyAsync(opening::get, starter);
      try {
        startToolkit();
        Fonts.load();
        var hands = new Hands(keeper, seekers);
        watch(starting, new DeskLook(settings, keeper, Locale.getDefault()), hands, over);
      } catch (RuntimeException e) {
        var _ = starting.thenAccept(ShowToWatch::close);
        throw e;
      } finally {
        seekers.shutdownNow();
      }
    }
  }

  private void watch(
      CompletableFuture<ShowToWatch> starting, DeskLook look, Hands hands, StopSignal over) {
    try (ShowToWatch show = joined(starting)) {
      // Rehearsals read the cache of the show: they end before it does.
      ExecutorService aside = Executors.newSingleThreadExecutor(Console::aside);
      try {
        var tiers = new TierBook(show.tiers(), hands.keeper(), aside);
        Choices choices =
            look.choices(style -> hands.keeper().execute(() -> greetsIn(show, style)), tiers);
        FxThread.run(() -> window(show, look, choices, hands, over));
        over.await();
      } finally {
        aside.shutdownNow();
        aside.close();
      }
    } finally {
      Platform.exit();
    }
  }

  private void window(
      ShowToWatch show, DeskLook look, Choices choices, Hands hands, StopSignal over) {
    try {
      var stage = new Stage();
      stage.setOnHidden(_ -> over.tell());
      new ConsoleWindow(
              stage,
              onAir(show, look),
              choices,
              new Books(
                  book(show, hands.keeper()),
                  new PlaybookBook(playbook, hands.keeper(), show.show()::rewrite),
                  page,
                  people(show, hands.seekers()),
                  history(show),
                  show.coupons(),
                  plan(show, hands.keeper())),
              clock())
          .show();
      remind(show, look);
      new FirstFrame(wiring.clock()).start();
      CompletableFuture.delayedExecutor(SETTLED.toSeconds(), TimeUnit.SECONDS, hands.seekers())
          .execute(show.people()::prepare);
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "The window could not be opened.", e);
      over.tell();
    }
  }

  /// The window may be covered or minimised when a show is near: the desktop tells it too.
  private static void remind(ShowToWatch show, DeskLook look) {
    Planning planning = show.planning();
    if (planning != null) {
      var notifier = Notifier.here();
      planning.onSoon(soon -> {
        String title = soon.show().slot().title();
        String key = "trouble.show-in-" + soon.before().toMinutes();
        notifier.tell(title, new Words(look.language()).say(key, title));
      });
    }
  }

  private @Nullable PlanBook plan(ShowToWatch show, Executor keeper) {
    Planning planning = show.planning();
    return planning == null
        ? null
        : new PlanBook(
            planning.planner(),
            planning.planner()::newId,
            Planning::zone,
            new CalendarBook(planning.exchange(), CalendarAsk.dialog()),
            new ShareBook(share, keeper));
  }

  private PeopleBook people(ShowToWatch show, Executor seekers) {
    PeopleWiring people = show.people();
    return new PeopleBook(
        people.finder(),
        people.groups(),
        people.desk(),
        people.actions(),
        show.care(),
        typed -> QueryWords.parse(typed).query(),
        wiring.knowledge().names(),
        seekers);
  }

  /// Its thread does nothing else, and never keeps the program from ending.
  private static HistoryBook history(ShowToWatch show) {
    return new HistoryBook(
        show.history(), Executors.newSingleThreadExecutor(Console::importer), FileAsk.dialog());
  }

  private LineBook book(ShowToWatch show, Executor keeper) {
    return new LineBook(
        lines,
        List.copyOf(wiring.knowledge().phrasebook().pages().keySet()),
        keeper,
        () -> {
          show.speech().reread();
          show.show().rewrite();
        });
  }

  private static void greetsIn(ShowToWatch show, GreetingStyle style) {
    show.speech().block(style.blocked());
    show.speech().reread();
    show.show().style(style);
  }

  /// A host whose habits change is heard in the running show at once, and remembered.
  private OnAir onAir(ShowToWatch watched, DeskLook look) {
    LiveShow show = watched.show();
    return new OnAir(
        show,
        show,
        watched.poster(),
        watched.poster()::trial,
        watched.outputs()::view,
        watched.codes(),
        watched.shelf(),
        show.host(),
        host -> {
          show.host(host);
          look.keep(host);
        });
  }

  private DeskClock clock() {
    Localities localities = wiring.knowledge().localities();
    return new DeskClock(
        wiring.clock(),
        System::nanoTime,
        ZoneId.systemDefault(),
        country -> localities.of(null, country, null, List.of()).zone());
  }

  private static ShowToWatch joined(CompletableFuture<ShowToWatch> starting) {
    try {
      return starting.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  private static void startToolkit() {
    var started = new CountDownLatch(1);
    try {
      Platform.startup(started::countDown);
      started.await();
      Platform.setImplicitExit(false);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException | LinkageError e) {
      throw new Refusal(
          "No window can be opened here: there is no display, or a library for windows is missing"
              + " (on Linux GTK 3). `cuelight serve` works without a window.",
          e);
    }
  }

  private static Thread starter(Runnable task) {
    return Thread.ofPlatform().name("cuelight-start").daemon().unstarted(task);
  }

  private static Thread aside(Runnable task) {
    return Thread.ofPlatform().name("cuelight-rehearsal").daemon().unstarted(task);
  }

  private static Thread seeker(Runnable task) {
    return Thread.ofPlatform().name("cuelight-people").daemon().unstarted(task);
  }

  private static Thread importer(Runnable task) {
    return Thread.ofPlatform().name("cuelight-history").daemon().unstarted(task);
  }

  private static Thread keeper(Runnable task) {
    return Thread.ofPlatform().name("cuelight-settings").unstarted(task);
  }
}
