package app.cuelight.show.people;

import java.time.Instant;
import java.util.BitSet;

/// A query's marks against the columns, at one instant: marks of one kind are alternatives, kinds
/// all count. Tells which kinds a person falls short of, so that each facet can be counted as if
/// nothing of its own kind were chosen.
final class Sieve {

  static final int TIER = 1;
  static final int LIFE_CYCLE = 1 << 1;
  static final int SPEND = 1 << 2;
  static final int ENGAGEMENT = 1 << 3;
  static final int ADVOCATE = 1 << 4;
  static final int WARNED = 1 << 5;
  static final int LANGUAGE = 1 << 6;
  static final int COUNTRY = 1 << 7;
  static final int HERE = 1 << 8;
  static final int BOUGHT = 1 << 9;

  private static final int DAY = 24 * 60 * 60;

  private final PeopleColumns columns;
  private final int now;

  /// Bit sets over the codes of each kind; all bits where nothing of the kind was chosen.
  private final int[] allowed = {0, 0, 0, 0};

  private final BitSet languages = new BitSet();
  private final BitSet countries = new BitSet();
  private int kinds;
  private long boughtAfter = Long.MAX_VALUE;

  Sieve(PeopleColumns columns, PeopleQuery query, Instant now) {
    this.columns = columns;
    this.now = PeopleColumns.seconds(now.toEpochMilli());
    query.marks().forEach(this::take);
  }

  /// The kinds a person falls short of, as bits; 0 when the query finds her.
  int missed(int no) {
    int marks = columns.marks(no);
    int missed = 0;
    if ((kinds & (TIER | LIFE_CYCLE | SPEND | ENGAGEMENT)) != 0) {
      missed = missedOfStanding(marks);
    }
    if ((kinds & ADVOCATE) != 0 && (marks & PeopleColumns.ADVOCATE) == 0) {
      missed |= ADVOCATE;
    }
    if ((kinds & WARNED) != 0 && (marks & PeopleColumns.WARNED) == 0) {
      missed |= WARNED;
    }
    if ((kinds & LANGUAGE) != 0 && !languages.get(columns.language(no))) {
      missed |= LANGUAGE;
    }
    if ((kinds & COUNTRY) != 0 && !countries.get(columns.country(no))) {
      missed |= COUNTRY;
    }
    if ((kinds & HERE) != 0 && columns.hereUntil(no) <= now) {
      missed |= HERE;
    }
    if ((kinds & BOUGHT) != 0 && columns.bought(no) <= boughtAfter) {
      missed |= BOUGHT;
    }
    return missed;
  }

  private int missedOfStanding(int marks) {
    int missed = 0;
    for (int kind = 0; kind < allowed.length; kind++) {
      int code = marks >> 4 * kind & PeopleColumns.NIBBLE;
      if ((kinds & 1 << kind) != 0 && (allowed[kind] & 1 << code) == 0) {
        missed |= 1 << kind;
      }
    }
    return missed;
  }

  private void take(Mark mark) {
    switch (mark) {
      case Mark.OfTier(var tier) -> allow(0, PeopleColumns.TIERS.indexOf(tier));
      case Mark.OfLifeCycle(var stage) -> allow(1, PeopleColumns.LIFE_CYCLES.indexOf(stage));
      case Mark.OfSpend(var spend) -> allow(2, PeopleColumns.SPENDS.indexOf(spend));
      case Mark.OfEngagement(var depth) -> allow(3, PeopleColumns.ENGAGEMENTS.indexOf(depth));
      case Mark.Advocates() -> kinds |= ADVOCATE;
      case Mark.Warned() -> kinds |= WARNED;
      case Mark.Here() -> kinds |= HERE;
      case Mark.OfLanguage(var tag) -> speaking(tag);
      case Mark.OfCountry(var code) -> living(code);
      case Mark.BoughtWithin(var days) -> {
        kinds |= BOUGHT;
        boughtAfter = Math.min(boughtAfter, now - (days + 1L) * DAY);
      }
    }
  }

  private void allow(int kind, int code) {
    kinds |= 1 << kind;
    allowed[kind] |= 1 << code;
  }

  private void speaking(String tag) {
    kinds |= LANGUAGE;
    for (int code = 0; code < columns.languageWords.size(); code++) {
      String word = columns.languageWords.text(code);
      if (word.equals(tag) || !tag.isEmpty() && word.startsWith(tag + "-")) {
        languages.set(code);
      }
    }
  }

  private void living(String code) {
    kinds |= COUNTRY;
    for (int i = 0; i < columns.countryWords.size(); i++) {
      if (columns.countryWords.text(i).equals(code)) {
        countries.set(i);
      }
    }
  }
}
