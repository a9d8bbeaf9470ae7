package app.cuelight.domain.tier;

import app.cuelight.domain.basic.Locality;
import java.time.Instant;

/// Who a viewer is to the shop at one instant: four dimensions, the one tier they show as, and the
/// numbers they rest on.
///
/// @param locality fourth dimension: language, country, clock
/// @param advocate whether she moves others (badge beside the tier)
/// @param reviewAt the first instant at which the clock alone may change the verdict; [Instant#MAX]
///   for never
public record Standing(
    LifeCycle lifeCycle,
    Spend spend,
    Engagement engagement,
    Locality locality,
    Tier tier,
    boolean advocate,
    Evidence evidence,
    Instant reviewAt) {}
