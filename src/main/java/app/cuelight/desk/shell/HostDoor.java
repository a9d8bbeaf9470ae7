package app.cuelight.desk.shell;

import app.cuelight.desk.host.Clicker;
import app.cuelight.desk.host.HostModel;
import app.cuelight.desk.host.HostWindow;
import app.cuelight.desk.kit.Kit;
import app.cuelight.desk.live.LiveModel;
import app.cuelight.show.host.ClickerTrial;
import java.util.function.Supplier;
import javafx.geometry.Rectangle2D;
import org.jspecify.annotations.Nullable;

/// The way from the main window to the host's: made when it is first opened, so that a console
/// without a host screen starts without one.
final class HostDoor {

  private final OnAir onAir;
  private final Kit kit;
  private final Supplier<Rectangle2D> console;
  private final HostModel model;
  private @Nullable HostWindow window;

  /// @param live whose queue the clicker works on, here and there
  /// @param console where the main window is
  HostDoor(OnAir onAir, LiveModel live, Kit kit, Supplier<Rectangle2D> console) {
    this.onAir = onAir;
    this.kit = kit;
    this.console = console;
    this.model = new HostModel(new Both(live, onAir), onAir.host(), onAir.keepHost());
  }

  /// Opens the host's window, or closes it.
  void toggle() {
    window().toggle();
  }

  /// Opens it with the host's habits on it.
  void setUp() {
    window().setUp();
  }

  /// Blanks the host screen, or brings it back.
  void toggleBlank() {
    frame();
    model.toggleBlank();
  }

  /// Called every frame.
  void frame() {
    if (window != null) {
      window.frame();
    }
  }

  void close() {
    if (window != null) {
      window.close();
    }
  }

  private HostWindow window() {
    HostWindow made = window;
    if (made == null) {
      made = new HostWindow(model, kit, onAir.sheets(), console);
      window = made;
    }
    return made;
  }

  /// The same queue with the same guard against bounces as the main window's keys.
  private record Both(LiveModel live, OnAir onAir) implements Clicker {

    @Override
    public void greeted() {
      live.greeted();
    }

    @Override
    public void bringBack() {
      live.bringBack();
    }

    @Override
    public void blank(boolean blank) {
      onAir.desk().blank(blank);
    }

    @Override
    public void trying(ClickerTrial now) {
      onAir.trial().accept(now);
    }
  }
}
