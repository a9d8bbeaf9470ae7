package app.cuelight.domain.greet;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The tone a market is used to: who may be called by name and when, how often, how loud.
///
/// Defaults, not truths (`facts/greetings.md` §3): the evidence is thin, and the review shows what
/// works. Every market's pack can be changed.
public enum TonePack {
  CALM(2, 2, Trigger.AFTER_COMMENT, "US GB CA AU NZ IE DE AT CH NL BE SE DK NO FI FR LU"),
  POLITE(2, 3, Trigger.AFTER_COMMENT, "JP KR TW HK"),
  LIVELY(
      4,
      4,
      Trigger.ON_JOIN,
      "ID PH TH VN MY SG BR MX AR CO CL PE EC UY PY BO VE CR PA GT HN SV NI DO"),
  GRACIOUS(3, 2, Trigger.AFTER_COMMENT, "SA AE KW QA BH OM EG MA JO LB IQ DZ TN TR PK"),
  WARM(3, 3, Trigger.AFTER_COMMENT, "IT ES PT PL UA RU IL IN BD LK NP GR RO CZ HU KZ"),
  DOMESTIC(5, 6, Trigger.ON_JOIN, "CN");

  private final int energy;
  private final int greetingsPerMinute;
  private final Trigger trigger;
  private final String markets;

  /// Asked of everybody who does anything.
  private static final Map<String, TonePack> BY_COUNTRY =
      Arrays.stream(values())
          .flatMap(pack ->
              Pattern.compile(" ")
                  .splitAsStream(pack.markets)
                  .map(country -> Map.entry(country, pack)))
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

  TonePack(int energy, int greetingsPerMinute, Trigger trigger, String markets) {
    this.energy = energy;
    this.greetingsPerMinute = greetingsPerMinute;
    this.trigger = trigger;
    this.markets = markets;
  }

  /// When somebody may be greeted by name.
  public enum Trigger {
    /// As soon as she comes in.
    ON_JOIN,
    /// Once she has spoken, liked or followed; a VIP who never did is greeted without her name.
    AFTER_COMMENT
  }

  /// The pack of a country; calm where nothing is known, which offends nobody.
  ///
  /// @param country ISO 3166-1 alpha-2, or null
  public static TonePack of(@Nullable String country) {
    return country == null ? CALM : BY_COUNTRY.getOrDefault(country, CALM);
  }

  /// How lively, 1 to 5.
  public int energy() {
    return energy;
  }

  /// The most greetings a minute that are not felt as noise.
  public int greetingsPerMinute() {
    return greetingsPerMinute;
  }

  public Trigger trigger() {
    return trigger;
  }

  /// Whether lines may press at all; what they say must be true and bound to a live number.
  public boolean allowsUrgency() {
    return switch (this) {
      case LIVELY, DOMESTIC -> true;
      case CALM, POLITE, GRACIOUS, WARM -> false;
    };
  }

  /// The name in settings and for scripts: `calm`.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
