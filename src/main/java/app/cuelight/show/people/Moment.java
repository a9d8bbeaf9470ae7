package app.cuelight.show.people;

import app.cuelight.domain.tier.Tier;
import app.cuelight.domain.viewer.Purchase;
import app.cuelight.domain.viewer.Visit;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One thing that happened with a person, for her timeline.
public sealed interface Moment {

  Instant at();

  /// She ordered; the order as it stands now.
  record Bought(Instant at, Purchase order) implements Moment {}

  /// She was in a show.
  record Came(Instant at, Visit visit) implements Moment {}

  /// Her greeting was settled.
  ///
  /// @param greeted false when she was skipped or held back
  /// @param by the operator's name
  record Greeted(Instant at, boolean greeted, boolean heldBack, String by, String line)
      implements Moment {}

  /// She moved between tiers.
  ///
  /// @param because an event kind such as `order`, `clock`, or `norms`
  record Moved(Instant at, @Nullable Tier from, Tier to, String because) implements Moment {}
}
