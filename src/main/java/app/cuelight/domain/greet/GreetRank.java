package app.cuelight.domain.greet;

import app.cuelight.domain.basic.Locality;
import app.cuelight.domain.tier.Tier;
import java.time.Duration;
import java.time.Instant;

/// How much it is worth to greet somebody now, against everybody else who waits.
///
/// `value(tier) × freshness × openness × novelty × sayable × language`, freshness halving every
/// [#halfLife]: a greeting loses its point while it waits, a newcomer's soonest. Values are our own
/// defaults; only their order and rough proportion matter.
///
/// @param since when she came into the queue
/// @param greetedLately whether she was greeted in one of the last two shows
/// @param sayable whether her name can be said
public record GreetRank(
    Tier tier,
    Instant since,
    Openness openness,
    boolean greetedLately,
    boolean sayable,
    Locality locality) {

  /// What a second greeting in three shows is worth against a first one.
  public static final double GREETED_LATELY = 0.3;

  /// What a greeting without a name is worth against one with it.
  public static final double NAMELESS = 0.5;

  /// She is let go when waiting has cost this share of her score: all but an eighth, three
  /// half-lives.
  public static final double LET_GO_BELOW = 0.125;

  private static final double HALF_LIVES_UNTIL_GO = -Math.log(LET_GO_BELOW) / Math.log(2);

  /// One of the shop's best who waited this long goes before everybody who is not, whatever the
  /// scores say: a stream of chatty newcomers must not keep her waiting until she is let go.
  public static final Duration PATIENCE = Duration.ofSeconds(30);

  /// How much a viewer has shown that she wants to be spoken to.
  public enum Openness {
    COMMENTED(1.0),
    FOLLOWED(0.8),
    /// She only came in, where that is enough to be greeted.
    ARRIVED(0.6),
    /// She only came in, where nobody silent is called out: she ranks low.
    SILENT(0.2);

    private final double share;

    Openness(double share) {
      this.share = share;
    }
  }

  /// What a greeting is worth at an instant; before `since` it is worth as much as then.
  public double scoreAt(Instant now) {
    return value(tier)
        * freshnessAt(now)
        * openness.share
        * (greetedLately ? GREETED_LATELY : 1)
        * (sayable ? 1 : NAMELESS)
        * languageConfidence(locality);
  }

  /// The share of her worth that waiting has left, 1 down to 0; the bar on the card.
  public double freshnessAt(Instant now) {
    double age = Math.max(0, Duration.between(since, now).toMillis() / 1000.0);
    return Math.pow(2, -age / halfLife(tier).toSeconds());
  }

  /// Whether she goes before everybody who is none of the best.
  public boolean isOverdue(Instant now) {
    return tier == Tier.VIP && !now.isBefore(since.plus(PATIENCE));
  }

  /// The same rank for somebody who came at another time.
  public GreetRank since(Instant other) {
    return new GreetRank(tier, other, openness, greetedLately, sayable, locality);
  }

  /// When she is let go quietly.
  public Instant letGoAt() {
    return since.plusMillis(Math.round(halfLife(tier).toMillis() * HALF_LIVES_UNTIL_GO));
  }

  /// How long a greeting keeps half its worth (`look.md` §4; Member and Guest are ours).
  public static Duration halfLife(Tier tier) {
    return Duration.ofSeconds(
        switch (tier) {
          case VIP -> 90;
          case WIN_BACK -> 60;
          case RISING -> 45;
          case MEMBER -> 40;
          case NEW -> 25;
          case GUEST -> 20;
        });
  }

  private static double value(Tier tier) {
    return switch (tier) {
      case VIP -> 1.0;
      case WIN_BACK -> 0.8;
      case RISING -> 0.65;
      case NEW -> 0.5;
      case MEMBER -> 0.3;
      case GUEST -> 0.1;
    };
  }

  /// How likely the greeting reaches her in a language she speaks.
  private static double languageConfidence(Locality locality) {
    return switch (locality.basis()) {
      case CORRECTED, PROFILE -> 1.0;
      case SPOKEN -> locality.unsure() ? 0.8 : 0.95;
      case COUNTRY -> locality.unsure() ? 0.7 : 0.9;
      case MARKET -> 0.5;
      case NONE -> 0.3;
    };
  }
}
