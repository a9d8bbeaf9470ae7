package app.cuelight.desk.shell;

import app.cuelight.desk.connect.ShopHistory;
import app.cuelight.desk.kit.DeskClock;
import app.cuelight.desk.schedule.PaperPlan;
import app.cuelight.desk.script.Script;
import app.cuelight.desk.viewers.PeopleBook;
import app.cuelight.desk.viewers.SmallCache;
import app.cuelight.domain.greet.GreetingStyle;
import app.cuelight.domain.greet.HostProfile;
import app.cuelight.show.coupon.CouponDesk;
import app.cuelight.show.host.CodeBoard;
import app.cuelight.show.host.HostPoster;
import app.cuelight.show.live.OnShelf;
import app.cuelight.show.live.OutputBoard.Output;
import app.cuelight.show.live.RoomView;
import java.io.File;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.event.Event;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/// A window of the console on a stage without a screen, with a room and a clock made by hand.
final class Studio {

  private static final Map<String, ZoneId> ZONES =
      Map.of("US", ZoneId.of("America/New_York"), "MX", ZoneId.of("America/Mexico_City"));

  final AtomicReference<RoomView> latest;
  final AtomicReference<Instant> now = new AtomicReference<>(Rooms.NOW);
  final Script script = new Script();
  final List<DeskSettings> remembered = new ArrayList<>();
  final List<GreetingStyle> styles = new ArrayList<>();
  final AtomicReference<HostProfile> host = new AtomicReference<>(HostProfile.USUAL);
  final AtomicReference<List<Output>> outputs = new AtomicReference<>(List.of());
  final AtomicReference<@Nullable OnShelf> shelf = new AtomicReference<>(Rooms.shelf());
  final ConsoleWindow window;
  private final AtomicLong nanos = new AtomicLong();

  private Studio(
      RoomView first,
      DeskSettings settings,
      PeopleBook people,
      ShopHistory history,
      @Nullable CouponDesk coupons,
      @Nullable PaperPlan plan) {
    latest = new AtomicReference<>(first);
    if (plan != null) {
      now.set(plan.now());
    }
    InstantSource time = now::get;
    var clock = new DeskClock(time, nanos::get, ZoneId.of("Asia/Shanghai"), ZONES::get);
    var poster = new HostPoster(latest::get, host::get, time, ZoneId.of("Asia/Shanghai"));
    window =
        new ConsoleWindow(
            new Stage(),
            new OnAir(
                latest::get,
                script.desk(),
                poster,
                poster::trial,
                outputs::get,
                new CodeBoard(poster, (_, code) -> "https://shop.example/discount/" + code),
                shelf::get,
                host.get(),
                host::set),
            new Choices(settings, remembered::add, GreetingStyle.USUAL, styles::add, Dials.book()),
            new Books(
                Lines.book(),
                Plays.book(),
                Lines.page(),
                people,
                history.book(),
                coupons,
                plan == null ? null : plan.book()),
            clock);
  }

  static Studio with(RoomView first, DeskSettings settings) throws Exception {
    return with(first, settings, SmallCache.cast().book(Runnable::run));
  }

  /// A window with other people to look for.
  static Studio with(RoomView first, DeskSettings settings, PeopleBook people) throws Exception {
    start();
    return onFx(() -> new Studio(first, settings, people, new ShopHistory(), null, null));
  }

  /// A window where a shop's past comes in.
  static Studio with(RoomView first, DeskSettings settings, ShopHistory history) throws Exception {
    start();
    PeopleBook people = SmallCache.cast().book(Runnable::run);
    return onFx(() -> new Studio(first, settings, people, history, null, null));
  }

  /// A window with a book of coupons.
  static Studio with(RoomView first, DeskSettings settings, CouponDesk coupons) throws Exception {
    start();
    PeopleBook people = SmallCache.cast().book(Runnable::run);
    return onFx(() -> new Studio(first, settings, people, new ShopHistory(), coupons, null));
  }

  /// A window with a plan of shows, at the time of the plan.
  static Studio with(RoomView first, DeskSettings settings, PaperPlan plan) throws Exception {
    start();
    PeopleBook people = SmallCache.cast().book(Runnable::run);
    return onFx(() -> new Studio(first, settings, people, new ShopHistory(), null, plan));
  }

  /// Starts the toolkit once for all tests.
  static void start() throws Exception {
    var ready = new CountDownLatch(1);
    try {
      Platform.startup(ready::countDown);
      ready.await(20, TimeUnit.SECONDS);
      Platform.setImplicitExit(false);
    } catch (IllegalStateException alreadyRunning) {
      return;
    }
  }

