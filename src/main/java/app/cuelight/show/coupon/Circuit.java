package app.cuelight.show.coupon;

import app.cuelight.domain.coupon.Retry;
import app.cuelight.show.port.CouponOutbox;
import app.cuelight.show.port.RemoteTrouble;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Leaves a remote side alone for a while that has no right for us, or failed again and again; what
/// is wrong with it is shown as a whole. Safe for any thread.
final class Circuit {

  private static final int MANY = 5;
  private static final Duration ACCOUNT = Duration.ofSeconds(15);

  private final String where;
  private int failures;
  private Instant until = Instant.MIN;
  private CouponView.@Nullable Trouble trouble;

  Circuit(String where) {
    this.where = where;
  }

  synchronized boolean isOpen(Instant now) {
    return now.isBefore(until);
  }

  synchronized void worked() {
    failures = 0;
    until = Instant.MIN;
    trouble = null;
  }

  synchronized void failed(RemoteTrouble why, Instant now) {
    boolean account = why.kind() == RemoteTrouble.Kind.ACCOUNT;
    if (why.kind() == RemoteTrouble.Kind.NEVER) {
      return;
    }
    if (!account && isOpen(now)) {
      // It was under way when the others failed: one disturbance, however many calls it met.
      return;
    }
    failures++;
    if (account || failures >= MANY) {
      Duration after = why.after();
      until =
          account
              ? now.plus(after == null ? ACCOUNT : after)
              : Retry.at(now, failures - MANY + 1, 1, after);
      Instant since = trouble == null ? now : trouble.since();
      trouble = new CouponView.Trouble(where, why.code(), why.en(), why.zh(), since);
    }
  }

  synchronized CouponView.@Nullable Trouble trouble() {
    return trouble;
  }

  /// Something came of a call.
  void heard(CouponOutbox.Outcome outcome, Instant now) {
    switch (outcome) {
      case CouponOutbox.Outcome.Done _,
          CouponOutbox.Outcome.Made _,
          CouponOutbox.Outcome.Reached _,
          CouponOutbox.Outcome.Taken _ ->
          worked();
      case CouponOutbox.Outcome.Later(Instant _, RemoteTrouble why, boolean _) -> failed(why, now);
      case CouponOutbox.Outcome.Unknown(RemoteTrouble why) -> failed(why, now);
      case CouponOutbox.Outcome.Never(RemoteTrouble why) -> failed(why, now);
    }
  }
}
