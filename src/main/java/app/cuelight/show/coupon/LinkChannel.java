package app.cuelight.show.coupon;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.basic.Identity;
import app.cuelight.domain.coupon.RemoteClass;
import app.cuelight.show.port.MessageChannel;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Delivers by showing: the code and its link stand in the outbox for the host screen and a QR
/// picture. Nothing leaves the program, so showing it twice shows one and the same code.
public final class LinkChannel implements MessageChannel {

  private static final int PER_SECOND = 5_000;
  private static final int BATCH = 500;

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
    return parcels.stream().<Outcome>map(parcel -> new Outcome.Accepted(parcel.key())).toList();
  }

  @Override
  public Outcome look(Parcel parcel) {
    return new Outcome.Accepted(parcel.key());
  }

  @Override
  public void close() {
    // Nothing is open.
  }
}
