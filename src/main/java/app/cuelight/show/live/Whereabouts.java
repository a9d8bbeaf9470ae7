package app.cuelight.show.live;

import app.cuelight.domain.basic.Locality;
import app.cuelight.domain.locale.Localities;
import app.cuelight.domain.locale.Market;
import app.cuelight.domain.locale.speech.Prior;
import app.cuelight.domain.locale.speech.SpeechSum;
import app.cuelight.domain.locale.speech.Verdict;
import app.cuelight.domain.viewer.Fact;
import app.cuelight.domain.viewer.Facts;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Where viewers live and what they are spoken to in, for one choice of markets.
///
/// Everybody is asked about with every event, and most of a room is told apart by a few hundred
/// combinations of what counts here; so answers are kept. Safe for any thread.
final class Whereabouts {

  /// Beyond so many answers all are let go: in a room they are hundreds, and over a million people
  /// who wrote a lot keeping more helps little.
  private static final int KEPT = 10_000;

  private final Localities localities;
  private final List<Market> markets;
  private final List<String> countries;
  private final Map<Told, Locality> answers = new ConcurrentHashMap<>();

  /// @param markets what the show sells to, the main one first
  Whereabouts(Localities localities, List<Market> markets) {
    this.localities = localities;
    this.markets = List.copyOf(markets);
    this.countries = this.markets.stream().map(Market::country).toList();
  }

  /// All that an answer rests on.
  ///
  /// @param hint the language the script of her name hints at
  private record Told(
      @Nullable String locale,
      @Nullable String country,
      @Nullable String zone,
      @Nullable String corrected,
      @Nullable String heard,
      @Nullable String hint) {

    /// Written out: it is asked with every event, and what Java makes for a record took longer than
    /// the rest of the answer.
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Told told
          && Objects.equals(locale, told.locale)
          && Objects.equals(country, told.country)
          && Objects.equals(zone, told.zone)
          && Objects.equals(corrected, told.corrected)
          && Objects.equals(heard, told.heard)
          && Objects.equals(hint, told.hint);
    }

    @Override
    public int hashCode() {
      int hash = Objects.hashCode(locale);
      hash = 31 * hash + Objects.hashCode(country);
      hash = 31 * hash + Objects.hashCode(zone);
      hash = 31 * hash + Objects.hashCode(corrected);
      hash = 31 * hash + Objects.hashCode(heard);
      return 31 * hash + Objects.hashCode(hint);
    }
  }

  Locality of(Facts facts) {
    String heard = facts.noted(Fact.HEARD);
    Told told =
        new Told(
            facts.get(Fact.LOCALE),
            facts.get(Fact.COUNTRY),
            facts.get(Fact.TIME_ZONE),
            facts.noted(Fact.SPEAKS),
            heard,
            heard == null ? null : Prior.hinted(facts.get(Fact.NAME)));
    Locality known = answers.get(told);
    if (known != null) {
      return known;
    }
    Locality answer = localities.of(told.locale, told.country, told.zone, markets, said(told));
    if (answers.size() >= KEPT) {
      answers.clear();
    }
    answers.put(told, answer);
    return answer;
  }

  /// What was corrected or heard. Only the short sum of what was heard is read here; hearing itself
  /// is the listener's.
  private Localities.Said said(Told told) {
    if (told.corrected == null && told.heard == null) {
      return Localities.Said.NOTHING;
    }
    Verdict verdict =
        SpeechSum.parse(told.heard)
            .verdict(Prior.of(localities.places(), told.country, countries).leaningTo(told.hint));
    return new Localities.Said(told.corrected, verdict.language(), verdict.unsure());
  }
}
