package app.cuelight.show.people;

import static org.junit.jupiter.api.Assertions.assertTrue;

import app.cuelight.domain.tier.Engagement;
import app.cuelight.domain.tier.LifeCycle;
import app.cuelight.domain.tier.Spend;
import app.cuelight.domain.tier.Tier;
import app.cuelight.show.port.Census.Entry;
import app.cuelight.show.port.Census.Marks;
import app.cuelight.store.NameSpool;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Which of fifty groups each of 1,000,000 people is in: four of five by marks alone, the fifth by
/// a word in her name as well. People a second and core, by CPU of the whole process.
@Tag("bench")
@Timeout(600)
class GroupBenchTest {

  private static final int PEOPLE = 1_000_000;
  private static final int GROUPS = 50;
  private static final int WARM = 2;
  private static final int ROUNDS = 5;
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final String[] NAMES = {"ana", "marisol", "li wei", "omar", "yuki", "zoe"};
  private static final String[] LANGUAGES = {"en-US", "es-MX", "pt-BR", "th-TH", "ar-SA"};
  private static final String[] COUNTRIES = {"US", "MX", "BR", "TH", "SA"};

  @TempDir private Path folder;

  private final Random random = new Random(5);
  private final PeopleColumns columns = new PeopleColumns();

  @Test
  void fiftyGroupsOfAMillionPeople() {
    try (NameSpool names = NameSpool.in(folder)) {
      for (int no = 1; no <= PEOPLE; no++) {
        Entry entry = entry(no);
        columns.put(entry);
        names.put(no, entry.lines());
      }
      List<PeopleQuery> groups = new ArrayList<>();
      for (int i = 0; i < GROUPS; i++) {
        groups.add(group(i));
      }
      double[] rates = new double[ROUNDS];
      long found = 0;
      for (int round = -WARM; round < ROUNDS; round++) {
        long from = cpu();
        found = 0;
        for (PeopleQuery group : groups) {
          found += count(group, names);
        }
        double seconds = (cpu() - from) / 1e9;
        if (round >= 0) {
          rates[round] = PEOPLE / seconds;
        }
      }
      assertTrue(found > PEOPLE, "groups that find nobody measure nothing");
      Arrays.sort(rates);
      System.out.printf(
          "BENCH scoring over %d groups: %,.0f people/s and core (%,.0f to %,.0f), %,d memberships%n",
          GROUPS, rates[ROUNDS / 2], rates[0], rates[ROUNDS - 1], found);
    }
  }

  private long count(PeopleQuery group, NameSpool names) {
    var sieve = new Sieve(columns, group, NOW);
    BitSet named = group.text().isEmpty() ? null : names.matching(List.of(group.text()));
    long found = 0;
    for (int no = 1; no <= PEOPLE; no++) {
      found += (named == null || named.get(no)) && sieve.missed(no) == 0 ? 1 : 0;
    }
    return found;
  }

  private static long cpu() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }

  private PeopleQuery group(int i) {
    List<Mark> marks =
        new ArrayList<>(
            List.of(
                new Mark.OfTier(one(Tier.values())),
                new Mark.OfTier(one(Tier.values())),
                new Mark.OfLifeCycle(one(LifeCycle.values())),
                new Mark.OfLifeCycle(one(LifeCycle.values()))));
    if (i % 2 == 0) {
      marks.add(new Mark.OfSpend(one(Spend.values())));
      marks.add(new Mark.BoughtWithin(1 + random.nextInt(365)));
    }
    if (i % 3 == 0) {
      marks.add(new Mark.OfLanguage(one(LANGUAGES)));
      marks.add(new Mark.OfCountry(one(COUNTRIES)));
    }
    return new PeopleQuery(marks, i % 5 == 0 ? one(NAMES) : "");
  }

  private Entry entry(int no) {
    long seen = NOW.minusSeconds(random.nextInt(40_000_000)).toEpochMilli();
    var marks =
        new Marks(
            one(Tier.values()),
            one(LifeCycle.values()),
            one(Spend.values()),
            one(Engagement.values()),
            random.nextInt(50) == 0,
            random.nextInt(20) == 0,
            false,
            one(LANGUAGES),
            one(COUNTRIES),
            seen);
    return new Entry(
        no, marks, seen, Long.MIN_VALUE, one(NAMES) + " " + no + "\nshop:" + no + "\n");
  }

  private <T> T one(T[] all) {
    return all[random.nextInt(all.length)];
  }
}
