package app.cuelight.domain.tier;

import java.time.Duration;

/// Who is an advocate and how advocates are ranked, out of the settings.
///
/// @param people so many different people answered her, or
/// @param shares so often she shared
/// @param lately both count so long, milliseconds
/// @param refunded a smaller share of her money than this came back
record AdvocateGates(
    int shows,
    int people,
    int shares,
    long lately,
    double refunded,
    double influence,
    double depth,
    double answers,
    double spend) {

  static AdvocateGates of(TierSettings settings) {
    return new AdvocateGates(
        settings.whole(Dial.ADVOCATE_SHOWS),
        settings.whole(Dial.ADVOCATE_PEOPLE),
        settings.whole(Dial.ADVOCATE_SHARES),
        Duration.ofDays(settings.whole(Dial.ADVOCATE_DAYS)).toMillis(),
        settings.share(Dial.ADVOCATE_REFUNDED),
        settings.share(Dial.INFLUENCE_WEIGHT),
        settings.share(Dial.DEPTH_WEIGHT),
        settings.share(Dial.ANSWERS_WEIGHT),
        settings.share(Dial.SPEND_WEIGHT));
  }
}
