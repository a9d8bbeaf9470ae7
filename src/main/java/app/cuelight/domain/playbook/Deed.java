package app.cuelight.domain.playbook;

import java.time.Duration;
import java.time.Instant;

/// What became of an action that was suggested for somebody.
///
/// @param done false when somebody said "not now"
/// @param answer what she answered, or why it is not to be done, or empty
/// @param by the operator's name
public record Deed(ActionId action, boolean done, String answer, String by, Instant at) {

  /// What was put off is not suggested again in the same show, and may be in the next; what was
  /// dismissed with a reason rests as if it were done.
  public static final Duration PUT_OFF = Duration.ofHours(12);

  /// Whether the action rests at an instant because of it.
  boolean holds(Action of, Instant now) {
    Duration rest = done || !answer.isEmpty() ? Duration.ofDays(of.coolDownDays()) : PUT_OFF;
    return now.isBefore(at.plus(rest));
  }

  /// The later of two; of the same instant the one done, then the larger name, so that the order
  /// they are read in never matters.
  public Deed later(Deed other) {
    if (!at.equals(other.at)) {
      return at.isAfter(other.at) ? this : other;
    }
    if (done != other.done) {
      return done ? this : other;
    }
    return (by + answer).compareTo(other.by + other.answer) >= 0 ? this : other;
  }
}
