package app.cuelight.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.cuelight.domain.basic.Bilingual;
import app.cuelight.domain.event.Streams;
import app.cuelight.domain.tier.Tag;
import app.cuelight.domain.tier.TagLine;
import app.cuelight.domain.tier.TagSearch;
import app.cuelight.domain.viewer.Viewer;
import app.cuelight.show.port.Judge;
import app.cuelight.show.port.Shelf;
import app.cuelight.show.port.TagBook.Tagged;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whoever is found by the tags in the cache is whoever has the words in her tag line when
/// everybody is judged.
class TagBookTest {

  private static final List<String> WORDS =
      List.of(
          "zzxq",
          "new",
          "30",
          "·",
          "-",
          " ",
          "high",
          "language",
          "高价值-",
          "购买",
          "d · last",
          "NO ORDER");

  @TempDir Path home;

  @Test
  void wordsOfTagLinesFindThoseWhoHaveThem() {
    for (int seed = 0; seed < 6; seed++) {
      for (int days : new int[] {0, 3, 46, 130, 400}) {
        Path place = home.resolve(seed + "-" + days);
        Instant later = Streams.START.plus(Duration.ofDays(days));
        try (Workspace workspace = Workspace.open(place, Streams.START);
            SqliteShelf shelf = SqliteShelf.of(place)) {
          workspace
              .journal()
              .commit(Streams.of(seed, 60, 800), SqliteJournalTest.judgeAt(Streams.START));
          Map<Integer, Bilingual> lines = lines(shelf, later);
          for (String text : texts(lines)) {
            assertNobodyIsMissing(shelf, lines, later, text);
          }
          workspace.journal().reviewAll(later, SqliteJournalTest.judgeAt(later));
          for (String text : texts(lines)) {
            assertEquals(
                having(lines, text),
                new SqliteTagBook(shelf).standing(new TagSearch(text), later).stand(),
                text + " once the clock was heeded");
          }
        }
      }
    }
  }

  /// Everybody judged just now is surely found; whom the clock may have moved may be.
  private static void assertNobodyIsMissing(
      SqliteShelf shelf, Map<Integer, Bilingual> lines, Instant now, String text) {
    BitSet wanted = having(lines, text);
    Tagged found = new SqliteTagBook(shelf).standing(new TagSearch(text), now);
    BitSet sure = (BitSet) found.stand().clone();
    sure.andNot(wanted);
    assertEquals(new BitSet(), sure, text + " finds nobody without it");
    wanted.andNot(found.stand());
    wanted.andNot(found.may());
    assertEquals(new BitSet(), wanted, text + " leaves nobody out");
    BitSet possible = having(lines, text);
    possible.andNot(new SqliteTagBook(shelf).possible(new TagSearch(text)).may());
    assertEquals(new BitSet(), possible, text + " is possible for all who have it");
  }

  @Test
  void aWordNobodyCanHaveIsLeftWithNobodyToJudge() {
    try (Workspace workspace = Workspace.open(home, Streams.START);
        SqliteShelf shelf = SqliteShelf.of(home)) {
      Judge judge = SqliteJournalTest.judgeAt(Streams.START);
      workspace.journal().commit(Streams.of(1, 60, 800), judge);
      Instant years = Streams.START.plus(Duration.ofDays(900));
      var nobody = new Tagged(new BitSet(), new BitSet());
      var book = new SqliteTagBook(shelf);
      assertEquals(nobody, book.standing(new TagSearch("zzxq"), years));
      assertEquals(nobody, book.possible(new TagSearch("zzxq")));
    }
  }

  @Test
  void theTagsAreThoseThatPeopleHave() {
    try (Workspace workspace = Workspace.open(home, Streams.START);
        SqliteShelf shelf = SqliteShelf.of(home)) {
      assertEquals(List.of(), new SqliteTagBook(shelf).tags());
      Judge judge = SqliteJournalTest.judgeAt(Streams.START);
      workspace.journal().commit(Streams.of(1, 60, 800), judge);
      Set<Tag> has = new HashSet<>();
      shelf.eachViewer(viewer -> has.add(Tag.of(judge.judge(viewer))));
      assertTrue(has.size() > 3, has::toString);
      assertEquals(has, new HashSet<>(new SqliteTagBook(shelf).tags()));
    }
  }

  @Test
  void thoseNamedComeLastSeenFirstAndNoMoreThanAreWanted() {
    try (Workspace workspace = Workspace.open(home, Streams.START);
        SqliteShelf shelf = SqliteShelf.of(home)) {
      Judge judge = SqliteJournalTest.judgeAt(Streams.START);
      workspace.journal().commit(Streams.of(2, 700, 3_000), judge);
      List<Viewer> all = shelf.viewers(new Shelf.Query(null, null, Streams.START, 5_000));
      var numbers = new BitSet();
      numbers.set(1, (int) shelf.highestNumber() + 1);
      List<Viewer> found = new ArrayList<>();
      new SqliteTagBook(shelf).eachOf(numbers, found::add);
      assertEquals(all, found);
      List<Viewer> few = new ArrayList<>();
      new SqliteTagBook(shelf)
          .eachOf(
              numbers,
              viewer -> {
                few.add(viewer);
                return few.size() < 7;
              });
      assertEquals(all.subList(0, 7), few);
    }
  }

  /// The words above, and all lines, and pieces out of the middle of them.
  private static Set<String> texts(Map<Integer, Bilingual> lines) {
    Set<String> texts = new TreeSet<>(WORDS);
    for (Bilingual line : lines.values()) {
      texts.add(line.en());
      texts.add(line.zh().toUpperCase(Locale.ROOT));
      texts.add(line.en().substring(3, Math.min(line.en().length(), 21)));
      texts.add(line.zh().substring(2, 9));
    }
    return texts;
  }

  /// Everybody's line, by her number.
  private static Map<Integer, Bilingual> lines(SqliteShelf shelf, Instant now) {
    Judge judge = SqliteJournalTest.judgeAt(now);
    List<Long> numbers = LongStream.rangeClosed(1, shelf.highestNumber()).boxed().toList();
    Map<Integer, Bilingual> lines = new TreeMap<>();
    shelf
        .viewersOf(numbers)
        .forEach((no, viewer) -> lines.put(no.intValue(), TagLine.of(judge.judge(viewer))));
    return lines;
  }

  private static BitSet having(Map<Integer, Bilingual> lines, String text) {
    String small = text.toLowerCase(Locale.ROOT);
    BitSet having = new BitSet();
    lines.forEach((no, line) -> {
      if (line.en().toLowerCase(Locale.ROOT).contains(small)
          || line.zh().toLowerCase(Locale.ROOT).contains(small)) {
        having.set(no);
      }
    });
    return having;
  }
}
