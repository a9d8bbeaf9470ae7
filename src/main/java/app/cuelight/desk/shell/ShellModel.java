package app.cuelight.desk.shell;

import app.cuelight.show.coupon.CouponView;
import app.cuelight.show.live.OutputBoard.Output;
import app.cuelight.show.live.RoomView;
import app.cuelight.show.live.RoomView.Health;
import app.cuelight.show.live.RoomView.ShowLine;
import app.cuelight.show.live.RoomView.Source;
import app.cuelight.show.live.RoomView.Watching;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// What the window shows around the panels, and its settings.
final class ShellModel {

  /// There is no outbox.
  static final long NO_OUTBOX = -1;

  private final Consumer<DeskSettings> remember;
  private final ReadOnlyObjectWrapper<DeskSettings> settings;
  private final ReadOnlyObjectWrapper<@Nullable ShowLine> show = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<List<Source>> sources =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<List<Output>> outputs =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<@Nullable Watching> watching = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Health> health = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyLongWrapper outbox = new ReadOnlyLongWrapper(NO_OUTBOX);
  private final ReadOnlyObjectWrapper<Instant> second;
  private final ReadOnlyObjectWrapper<Screen> screen = new ReadOnlyObjectWrapper<>(Screen.LIVE);

  ShellModel(DeskSettings first, Consumer<DeskSettings> remember, Instant now) {
    this.settings = new ReadOnlyObjectWrapper<>(first);
    this.remember = remember;
    this.second = new ReadOnlyObjectWrapper<>(now);
  }

  ReadOnlyObjectProperty<DeskSettings> settingsProperty() {
    return settings.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<@Nullable ShowLine> showProperty() {
    return show.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<List<Source>> sourcesProperty() {
    return sources.getReadOnlyProperty();
  }

  /// How well the streams get out, once a second.
  ReadOnlyObjectProperty<List<Output>> outputsProperty() {
    return outputs.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<@Nullable Watching> watchingProperty() {
    return watching.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<@Nullable Health> healthProperty() {
    return health.getReadOnlyProperty();
  }

  /// How many entries of the outbox are under way, or [#NO_OUTBOX].
  ReadOnlyLongProperty outboxProperty() {
    return outbox.getReadOnlyProperty();
  }

  /// The current second: the running clock and the market clocks follow it.
  ReadOnlyObjectProperty<Instant> secondProperty() {
    return second.getReadOnlyProperty();
  }

  /// The screen that is open.
  ReadOnlyObjectProperty<Screen> screenProperty() {
    return screen.getReadOnlyProperty();
  }

  void open(Screen chosen) {
    screen.set(chosen);
  }

  DeskSettings look() {
    return settings.get();
  }

  void otherLanguage() {
    choose(look().in(look().language().other()));
  }

  void nextTheme() {
    choose(look().in(look().theme().next()));
  }

  void choose(DeskSettings chosen) {
    if (!chosen.equals(settings.get())) {
      settings.set(chosen);
      remember.accept(chosen);
    }
  }

  /// Called every frame; most frames change nothing.
  void tick(Instant now, Supplier<List<Output>> readings) {
    Instant whole = now.truncatedTo(ChronoUnit.SECONDS);
    if (!whole.equals(second.get())) {
      outputs.set(readings.get());
      second.set(whole);
    }
  }

  void show(CouponView view) {
    outbox.set(view.open());
  }

  void show(RoomView view) {
    show.set(view.show());
    sources.set(view.sources());
    watching.set(view.watching());
    health.set(view.health());
  }
}
