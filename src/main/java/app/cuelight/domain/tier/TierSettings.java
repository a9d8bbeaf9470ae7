package app.cuelight.domain.tier;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// How a shop has turned the dials of the tier engine; only what differs from the defaults is
/// named. Always sound: who holds settings can judge by them.
///
/// What the rules ask for every viewer is worked out once, when the settings are made.
public final class TierSettings {

  /// Every dial as it comes.
  public static final TierSettings DEFAULTS = new TierSettings(new EnumMap<>(Dial.class));

  private final Map<Dial, Double> chosen;
  private final BuyerLimits buyers;
  private final ScoreLimits scores;
  private final ShowLimits shows;
  private final SignalPoints signals;
  private final AdvocateGates advocates;

  private TierSettings(Map<Dial, Double> chosen) {
    this.chosen = Collections.unmodifiableMap(chosen);
    this.buyers = BuyerLimits.of(this);
    this.scores = ScoreLimits.of(this);
    this.shows = ShowLimits.of(this);
    this.signals = SignalPoints.of(this);
    this.advocates = AdvocateGates.of(this);
  }

  /// The settings with these dials turned and all others at their defaults.
  ///
  /// @throws IllegalArgumentException with a sentence for the user when they make no sense
  public static TierSettings of(Map<Dial, Double> turned) {
    List<Flaw> flaws = Flaw.in(turned);
    if (!flaws.isEmpty()) {
      throw new IllegalArgumentException(flaws.getFirst().sentence());
    }
    Map<Dial, Double> chosen = new EnumMap<>(Dial.class);
    turned.forEach((dial, value) -> {
      if (Double.compare(value, dial.usual()) != 0) {
        chosen.put(dial, value);
      }
    });
    return chosen.isEmpty() ? DEFAULTS : new TierSettings(chosen);
  }

  /// These settings with some dials turned further.
  ///
  /// @throws IllegalArgumentException with a sentence for the user when they make no sense
  public TierSettings with(Map<Dial, Double> turned) {
    Map<Dial, Double> all = new EnumMap<>(Dial.class);
    all.putAll(chosen);
    all.putAll(turned);
    return of(all);
  }

  /// The dials that differ from their defaults.
  public Map<Dial, Double> chosen() {
    return chosen;
  }

  /// Where a dial stands.
  public double value(Dial dial) {
    Double value = chosen.get(dial);
    return value == null ? dial.usual() : value;
  }

  /// A percentage as a share of 1.
  public double share(Dial dial) {
    return value(dial) / 100;
  }

  /// Whether what is usual in the shop would be measured to be the same by both.
  public boolean measuresAs(TierSettings other) {
    for (Dial dial : Dial.values()) {
      if (dial.isMeasured() && Double.compare(value(dial), other.value(dial)) != 0) {
        return false;
      }
    }
    return true;
  }

  int whole(Dial dial) {
    return (int) value(dial);
  }

  BuyerLimits buyers() {
    return buyers;
  }

  ScoreLimits scores() {
    return scores;
  }

  ShowLimits shows() {
    return shows;
  }

  SignalPoints signals() {
    return signals;
  }

  AdvocateGates advocates() {
    return advocates;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TierSettings settings && chosen.equals(settings.chosen);
  }

  @Override
  public int hashCode() {
    return chosen.hashCode();
  }

  @Override
  public String toString() {
    return chosen.toString();
  }
}
