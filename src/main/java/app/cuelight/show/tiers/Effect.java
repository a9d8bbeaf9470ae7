package app.cuelight.show.tiers;

import app.cuelight.domain.basic.Bilingual;
import app.cuelight.domain.basic.ViewerId;
import app.cuelight.domain.tier.Tier;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// What turning dials would do to everybody. Hosts, staff and bots are no viewers.
///
/// @param viewers how many people were looked at
/// @param tiers how many would be shown in another tier
/// @param lifeCycles how many would be elsewhere in their life cycle
/// @param spends how many would count as spending more or less
/// @param engagements how many would count as taking part more or less
/// @param advocates how many would gain the advocate badge or lose it
/// @param moves how many would move, by the tier they have and the tier they would get
/// @param examples some of those who would change tier
public record Effect(
    long viewers,
    long tiers,
    long lifeCycles,
    long spends,
    long engagements,
    long advocates,
    Map<Tier, Map<Tier, Long>> moves,
    List<Example> examples) {

  public Effect {
    var copy = new EnumMap<Tier, Map<Tier, Long>>(Tier.class);
    moves.forEach((from, to) -> copy.put(from, Collections.unmodifiableMap(new EnumMap<>(to))));
    moves = Collections.unmodifiableMap(copy);
    examples = List.copyOf(examples);
  }

  /// Nothing was looked at.
  public static final Effect NONE =
      new Effect(0, 0, 0, 0, 0, 0, new EnumMap<>(Tier.class), List.of());

  /// Somebody who would change tier.
  ///
  /// @param name her name or handle as she gave it, or her id
  /// @param why the reason of the tier she has
  /// @param whyThen the reason of the tier she would get
  public record Example(
      ViewerId viewer, String name, Tier from, Tier to, Bilingual why, Bilingual whyThen) {}
}
