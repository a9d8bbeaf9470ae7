package app.cuelight.show.coupon;

import app.cuelight.domain.coupon.RemoteClass;
import app.cuelight.domain.coupon.Retry;
import app.cuelight.show.port.CouponMinter.Minted;
import app.cuelight.show.port.CouponOutbox.Outcome;
import app.cuelight.show.port.MessageChannel;
import app.cuelight.show.port.RemoteTrouble;
import java.time.Instant;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/// What an answer of the remote side means for what was asked (`facts/commerce.md` §6.6).
final class Outcomes {

  private static final RemoteTrouble OFFLINE =
      new RemoteTrouble(
          RemoteTrouble.Kind.LATER,
          "offline",
          "She is not there at the moment; the message goes out when she is.",
          "她当前不在线；上线后发送。",
          null);

  private final InstantSource clock;
  private final RandomGenerator chance;

  Outcomes(InstantSource clock, RandomGenerator chance) {
    this.clock = clock;
    this.chance = chance;
  }

  Outcome of(MessageChannel.Outcome answer, RemoteClass remote, int attempt) {
    return switch (answer) {
      case MessageChannel.Outcome.Accepted _ -> new Outcome.Done(true);
      case MessageChannel.Outcome.Delivered _ -> new Outcome.Reached();
      case MessageChannel.Outcome.Offline _ ->
          new Outcome.Later(at(attempt, OFFLINE), OFFLINE, false);
      case MessageChannel.Outcome.Failed(RemoteTrouble why) ->
          switch (why.kind()) {
            case LATER ->
                attempt >= Retry.ATTEMPTS
                    ? new Outcome.Never(why)
                    : new Outcome.Later(at(attempt, why), why, false);
            case ACCOUNT -> new Outcome.Later(at(attempt, why), why, false);
            case NEVER -> new Outcome.Never(why);
            case UNKNOWN -> unknown(why, remote, attempt);
          };
    };
  }

  private Outcome unknown(RemoteTrouble why, RemoteClass remote, int attempt) {
    return remote == RemoteClass.BLIND || attempt >= Retry.ATTEMPTS
        ? new Outcome.Unknown(why)
        : new Outcome.Later(at(attempt, why), why, true);
  }

  /// A code has a natural name: whatever became of a call, the same code is looked for again.
  ///
  /// @param endsAt when the shop ends it
  Outcome of(Minted answer, Instant endsAt, int attempt) {
    return switch (answer) {
      case Minted.Exists(String _, boolean isNew) -> new Outcome.Made(isNew, endsAt);
      case Minted.Taken _ -> new Outcome.Taken();
      case Minted.Failed(RemoteTrouble why) -> failed(why, attempt);
    };
  }

  Outcome failed(RemoteTrouble why, int attempt) {
    return switch (why.kind()) {
      case LATER, UNKNOWN, ACCOUNT -> new Outcome.Later(at(attempt, why), why, false);
      case NEVER -> new Outcome.Never(why);
    };
  }

  private Instant at(int attempt, RemoteTrouble why) {
    return Retry.at(clock.instant(), attempt, chance.nextDouble(), why.after());
  }
}
