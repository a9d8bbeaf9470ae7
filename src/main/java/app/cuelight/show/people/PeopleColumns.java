package app.cuelight.show.people;

import app.cuelight.domain.tier.Engagement;
import app.cuelight.domain.tier.LifeCycle;
import app.cuelight.domain.tier.Spend;
import app.cuelight.domain.tier.Tier;
import app.cuelight.show.port.Census.Entry;
import app.cuelight.show.port.Census.Marks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a million people are narrowed down by, in columns of small numbers: 20 bytes a person, so
/// that all of them are looked at in a few milliseconds and nothing else need be kept.
///
/// A person stands under the number of her row. Times are whole seconds since 2000. Not
/// thread-safe; the index guards it.
final class PeopleColumns {

  static final List<Tier> TIERS = List.of(Tier.values());
  static final List<LifeCycle> LIFE_CYCLES = List.of(LifeCycle.values());
  static final List<Spend> SPENDS = List.of(Spend.values());
  static final List<Engagement> ENGAGEMENTS = List.of(Engagement.values());

  /// Bits of a person's marks.
  static final int LIFE_CYCLE = 4;

  static final int SPEND = 8;
  static final int ENGAGEMENT = 12;
  static final int ADVOCATE = 1 << 16;
  static final int WARNED = 1 << 17;

  /// Set while somebody is there and is no crew.
  static final int COUNTS = 1 << 18;

  static final int NIBBLE = 15;

  /// No time.
  static final int NEVER = Integer.MIN_VALUE;

  private static final long EPOCH = 946_684_800L;

  /// More languages or countries than this are a stranger's inventions: they count as not known.
  private static final int MOST_WORDS = 4_096;

  private int[] marks = new int[1_024];
  private char[] languages = new char[1_024];
  private char[] countries = new char[1_024];
  private int[] seen = new int[1_024];
  private int[] bought = new int[1_024];
  private int[] hereUntil = new int[1_024];
  private int end;
  private long people;

  final Words languageWords = new Words();
  final Words countryWords = new Words();

  /// Takes a row, in place of the one of that number.
  void put(Entry entry) {
    int no = Math.toIntExact(entry.no());
    if (no >= marks.length) {
      grow(no + (no >> 4) + 1_024);
    }
    remove(no);
    Marks of = entry.marks();
    marks[no] = packed(of);
    languages[no] = languageWords.code(of.speaks());
    countries[no] = countryWords.code(of.country());
    seen[no] = seconds(entry.lastSeen());
    bought[no] = of.bought() == Long.MIN_VALUE ? NEVER : seconds(of.bought());
    hereUntil[no] = entry.hereUntil() == Long.MIN_VALUE ? NEVER : seconds(entry.hereUntil() + 999);
    end = Math.max(end, no + 1);
    people += counts(no) ? 1 : 0;
  }

  void remove(int no) {
    if (no < end) {
      people -= counts(no) ? 1 : 0;
      marks[no] = 0;
    }
  }

  /// One more than the highest number in use.
  int end() {
    return end;
  }

  long people() {
    return people;
  }

  boolean counts(int no) {
    return (marks[no] & COUNTS) != 0;
  }

  int marks(int no) {
    return marks[no];
  }

  char language(int no) {
    return languages[no];
  }

  char country(int no) {
    return countries[no];
  }

  int seen(int no) {
    return seen[no];
  }

  int bought(int no) {
    return bought[no];
  }

  int hereUntil(int no) {
    return hereUntil[no];
  }

  /// Whole seconds since 2000; what does not fit is as early or late as does.
  static int seconds(long millis) {
    long seconds = Math.floorDiv(millis, 1_000L) - EPOCH;
    return (int) Math.clamp(seconds, NEVER + 1L, Integer.MAX_VALUE);
  }

  static long millis(int seconds) {
    return (seconds + EPOCH) * 1_000;
  }

  private static int packed(Marks of) {
    return TIERS.indexOf(of.tier())
        | LIFE_CYCLES.indexOf(of.lifeCycle()) << LIFE_CYCLE
        | SPENDS.indexOf(of.spend()) << SPEND
        | ENGAGEMENTS.indexOf(of.engagement()) << ENGAGEMENT
        | (of.advocate() ? ADVOCATE : 0)
        | (of.warned() ? WARNED : 0)
        | (of.crew() ? 0 : COUNTS);
  }

  private void grow(int length) {
    marks = Arrays.copyOf(marks, length);
    languages = Arrays.copyOf(languages, length);
    countries = Arrays.copyOf(countries, length);
    seen = Arrays.copyOf(seen, length);
    bought = Arrays.copyOf(bought, length);
    hereUntil = Arrays.copyOf(hereUntil, length);
  }

  /// Words under small numbers; 0 stands for not known.
  static final class Words {
    private final Map<String, Character> codes = new HashMap<>();
    private final List<String> texts = new ArrayList<>(List.of(""));

    char code(@Nullable String word) {
      if (word == null || word.isEmpty()) {
        return 0;
      }
      Character known = codes.get(word);
      if (known == null) {
        known = texts.size() < MOST_WORDS ? (char) texts.size() : 0;
        if (known != 0) {
          codes.put(word, known);
          texts.add(word);
        }
      }
      return known;
    }

    String text(int code) {
      return texts.get(code);
    }

    int size() {
      return texts.size();
    }
  }
}
