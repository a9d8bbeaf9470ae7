package app.cuelight.show.coupon;

import app.cuelight.domain.tier.Tier;
import java.util.Set;

/// Whom a group send is for. All parts must hold; an empty part holds for everybody.
///
/// @param tiers of these tiers
/// @param languages who speak one of these (BCP 47 primary language)
/// @param countries who live in one of these (ISO 3166-1 alpha-2)
/// @param present whether only those in the room now
public record GroupFilter(
    Set<Tier> tiers, Set<String> languages, Set<String> countries, boolean present) {

  public GroupFilter {
    tiers = Set.copyOf(tiers);
    languages = Set.copyOf(languages);
    countries = Set.copyOf(countries);
  }
}
