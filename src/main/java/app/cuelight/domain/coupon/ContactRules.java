package app.cuelight.domain.coupon;

import app.cuelight.domain.coupon.Verdict.Refused;
import app.cuelight.domain.locale.LocalClock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// Whether somebody may be written to now, whatever the message says: a coupon and a word of care
/// are held to the same.
public record ContactRules(GuardRails rails, ConsentMatrix matrix) {

  /// Why not, or null when she may be. Being in the room is consent to be spoken to there, and no
  /// hour is quiet for who is awake in it.
  public @Nullable Refused judge(Candidate she, Occasion when) {
    if (Boolean.FALSE.equals(she.consent())) {
      return Refused.of(Refusal.DO_NOT_CONTACT);
    }
    if (!when.reachable()) {
      return Refused.of(Refusal.NOT_REACHABLE);
    }
    if (when.inRoom()) {
      return null;
    }
    if (!matrix.allows(she)) {
      return new Refused(Refusal.NO_CONSENT, null, null, null, null, she.country());
    }
    return quiet(she, when);
  }

  private @Nullable Refused quiet(Candidate she, Occasion when) {
    ZoneId zone = zone(she, when);
    LocalTime there = LocalClock.at(when.now(), zone).toLocalTime();
    return hours(she).isOpen(there)
        ? null
        : new Refused(
            Refusal.QUIET_HOURS, null, when.now(), morning(she, when), zone, there.toString());
  }

  /// When a message may leave where she lives.
  public Instant morning(Candidate she, Occasion when) {
    return hours(she).next(when.now(), zone(she, when));
  }

  /// Until when a message may leave that may leave now. No hour is quiet for who is in the room.
  public Instant closes(Candidate she, Occasion when) {
    return when.inRoom() ? Instant.MAX : hours(she).closes(when.now(), zone(she, when));
  }

  private ContactHours hours(Candidate she) {
    return new ContactHours(rails, matrix.rule(she.country()));
  }

  private static ZoneId zone(Candidate she, Occasion when) {
    ZoneId zone = she.zone();
    return zone == null ? when.home() : zone;
  }
}
