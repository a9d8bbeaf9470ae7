package app.cuelight.domain.schedule;

import app.cuelight.domain.locale.Market;
import app.cuelight.domain.locale.Places;
import app.cuelight.domain.schedule.Roster.Host;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Who can be understood where.
///
/// A language counts in a country from [#HEARD] of its people on. A host whose languages nobody
/// said is taken to be understood everywhere, because the plan would be empty otherwise.
record Speakers(Places places) {

  /// The part of a country's people that makes one of its languages worth a show.
  private static final double HEARD = 0.15;

  /// Whether a host speaks a language of a country.
  boolean speaks(Host host, String country) {
    if (host.languages().isEmpty()) {
      return true;
    }
    Set<String> own = host.languages().stream().map(Speakers::base).collect(Collectors.toSet());
    List<Places.Share> there = places.languages().getOrDefault(country, List.of());
    return there.isEmpty()
        || there.stream()
            .filter(share -> share.part() >= HEARD || share.equals(there.getFirst()))
            .anyMatch(share -> own.contains(base(share.language())));
  }

  /// Whether one host can stand in for another in a show for some markets.
  boolean replaces(Host other, List<Market> markets) {
    return markets.stream().allMatch(market -> speaks(other, market.country()));
  }

  private static String base(String language) {
    int dash = language.indexOf('-');
    return dash < 0 ? language : language.substring(0, dash);
  }
}
