package app.cuelight.show.host;

import app.cuelight.domain.greet.HostProfile;
import app.cuelight.domain.host.CodeToScan;
import app.cuelight.domain.host.HostSheet;
import app.cuelight.domain.host.HostSheet.Mode;
import app.cuelight.show.live.RoomView;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The newest sheet of the host screen; its version grows only when something on it changes.
///
/// As long as nothing changes it answers with the same object, so that the window and every browser
/// can tell by identity or by version whether there is anything to draw. One poster serves them
/// all, the trial of the clicker included, so that all say the same. Safe for any thread; it makes
/// at most one sheet a second out of one view.
public final class HostPoster implements Supplier<HostSheet> {

  private final Supplier<RoomView> room;
  private final Supplier<HostProfile> profile;
  private final InstantSource clock;
  private final ZoneId studio;
  private ClickerTrial trial = ClickerTrial.OFF;
  private @Nullable CodeToScan code;
  private @Nullable Made made;

  private record Made(
      RoomView view,
      HostProfile host,
      Instant second,
      ClickerTrial trial,
      @Nullable CodeToScan code,
      HostSheet sheet) {}

  /// @param studio the zone of the clock before the show is on air
  public HostPoster(
      Supplier<RoomView> room, Supplier<HostProfile> profile, InstantSource clock, ZoneId studio) {
    this.room = room;
    this.profile = profile;
    this.clock = clock;
    this.studio = studio;
  }

  /// The host tries the clicker, or is done with it.
  public synchronized void trial(ClickerTrial now) {
    trial = now;
  }

  /// An operator puts a coupon's code up for everybody to scan, in place of another.
  public synchronized void putUp(CodeToScan shown) {
    code = shown;
  }

  /// The operator takes the code away; where there is none nothing happens.
  public synchronized void takeAway() {
    code = null;
  }

  /// The code that is up, or null.
  public synchronized @Nullable CodeToScan code() {
    return code;
  }

  @Override
  @SuppressWarnings("ReferenceEquality") // a published view is the same object until a newer one
  public synchronized HostSheet get() {
    RoomView view = room.get();
    HostProfile host = profile.get();
    Instant second = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    Made last = made;
    if (last != null
        && last.view == view
        && last.host.equals(host)
        && last.second.equals(second)
        && last.trial == trial
        && Objects.equals(last.code, code)) {
      return last.sheet;
    }
    HostSheet fresh = HostSheets.trial(HostSheets.of(view, host, second, studio), host, trial);
    CodeToScan shown = fresh.mode() == Mode.BLANK ? null : code;
    HostSheet sheet;
    if (last == null) {
      sheet = fresh.with(1, shown);
    } else {
      HostSheet same = fresh.with(last.sheet.version(), shown);
      sheet = same.equals(last.sheet) ? last.sheet : fresh.with(last.sheet.version() + 1, shown);
    }
    made = new Made(view, host, second, trial, code, sheet);
    return sheet;
  }
}
