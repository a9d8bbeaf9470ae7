package app.cuelight.feed.link;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.basic.Identity;
import app.cuelight.domain.coupon.RemoteClass;
import app.cuelight.show.port.MessageChannel;
import app.cuelight.show.port.RemoteTrouble;
import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// A shop's link as a way to everybody who sees the picture: a shared code is put on the host
/// screen and its page, to be scanned. Nothing leaves this computer.
///
/// [RemoteClass#KEY]: putting the same code up again changes nothing. It reaches nobody alone; one
/// viewer's link stands in the message she gets another way.
public final class LinkChannel implements MessageChannel {

  /// The name of the channel.
  public static final String CHANNEL = "link";

  private static final int BATCH = 100;

  private final Name name;
  private final CouponLink link;
  private final BiConsumer<String, String> screen;

  /// @param screen puts up a code and its link
  public LinkChannel(ConnectionName shop, CouponLink link, BiConsumer<String, String> screen) {
    this.name = new Name(shop, CHANNEL);
    this.link = link;
    this.screen = screen;
  }

  @Override
  public Name name() {
    return name;
  }

  @Override
  public RemoteClass remoteClass() {
    return RemoteClass.KEY;
  }

  @Override
  public Pace pace() {
    return new Pace(BATCH, Duration.ofSeconds(1), BATCH);
  }

  @Override
  public @Nullable Identity reaches(List<Identity> identities) {
    return null;
  }

  @Override
  public boolean isInRoom() {
    return true;
  }

  @Override
  public List<Outcome> send(List<Parcel> parcels) {
    return parcels.stream().map(this::send).toList();
  }

  private Outcome send(Parcel parcel) {
    return switch (parcel.to()) {
      case To.One _ ->
          refused(
              "link-one",
              "A code on the screen is seen by everybody. Send hers as a message.",
              "屏幕上的码所有人都能看到。她的专属码请用消息发送。");
      case To.Room _ -> putUp(parcel);
    };
  }

  private Outcome putUp(Parcel parcel) {
    String code = parcel.fields().get("code");
    if (code == null) {
      return refused(
          "link-code",
          "There is no code to put up: the coupon needs one code for all.",
          "没有可展示的码：该优惠券需要通用码。");
    }
    screen.accept(code, link.to(code));
    return new Outcome.Accepted(parcel.key());
  }

  private static Outcome refused(String why, String en, String zh) {
    return new Outcome.Failed(new RemoteTrouble(RemoteTrouble.Kind.NEVER, why, en, zh, null));
  }

  /// It is put up again: nothing is there twice.
  @Override
  public Outcome look(Parcel parcel) {
    return send(parcel);
  }

  @Override
  public void close() {}
}
