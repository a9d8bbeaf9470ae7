package app.cuelight.launch;

import app.cuelight.domain.locale.Localities;
import app.cuelight.domain.locale.Market;
import app.cuelight.domain.schedule.Roster;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What there is to plan with while nobody has said: the target markets of the settings, else ten
/// that live shows sell to from afar.
final class UsualRoster {

  private static final List<String> COUNTRIES =
      List.of("US", "MX", "BR", "GB", "DE", "ES", "AE", "TH", "JP", "AU");

  /// Where the most people live in countries with several clocks.
  private static final Map<String, String> CROWDED =
      Map.ofEntries(
          Map.entry("US", "America/New_York"),
          Map.entry("CA", "America/Toronto"),
          Map.entry("MX", "America/Mexico_City"),
          Map.entry("BR", "America/Sao_Paulo"),
          Map.entry("RU", "Europe/Moscow"),
          Map.entry("ID", "Asia/Jakarta"),
          Map.entry("AU", "Australia/Sydney"),
          Map.entry("KZ", "Asia/Almaty"),
          Map.entry("MN", "Asia/Ulaanbaatar"),
          Map.entry("CD", "Africa/Kinshasa"));

  private final Localities localities;

  UsualRoster(Localities localities) {
    this.localities = localities;
  }

  /// @param markets ISO 3166-1 alpha-2, of the settings
  /// @param studio whose day the board shows
  Roster of(List<String> markets, ZoneId studio) {
    List<String> countries = markets.isEmpty() ? COUNTRIES : markets;
    return new Roster(
        studio, countries.stream().map(this::market).toList(), List.of(), List.of(), Map.of());
  }

  /// A country with the clock most of its people live by.
  Market market(String country) {
    String crowded = CROWDED.get(country);
    @Nullable ZoneId zone =
        crowded == null ? localities.of(null, country, null, List.of()).zone() : ZoneId.of(crowded);
    return new Market(country, zone);
  }
}
