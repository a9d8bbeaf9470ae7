package app.cuelight.launch;

import app.cuelight.show.host.PageDesk;
import app.cuelight.show.port.Settings;
import app.cuelight.show.port.Settings.PageDoor;
import app.cuelight.show.port.SettingsStore;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// The switch of a door to others nearby: the settings of a home, and the note of who serves it.
final class PageSwitch implements PageDesk {

  private final NearbyDoor which;
  private final Wiring wiring;
  private final Path home;
  private final SettingsStore settings;

  PageSwitch(NearbyDoor which, Wiring wiring, Path home) {
    this.which = which;
    this.wiring = wiring;
    this.home = home;
    this.settings = wiring.settings(home);
  }

  @Override
  public State state() {
    return state(which.of(settings.get()));
  }

  @Override
  public State open(@Nullable String bind, @Nullable Integer port) {
    return change(door ->
        new PageDoor(
            true,
            bind == null ? door.bind() : bind,
            port == null ? door.port() : port,
            door.token().isEmpty() ? wiring.token() : door.token()));
  }

  @Override
  public State shut() {
    return change(door -> new PageDoor(false, door.bind(), door.port(), door.token()));
  }

  @Override
  public State renew() {
    return change(door -> new PageDoor(door.open(), door.bind(), door.port(), wiring.token()));
  }

  private State change(UnaryOperator<PageDoor> change) {
    Settings before = settings.get();
    PageDoor door = change.apply(which.of(before));
    settings.put(which.with(before, door));
    return state(door);
  }

  private State state(PageDoor door) {
    String port = ProcessNote.read(which.note(home));
    if (!door.open()) {
      return new State(false, port != null, List.of());
    }
    String told = port == null ? Integer.toString(door.port()) : port;
    return new State(
        true,
        port != null,
        ThisComputer.addresses(door.bind()).stream()
            .map(host -> "http://" + host + ":" + told + which.path(door.token()))
            .toList());
  }
}
