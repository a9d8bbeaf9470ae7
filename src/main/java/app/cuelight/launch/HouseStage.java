package app.cuelight.launch;

import app.cuelight.feed.practice.PracticePlan;
import app.cuelight.feed.receiver.Receiver;
import app.cuelight.show.live.LiveOptions;
import app.cuelight.show.live.Manners;
import app.cuelight.show.phrases.LineDesk;
import app.cuelight.show.playbook.DeedBook;
import app.cuelight.show.playbook.PlaybookDesk;
import app.cuelight.show.playbook.Prompter;
import app.cuelight.show.port.Settings;
import app.cuelight.terminal.bench.Refusal;
import app.cuelight.terminal.bench.Stage;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Runs shows on one home.
final class HouseStage implements Stage {

  private static final String TITLE = "Live show";
  private static final Address ANYWHERE = new Address("127.0.0.1", 0);

  private final Wiring wiring;
  private final Path home;

  HouseStage(Wiring wiring, Path home) {
    this.wiring = wiring;
    this.home = home;
  }

  @Override
  public void serve(Address address, Consumer<String> ready) {
    StopSignal stop = StopSignal.listen();
    try (RunningShow running = RunningShow.start(wiring, plan(address));
        PageWatch _ = PageWatch.start(wiring, home, running);
        CalendarWatch _ = CalendarWatch.start(wiring, home)) {
      var hook = Thread.ofPlatform().name("cuelight-stop").unstarted(running::close);
      Runtime.getRuntime().addShutdownHook(hook);
      ready.accept(running.address());
      stop.await();
    }
  }

  @Override
  public void console() {
    if (wiring.accounts(home).connections().all().isEmpty()) {
      rehearse(PracticePlan.USUAL);
    } else {
      RunningShow.Plan plan = plan(new Address(null, null));
      watch(plan.lines(), () -> RunningShow.start(wiring, plan));
    }
  }

  @Override
  public void practice(Rehearsal rehearsal) {
    rehearse(new PracticePlan(rehearsal.viewers(), rehearsal.rate(), rehearsal.seed()));
  }

  private void rehearse(PracticePlan size) {
    LiveOptions options = options(wiring.settings(home).get());
    LineDesk lines = wiring.lines(home);
    watch(lines, () -> PracticeShow.start(wiring, home, size, lines, options));
  }

  private void watch(LineDesk lines, Supplier<ShowToWatch> show) {
    new Console(
            wiring,
            wiring.settings(home),
            lines,
            new PageSwitch(NearbyDoor.PAGE, wiring, home),
            new PlaybookDesk(wiring.playbook(home)),
            new PageSwitch(NearbyDoor.CALENDAR, wiring, home))
        .open(() -> ShowWithPage.of(wiring, home, show.get()));
  }

  @Override
  public long replay(Path file, Tempo tempo) {
    var replay = new Replay(wiring, wiring.accounts(home), file);
    replay.check();
    String receiver = ReceiverNote.read(home);
    if (receiver != null) {
      return replay.play(receiver, tempo);
    }
    try (RunningShow running = RunningShow.start(wiring, plan(ANYWHERE))) {
      return replay.play(running.address(), tempo);
    }
  }

  private RunningShow.Plan plan(Address address) {
    Settings settings = wiring.settings(home).get();
    int port = address.port() == null ? settings.port() : address.port();
    boolean exact = address.port() != null && port != 0;
    String bind = address.bind() == null ? settings.bind() : address.bind();
    return new RunningShow.Plan(
        home,
        new Receiver.Place(local(bind), port, exact),
        wiring.accounts(home),
        wiring.lines(home),
        wiring.tiers(home),
        options(settings));
  }

  private LiveOptions options(Settings settings) {
    String title = settings.title().isBlank() ? TITLE : settings.title();
    return new LiveOptions(
        title,
        operator(settings),
        settings.markets(),
        false,
        new Manners(
            settings.host(),
            settings.style(),
            new Prompter(wiring.playbook(home)::get, new DeedBook())));
  }

  /// Whose name stands beside what was greeted here: the host's, else who uses the computer.
  static String operator(Settings settings) {
    String host = settings.host().name();
    return host.isBlank() ? System.getProperty("user.name", "console") : host;
  }

  private static InetAddress local(String name) {
    try {
      return InetAddress.getByName(name);
    } catch (UnknownHostException e) {
      throw new Refusal(
          name + " is no address of this computer; 127.0.0.1 is this computer alone.", e);
    }
  }
}
