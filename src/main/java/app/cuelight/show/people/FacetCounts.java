package app.cuelight.show.people;

import java.util.List;

/// How many of those a query finds carry each mark; a facet is counted as if nothing of its own
/// kind were chosen, so that one sees what choosing another would give.
///
/// @param languages most frequent first, those of whom it is not known last
/// @param countries most frequent first, those of whom it is not known last
public record FacetCounts(
    List<Count> tiers,
    List<Count> lifeCycles,
    List<Count> spends,
    List<Count> engagements,
    Count advocates,
    Count warned,
    Count here,
    List<Count> languages,
    List<Count> countries) {

  public FacetCounts {
    tiers = List.copyOf(tiers);
    lifeCycles = List.copyOf(lifeCycles);
    spends = List.copyOf(spends);
    engagements = List.copyOf(engagements);
    languages = List.copyOf(languages);
    countries = List.copyOf(countries);
  }

  /// People with a mark.
  public record Count(Mark mark, long people) {}
}
