package app.cuelight.domain.playbook;

import app.cuelight.domain.basic.Bilingual;
import app.cuelight.domain.coupon.OfferId;
import app.cuelight.domain.tier.Tier;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something to do for people of one tier, while all of its conditions hold.
///
/// @param text what to do, the verb first, in at most [#LONGEST] characters of each language
/// @param offer which coupon, where it is one
/// @param when of one kind any holds, of different kinds all do
/// @param coolDownDays once done it is not suggested for the same person again for so long, 1 to
///   [#MOST_DAYS]
/// @param on whether it is suggested at all
public record Action(
    ActionId id,
    Tier tier,
    ActionKind kind,
    Bilingual text,
    @Nullable OfferId offer,
    List<Condition> when,
    int coolDownDays,
    Owner owner,
    boolean on) {

  /// Longer words do not fit on a card.
  public static final int LONGEST = 60;

  /// Ten years: once.
  public static final int MOST_DAYS = 3_650;

  public Action {
    when = List.copyOf(when);
    if (coolDownDays < 1 || coolDownDays > MOST_DAYS) {
      throw new IllegalArgumentException(
          "%s: a cool-down is 1 to %d days, not %d.".formatted(id, MOST_DAYS, coolDownDays));
    }
    require(id, text.en());
    require(id, text.zh());
    if (offer != null && kind != ActionKind.OFFER) {
      throw new IllegalArgumentException(id + ": only an action of kind offer names an offer.");
    }
  }

  private static void require(ActionId id, String words) {
    boolean isShort = words.codePointCount(0, words.length()) <= LONGEST;
    if (words.isBlank() || !isShort || words.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException(
          "%s: the text has 1 to %d characters on one line, in en and in zh."
              .formatted(id, LONGEST));
    }
  }

  /// The same, suggested or not.
  public Action turned(boolean isOn) {
    return new Action(id, tier, kind, text, offer, when, coolDownDays, owner, isOn);
  }
}
