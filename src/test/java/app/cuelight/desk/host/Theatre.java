package app.cuelight.desk.host;

import app.cuelight.desk.kit.DeskClock;
import app.cuelight.desk.kit.Fonts;
import app.cuelight.desk.kit.Kit;
import app.cuelight.desk.kit.Language;
import app.cuelight.desk.kit.Theme;
import app.cuelight.desk.kit.Words;
import app.cuelight.domain.greet.HostProfile;
import app.cuelight.domain.host.HostSheet;
import app.cuelight.show.host.ClickerTrial;
import app.cuelight.show.host.Guests;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/// A host screen of a given size that is never shown, and writes down what its clicker did.
final class Theatre {

  /// A 24-inch display of 1920 × 1080.
  static final double PITCH = 24 * 25.4 / Math.hypot(1920, 1080);

  final List<String> calls = new ArrayList<>();
  final List<HostProfile> kept = new ArrayList<>();
  final HostModel model;
  final HostView view;
  final Scene scene;
  private final int width;
  private final int height;

  private Theatre(HostProfile host, Language language, int width, int height) {
    Fonts.load();
    this.width = width;
    this.height = height;
    model = new HostModel(new Written(calls), host, kept::add);
    var clock = new DeskClock(() -> Guests.NOW, () -> 0, Guests.STUDIO, _ -> null);
    view = new HostView(model, new Kit(new Words(language), clock), PITCH);
    scene = new Scene(view, width, height);
    scene.getStylesheets().setAll(Theme.DARK.sheets());
  }

  /// Writes clicks down.
  record Written(List<String> calls) implements Clicker {

    @Override
    public void greeted() {
      calls.add("greeted");
    }

    @Override
    public void bringBack() {
      calls.add("bring back");
    }

    @Override
    public void blank(boolean blank) {
      calls.add("blank " + blank);
    }

    /// Where nobody else looks on, nobody needs to be told.
    @Override
    public void trying(ClickerTrial now) {}
  }

  static Theatre of(HostProfile host, int width, int height) throws Exception {
    return of(host, Language.EN, width, height);
  }

  static Theatre of(HostProfile host, Language language, int width, int height) throws Exception {
    var ready = new CountDownLatch(1);
    try {
      Platform.startup(ready::countDown);
      ready.await(20, TimeUnit.SECONDS);
      Platform.setImplicitExit(false);
    } catch (IllegalStateException alreadyRunning) {
      ready.countDown();
    }
    return onFx(() -> new Theatre(host, language, width, height));
  }

  static <T> T onFx(Callable<T> work) throws Exception {
    var task = new FutureTask<>(work);
    Platform.runLater(task);
    return task.get(120, TimeUnit.SECONDS);
  }

  /// On the FX thread: shows a sheet and lays it out.
  void put(HostSheet sheet) {
    model.show(sheet);
    lay();
  }

  void lay() {
    view.settle();
    view.resize(width, height);
    view.applyCss();
    view.layout();
  }

  void photograph(String name) throws Exception {
    onFx(() -> {
      lay();
      WritableImage picture = scene.snapshot(new WritableImage(width, height));
      File file = new File("target/screens/" + name + ".png");
      file.getParentFile().mkdirs();
      return ImageIO.write(SwingFXUtils.fromFXImage(picture, null), "png", file);
    });
  }
}
