package app.cuelight.domain.schedule;

import app.cuelight.domain.locale.Market;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A free time worth a show (`facts/segmentation.md` §8.8).
///
/// @param start when it would begin
/// @param market whose clock it is best told by, or null where there is none
/// @param score 0 to 100 of the best one of the same answer
/// @param reached distinct viewers expected
/// @param already how many of these the other slots of the plan reach anyway
/// @param low lower end of the 80 % interval of [#reached]
/// @param high upper end
/// @param shows how many past shows speak for it; 0 when only the usual evening does
/// @param exploring whether it is suggested in order to learn
/// @param host who is free then, or null where nobody was asked for
public record FreeSlot(
    Instant start,
    @Nullable Market market,
    int score,
    double reached,
    double already,
    double low,
    double high,
    int shows,
    boolean exploring,
    @Nullable String host) {

  /// The answer to "when next?".
  ///
  /// @param slots the best first
  /// @param hourMatters whether a model with hours foretells at least 3 % better than one without
  ///   (leave one out); where not, the console says that any hour that suits the host will do
  /// @param shows how many past shows were looked at
  public record Answer(List<FreeSlot> slots, boolean hourMatters, int shows) {

    public Answer {
      slots = List.copyOf(slots);
    }
  }
}
