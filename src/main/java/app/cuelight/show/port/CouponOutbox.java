package app.cuelight.show.port;

import app.cuelight.domain.coupon.OfferId;
import app.cuelight.domain.coupon.RemoteClass;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The two effects of a grant and who is at work on them: the making of its code (MINT) and the
/// message (DELIVER), each taken by one worker for a while (`facts/commerce.md` §6.4, §6.5).
///
/// What is taken is written down as begun before it is handed out: after a crash it is known that
/// the outcome is not. Only what a worker began that is gone is another's to take over, never what
/// one began that lives and is silent: it may be in the middle of its call.
public interface CouponOutbox {

  /// Codes to make at a shop, begun for this worker.
  List<Mint> takeMints(List<OfferId> offers, Lease lease, int most);

  /// What became of a code.
  void minted(long grant, Lease lease, Outcome outcome);

  /// Messages to send, begun for this worker; what is too late has expired, what nobody knows about
  /// a blind channel's is uncertain.
  ///
  /// @param remote what the outcome of a begun one means
  List<Send> takeSends(String channel, RemoteClass remote, Lease lease, int most);

  /// What became of a message.
  void sent(long id, Lease lease, Outcome outcome);

  /// When the next message of a channel wants somebody, or null when none does: by then, not
  /// sooner, taking one may find something.
  @Nullable Instant nextSend(String channel);

  /// Ends what is past its end: messages that are worth nothing any more, on any channel, and
  /// coupons nobody used, whose money is free again.
  ///
  /// @return how many
  int expire(Instant now);

  /// Says that a worker lives: from now on until it is closed, or until its process ends in
  /// whatever way. One that did not say so counts as gone.
  Present present(String owner);

  /// Keeps what this worker is at for longer, and leaves to everybody what workers began that are
  /// gone: not before their leases are over, and not within a moment, for a call that was on its
  /// way arrives first.
  void renew(Lease lease);

  /// A worker lives.
  interface Present extends AutoCloseable {
    @Override
    void close();
  }

  /// Who works on something, at which instant, and until when nobody else does.
  record Lease(String owner, Instant now, Instant until) {}

  /// A code to make.
  record Mint(long grant, OfferId offer, String code, int attempt, Instant deadline) {}

  /// A message to send.
  ///
  /// @param again whether a try was begun before whose outcome is not known
  record Send(
      long id,
      String key,
      String recipient,
      OfferId offer,
      String name,
      @Nullable String language,
      @Nullable String code,
      Instant endsAt,
      ZoneId zone,
      int attempt,
      boolean again,
      Instant deadline) {}

  /// What became of a call.
  sealed interface Outcome {
    /// Done: the code is there, the message was taken.
    ///
    /// @param isNew whether the code was not there before
    record Done(boolean isNew) implements Outcome {}

    /// The code is there, and the shop ends it at an instant, or at [Instant#MAX].
    ///
    /// @param isNew whether the code was not there before
    record Made(boolean isNew, Instant endsAt) implements Outcome {}

    /// The message reached her.
    record Reached() implements Outcome {}

    /// The code is somebody else's.
    record Taken() implements Outcome {}

    /// Tried again at an instant.
    ///
    /// @param unknown whether it may have been done
    record Later(Instant at, RemoteTrouble why, boolean unknown) implements Outcome {}

    /// Nobody will ever know.
    record Unknown(RemoteTrouble why) implements Outcome {}

    /// It will not be done.
    record Never(RemoteTrouble why) implements Outcome {}
  }
}