  static <T> T onFx(Callable<T> work) throws Exception {
    var task = new FutureTask<>(work);
    Platform.runLater(task);
    return task.get(30, TimeUnit.SECONDS);
  }

  /// Runs one frame, a second after the last.
  void frame() throws Exception {
    onFx(() -> {
      nanos.addAndGet(1_000_000_000);
      window.frame();
      return true;
    });
  }

  /// Strikes a key where the focus is.
  void press(KeyCode code, KeyCode... held) throws Exception {
    boolean control = List.of(held).contains(KeyCode.CONTROL);
    boolean shift = List.of(held).contains(KeyCode.SHIFT);
    boolean alt = List.of(held).contains(KeyCode.ALT);
    onFx(() -> {
      Node target = window.scene().getFocusOwner();
      Event.fireEvent(
          target == null ? window.scene().getRoot() : target,
          new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, control, alt, false));
      return true;
    });
    frame();
  }

  /// Presses a button by its id.
  void click(String id) throws Exception {
    onFx(() -> {
      window.scene().getRoot().applyCss();
      ((ButtonBase) window.scene().lookup(id)).fire();
      return true;
    });
    frame();
  }

  /// Writes into a field by its id.
  void type(String id, String text) throws Exception {
    onFx(() -> {
      window.scene().getRoot().applyCss();
      ((TextInputControl) window.scene().lookup(id)).setText(text);
      return true;
    });
    frame();
  }

  /// What stands on a button.
  String text(String id) throws Exception {
    return onFx(() -> {
      window.scene().getRoot().applyCss();
      return ((ButtonBase) window.scene().lookup(id)).getText();
    });
  }

  /// Brings a part of the Connect screen to the top, as far as that goes at this size.
  void scrollTo(String id, int width, int height) throws Exception {
    frame();
    onFx(() -> {
      Parent root = window.scene().getRoot();
      window.scene().setRoot(new Group());
      var apart = new Scene(root, width, height);
      apart.getStylesheets().setAll(window.scene().getStylesheets());
      apart.snapshot(new WritableImage(width, height));
      var pane = (ScrollPane) root.lookup("#connect");
      Node page = pane.getContent();
      Node part = root.lookup(id);
      double top =
          part.localToScene(part.getBoundsInLocal()).getMinY()
              - page.localToScene(page.getBoundsInLocal()).getMinY();
      double hidden = page.getBoundsInLocal().getHeight() - pane.getViewportBounds().getHeight();
      pane.setVvalue(Math.clamp((top - 90) / Math.max(1, hidden), 0, 1));
      apart.setRoot(new Group());
      window.scene().setRoot(root);
      return true;
    });
  }

  /// The content of the window, laid out at this size without being shown.
  Parent laidOut(int width, int height) throws Exception {
    frame();
    return onFx(() -> {
      Parent root = window.scene().getRoot();
      window.scene().setRoot(new Group());
      var apart = new Scene(root, width, height);
      apart.getStylesheets().setAll(window.scene().getStylesheets());
      // Twice: what folds at a width is new to the second.
      apart.snapshot(new WritableImage(width, height));
      apart.snapshot(new WritableImage(width, height));
      return root;
    });
  }

  /// Takes a picture of the window as it would be at this size, without showing it.
  void photograph(String name, int width, int height) throws Exception {
    frame();
    Parent root = window.scene().getRoot();
    Scene scene =
        onFx(() -> {
          window.scene().setRoot(new Group());
          var apart = new Scene(root, width, height);
          apart.getStylesheets().setAll(window.scene().getStylesheets());
          return apart;
        });
    // Twice: emoji strips load behind the first picture.
    onFx(() -> scene.snapshot(new WritableImage(width, height)));
    TimeUnit.MILLISECONDS.sleep(250);
    WritableImage picture = onFx(() -> scene.snapshot(new WritableImage(width, height)));
    File file = new File("target/screens/" + name + ".png");
    file.getParentFile().mkdirs();
    onFx(() -> write(picture, file));
    onFx(() -> {
      scene.setRoot(new Group());
      window.scene().setRoot(root);
      return true;
    });
  }

  private static boolean write(WritableImage picture, File file) throws IOException {
    return ImageIO.write(SwingFXUtils.fromFXImage(picture, null), "png", file);
  }
}
