package app.cuelight.show.coupon;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.basic.Identity;
import app.cuelight.domain.coupon.RemoteClass;
import app.cuelight.show.port.MessageChannel;
import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// Delivers by showing: the code and its link stand in the outbox for the host screen and a QR
/// picture; a code for all is put up there for a whole room. Nothing leaves the program, so showing
/// it twice shows one and the same code.
public final class LinkChannel implements MessageChannel {

  private static final int PER_SECOND = 5_000;
  private static final int BATCH = 500;

  private final BiConsumer<String, String> screen;

  /// @param screen puts a code for all and its link up on the host's screen and page
  public LinkChannel(BiConsumer<String, String> screen) {
    this.screen = screen;
  }

  @Override
  public Name name() {
    return new Name(new ConnectionName("console"), "link");
  }

  @Override
  public RemoteClass remoteClass() {
    return RemoteClass.KEY;
  }

  @Override
  public Pace pace() {
    return new Pace(PER_SECOND, Duration.ofSeconds(1), BATCH);
  }

  @Override
  public @Nullable Identity reaches(List<Identity> identities) {
    return identities.isEmpty() ? null : identities.getFirst();
  }

  @Override
  public boolean isInRoom() {
    return true;
  }

  @Override
  public List<Outcome> send(List<Parcel> parcels) {
    return parcels.stream().map(this::shown).toList();
  }

  /// What stands on the screen is seen by everybody: there is no telling tiers apart.
  @Override
  public boolean reaches(To.Room room) {
    return room.tiers().isEmpty();
  }

  private Outcome shown(Parcel parcel) {
    if (parcel.to() instanceof To.Room) {
      String code = parcel.fields().getOrDefault("code", "");
      String link = parcel.fields().getOrDefault("link", "");
      screen.accept(code, link.isEmpty() ? code : link);
    }
    return new Outcome.Accepted(parcel.key());
  }

  /// It is put up again: nothing is there twice.
  @Override
  public Outcome look(Parcel parcel) {
    return shown(parcel);
  }

  @Override
  public void close() {
    // Nothing is open.
  }
}
