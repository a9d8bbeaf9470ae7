package app.cuelight.show.people;

import app.cuelight.domain.tier.Engagement;
import app.cuelight.domain.tier.LifeCycle;
import app.cuelight.domain.tier.Spend;
import app.cuelight.domain.tier.Tier;

/// One thing by which people are narrowed down. The list is closed: a group is made of these and of
/// words to search, never of a script.
public sealed interface Mark {

  /// Of this tier.
  record OfTier(Tier tier) implements Mark {}

  /// At this point of the life cycle.
  record OfLifeCycle(LifeCycle lifeCycle) implements Mark {}

  /// Of this spend tier.
  record OfSpend(Spend spend) implements Mark {}

  /// Taking part this deeply.
  record OfEngagement(Engagement engagement) implements Mark {}

  /// Advocates.
  record Advocates() implements Mark {}

  /// Spoken to in this language.
  ///
  /// @param tag a locale of the phrasebook, or a bare language that stands for all its locales;
  ///   empty for those of whom it is not known or unsure
  record OfLanguage(String tag) implements Mark {}

  /// Living in this country.
  ///
  /// @param code ISO 3166-1 alpha-2; empty for those of whom it is not known
  record OfCountry(String code) implements Mark {}

  /// In a room now.
  record Here() implements Mark {}

  /// Whose last paid order is at most so many days old.
  record BoughtWithin(int days) implements Mark {
    public BoughtWithin {
      if (days < 1) {
        throw new IllegalArgumentException("Days are counted from 1.");
      }
    }
  }

  /// Valuable people about to be lost.
  record Warned() implements Mark {}
}
