package app.cuelight.show.people;

import app.cuelight.domain.tier.Tier;
import app.cuelight.show.people.FacetCounts.Count;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntFunction;

/// Counts people by facet while they are looked at one after the other.
final class FacetTally {

  private static final int CODES = 16;

  private final PeopleColumns columns;
  private final int now;
  private final long[][] standing = new long[4][CODES];
  private final long[] languages;
  private final long[] countries;
  private long advocates;
  private long warned;
  private long here;

  /// @param now whoever stays longer is here
  FacetTally(PeopleColumns columns, Instant now) {
    this.columns = columns;
    this.now = PeopleColumns.seconds(now.toEpochMilli());
    this.languages = new long[columns.languageWords.size()];
    this.countries = new long[columns.countryWords.size()];
  }

  /// Counts somebody in the facets whose own kind is all she falls short of.
  void take(int no, int missed) {
    if (Integer.bitCount(missed) > 1) {
      return;
    }
    int marks = columns.marks(no);
    for (int kind = 0; kind < standing.length; kind++) {
      if ((missed & ~(1 << kind)) == 0) {
        standing[kind][marks >> 4 * kind & PeopleColumns.NIBBLE]++;
      }
    }
    if ((missed & ~Sieve.LANGUAGE) == 0) {
      languages[columns.language(no)]++;
    }
    if ((missed & ~Sieve.COUNTRY) == 0) {
      countries[columns.country(no)]++;
    }
    if ((missed & ~Sieve.ADVOCATE) == 0 && (marks & PeopleColumns.ADVOCATE) != 0) {
      advocates++;
    }
    if ((missed & ~Sieve.WARNED) == 0 && (marks & PeopleColumns.WARNED) != 0) {
      warned++;
    }
    if ((missed & ~Sieve.HERE) == 0 && columns.hereUntil(no) > now) {
      here++;
    }
  }

  FacetCounts counts() {
    return new FacetCounts(
        listed(standing[0], PeopleColumns.TIERS.size(), i -> new Mark.OfTier(tier(i))),
        listed(
            standing[1],
            PeopleColumns.LIFE_CYCLES.size(),
            i -> new Mark.OfLifeCycle(PeopleColumns.LIFE_CYCLES.get(i))),
        listed(
            standing[2],
            PeopleColumns.SPENDS.size(),
            i -> new Mark.OfSpend(PeopleColumns.SPENDS.get(i))),
        listed(
            standing[3],
            PeopleColumns.ENGAGEMENTS.size(),
            i -> new Mark.OfEngagement(PeopleColumns.ENGAGEMENTS.get(i))),
        new Count(new Mark.Advocates(), advocates),
        new Count(new Mark.Warned(), warned),
        new Count(new Mark.Here(), here),
        byWord(spoken(), Mark.OfLanguage::new),
        byWord(lived(), Mark.OfCountry::new));
  }

  private static Tier tier(int code) {
    return PeopleColumns.TIERS.get(code);
  }

  private static List<Count> listed(long[] counts, int size, IntFunction<Mark> mark) {
    List<Count> all = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      all.add(new Count(mark.apply(i), counts[i]));
    }
    return all;
  }

  /// By bare language: its locales together.
  private Map<String, Long> spoken() {
    Map<String, Long> people = new TreeMap<>();
    for (int i = 0; i < languages.length; i++) {
      String tag = columns.languageWords.text(i);
      int dash = tag.indexOf('-');
      people.merge(dash < 0 ? tag : tag.substring(0, dash), languages[i], Long::sum);
    }
    return people;
  }

  private Map<String, Long> lived() {
    Map<String, Long> people = new TreeMap<>();
    for (int i = 0; i < countries.length; i++) {
      people.put(columns.countryWords.text(i), countries[i]);
    }
    return people;
  }

  /// Most frequent first, not known last.
  private static List<Count> byWord(Map<String, Long> people, Function<String, Mark> mark) {
    List<Count> all = new ArrayList<>();
    people.entrySet().stream()
        .filter(entry -> entry.getValue() > 0)
        .sorted(
            Comparator.comparing((Map.Entry<String, Long> entry) -> entry.getKey().isEmpty())
                .thenComparing(Map.Entry.<String, Long>comparingByValue().reversed()))
        .forEach(entry -> all.add(new Count(mark.apply(entry.getKey()), entry.getValue())));
    return all;
  }
}
