package app.cuelight.show.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.basic.Identity;
import app.cuelight.domain.basic.Money;
import app.cuelight.domain.basic.RoomKey;
import app.cuelight.domain.basic.ViewerId;
import app.cuelight.domain.event.Arrival;
import app.cuelight.domain.event.EventKey;
import app.cuelight.domain.event.Order;
import app.cuelight.domain.event.Person;
import app.cuelight.domain.event.Profile;
import app.cuelight.domain.event.RawEvent;
import app.cuelight.domain.event.ShowEvent;
import app.cuelight.domain.event.Streams;
import app.cuelight.domain.locale.Localities;
import app.cuelight.domain.locale.Market;
import app.cuelight.domain.locale.SearchFold;
import app.cuelight.domain.tier.LifeCycle;
import app.cuelight.domain.tier.ShopNorms;
import app.cuelight.domain.tier.Spend;
import app.cuelight.domain.tier.Standing;
import app.cuelight.domain.tier.Tier;
import app.cuelight.domain.viewer.Fact;
import app.cuelight.domain.viewer.Purchase;
import app.cuelight.domain.viewer.Viewer;
import app.cuelight.feed.phrases.PlacesReader;
import app.cuelight.show.live.Standings;
import app.cuelight.show.people.PeoplePage.PageKey;
import app.cuelight.show.port.Settlement;
import app.cuelight.show.port.Shelf;
import app.cuelight.store.NameSpool;
import app.cuelight.store.SqliteShelf;
import app.cuelight.store.Workspace;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IndexedFinderTest {

  private static final ConnectionName SHOP = new ConnectionName("shop");
  private static final RoomKey ROOM = new RoomKey(SHOP, "live");
  private static final List<String> TEXTS =
      List.of(
          "", "", "", "a", "zo", "zoe", "ANA", "美", "علي", "fox", "u1", "drop table", "9", "x y");
  private static final List<Mark> MARKS =
      List.of(
          new Mark.OfTier(Tier.GUEST),
          new Mark.OfTier(Tier.RISING),
          new Mark.OfLifeCycle(LifeCycle.ACTIVE),
          new Mark.OfLifeCycle(LifeCycle.NEW),
          new Mark.OfSpend(Spend.NONE),
          new Mark.OfSpend(Spend.POTENTIAL),
          new Mark.OfLanguage("es"),
          new Mark.OfLanguage("en-US"),
          new Mark.OfLanguage(""),
          new Mark.OfCountry("TH"),
          new Mark.OfCountry(""),
          new Mark.Here(),
          new Mark.Advocates(),
          new Mark.BoughtWithin(3));

  @TempDir Path home;

  private Instant now = Streams.START;
  private final AtomicLong nanos = new AtomicLong();
  private final Localities localities = new Localities(new PlacesReader().read(), now);
  private final Standings standings =
      new Standings(localities, List.of(Market.of("US")), ShopNorms.NONE, () -> now);
  private Workspace workspace;
  private SqliteShelf shelf;
  private IndexedFinder finder;
  private int count;

  @AfterEach
  void close() {
    if (finder != null) {
      finder.close();
      shelf.close();
    }
    if (workspace != null) {
      workspace.close();
    }
  }

  private void open(Path place) {
    workspace = Workspace.open(place, now);
    shelf = SqliteShelf.of(place);
    finder =
        new IndexedFinder(
            new IndexedFinder.Sources(shelf, shelf, NameSpool.in(home)),
            standings::at,
            () -> now,
            () -> nanos.addAndGet(Duration.ofSeconds(1).toNanos()),
            Duration.ofSeconds(60));
  }

  private void commit(List<Arrival> batch) {
    workspace.journal().commit(batch, standings.judge());
  }

  /// Random people who join, order, merge and age: at every moment the index says what looking at
  /// everybody says, whoever judged them last.
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void theIndexSaysWhatLookingAtEverybodySays(long seed) {
    Random random = new Random(seed);
    open(home.resolve("s" + seed));
    List<Arrival> stream = Streams.of(seed, 60, 600);
    int from = 0;
    while (from < stream.size()) {
      int to = Math.min(stream.size(), from + 1 + random.nextInt(80));
      commit(stream.subList(from, to));
      from = to;
      if (random.nextInt(3) == 0) {
        now = now.plus(Duration.ofMinutes(random.nextInt(3_000)));
      }
      if (random.nextInt(4) == 0) {
        workspace.journal().review(now, 5, standings.judge());
      }
      for (int i = 0; i < 6; i++) {
        compare(query(random));
      }
    }
    workspace.journal().rebuild(byKey(stream), standings.judge());
    compare(PeopleQuery.EVERYBODY);
    assertEquals(List.of(), shelf.check());
  }

  private static java.util.function.Function<RawEvent, Arrival> byKey(List<Arrival> stream) {
    var byKey =
        stream.stream()
            .collect(
                Collectors.toMap(arrival -> arrival.raw().key().toString(), a -> a, (a, _) -> a));
    return raw -> byKey.get(raw.key().toString());
  }

  private static PeopleQuery query(Random random) {
    List<Mark> marks = new ArrayList<>();
    for (int left = random.nextInt(4); left > 0; left--) {
      marks.add(MARKS.get(random.nextInt(MARKS.size())));
    }
    return new PeopleQuery(marks, TEXTS.get(random.nextInt(TEXTS.size())));
  }

  private void compare(PeopleQuery query) {
    TreeSet<String> wanted = new TreeSet<>();
    long[] everybody = {0};
    List<Viewer> all = new ArrayList<>();
    shelf.eachViewer(all::add);
    for (Viewer viewer : all) {
      if (!viewer.facts().isCrew()) {
        everybody[0]++;
        if (fits(viewer, query)) {
          wanted.add(viewer.id().value());
        }
      }
    }
    PeoplePage page = finder.find(query, null, 1_000);
    List<String> found = page.rows().stream().map(row -> row.viewer().id().value()).toList();
    assertEquals(wanted, new TreeSet<>(found), query::toString);
    assertEquals(wanted.size(), page.found(), query::toString);
    assertEquals(everybody[0], page.everybody());
    long before = Long.MAX_VALUE;
    for (PersonRow row : page.rows()) {
      long seen = Math.floorDiv(Math.max(0, row.viewer().lastSeen()), 1_000L);
      assertTrue(seen <= before, query::toString);
      before = seen;
    }
    compareWithTheCache(query.text());
    for (FacetCounts.Count count : finder.count(query).tiers()) {
      assertEquals(facet(all, query, count.mark()), count.people(), () -> query + " " + count);
    }
    FacetCounts.Count here = finder.count(query).here();
    assertEquals(facet(all, query, here.mark()), here.people(), query::toString);
    for (FacetCounts.Count count : finder.count(query).languages()) {
      assertEquals(facet(all, query, count.mark()), count.people(), () -> query + " " + count);
    }
  }

  /// What is asked of the cache itself, without the index, comes to the same people in the same
  /// order.
  private void compareWithTheCache(String text) {
    List<Tier> tiers = new ArrayList<>(List.of(Tier.values()));
    tiers.add(null);
    for (Tier tier : tiers) {
      List<Mark> mark = tier == null ? List.of() : List.of(new Mark.OfTier(tier));
      List<String> indexed =
          finder.find(new PeopleQuery(mark, text), null, 1_000).rows().stream()
              .map(row -> row.viewer().id().value())
              .toList();
      List<String> cached =
          shelf.viewers(new Shelf.Query(tier, text, now, 1_000)).stream()
              .filter(viewer -> !viewer.facts().isCrew())
              .filter(viewer -> tier == null || standings.judge().judge(viewer).tier() == tier)
              .map(viewer -> viewer.id().value())
              .toList();
      assertEquals(indexed, cached, () -> tier + " " + text);
    }
  }

  private long facet(List<Viewer> all, PeopleQuery query, Mark mark) {
    List<Mark> others =
        new ArrayList<>(
            query.marks().stream().filter(m -> m.getClass() != mark.getClass()).toList());
    others.add(mark);
    PeopleQuery alone = new PeopleQuery(others, query.text());
    return all.stream().filter(v -> !v.facts().isCrew() && fits(v, alone)).count();
  }

  private boolean fits(Viewer viewer, PeopleQuery query) {
    Standing standing = standings.judge().judge(viewer);
    Set<Class<?>> kinds = new HashSet<>();
    query.marks().forEach(mark -> kinds.add(mark.getClass()));
    for (Class<?> kind : kinds) {
      if (query.marks().stream()
          .noneMatch(mark -> mark.getClass() == kind && has(viewer, standing, mark))) {
        return false;
      }
    }
    String lines = lines(viewer);
    for (String word : SearchFold.of(query.text()).split(" ")) {
      if (!lines.contains(word)) {
        return false;
      }
    }
    return true;
  }

  private boolean has(Viewer viewer, Standing standing, Mark mark) {
    String language = standing.locality().unsure() ? "" : standing.locality().language();
    return switch (mark) {
      case Mark.OfTier(var tier) -> standing.tier() == tier;
      case Mark.OfLifeCycle(var stage) -> standing.lifeCycle() == stage;
      case Mark.OfSpend(var spend) -> standing.spend() == spend;
      case Mark.OfEngagement(var depth) -> standing.engagement() == depth;
      case Mark.Advocates() -> standing.advocate();
      case Mark.Warned() -> standing.evidence().warning() != null;
      case Mark.Here() -> viewer.isHere(now);
      case Mark.OfLanguage(var tag) -> speaks(language == null ? "" : language, tag);
      case Mark.OfCountry(var code) ->
          code.equals(standing.locality().country() == null ? "" : standing.locality().country());
      case Mark.BoughtWithin(var days) -> {
        Long last = lastBought(viewer);
        yield last != null && (now.toEpochMilli() - last) / 86_400_000L <= days;
      }
    };
  }

  private static boolean speaks(String language, String tag) {
    return language.equals(tag) || !tag.isEmpty() && language.startsWith(tag + "-");
  }

  private static Long lastBought(Viewer viewer) {
    return viewer.orders().values().stream()
        .filter(Purchase::counts)
        .map(Purchase::placedAt)
        .max(Long::compare)
        .orElse(null);
  }

  private static String lines(Viewer viewer) {
    List<String> lines = new ArrayList<>();
    for (Fact fact : List.of(Fact.NAME, Fact.HANDLE, Fact.CALL, Fact.REMARK)) {
      String value = viewer.facts().get(fact);
      lines.add(value == null ? "" : SearchFold.of(value));
    }
    viewer.identities().forEach(identity -> lines.add(SearchFold.of(identity.link())));
    return String.join("\n", lines);
  }

  @ParameterizedTest
  @CsvSource({
    "garcia, García",
    "GARCÍA, garcia",
    "muller, Müller",
    "ﾐｶ, ミカ",
    "ＡＮＡ, ana",
    "nguyen, Nguyễn",
    "dang, Đặng",
    "strasse, Straße",
    "ساره, سارة",
    "美, 王美玲",
    "ภู, ภูริ",
    "ㅎ, ㅎ",
    "민, 김민준",
    "o'n, O'Neil"
  })
  void namesAreFoundHoweverTheyAreWritten(String typed, String name) {
    open(home.resolve("names"));
    commit(List.of(join("u1", name), join("u2", "Someone Else")));
    PeoplePage page = finder.find(new PeopleQuery(List.of(), typed), null, 10);
    assertEquals(
        List.of("shop:u1"), page.rows().stream().map(row -> row.viewer().id().value()).toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"",
        "\"\"",
        "%",
        "_",
        "* OR 1=1",
        "name:*",
        "NEAR(a b)",
        "a AND NOT b",
        "'; DROP TABLE viewers",
        "\u0000",
        "\\",
        "-",
        "^a",
        "(",
        "\ud800"
      })
  void hostileTextIsOnlyText(String hostile) {
    open(home.resolve("hostile"));
    commit(List.of(join("u1", "Ana"), join("u2", "Bo")));
    PeopleQuery query = QueryWords.parse(hostile).query();
    assertTrue(finder.find(query, null, 10).found() <= 2);
    assertEquals(2, finder.find(PeopleQuery.EVERYBODY, null, 10).found());
  }

  @Test
  void pagesNeitherSkipNorRepeatWhileOthersComeIn() {
    open(home.resolve("pages"));
    List<Arrival> first = new ArrayList<>();
    Set<String> early = new HashSet<>();
    for (int i = 0; i < 250; i++) {
      first.add(join("u" + i, "Early " + i));
      early.add("shop:u" + i);
      now = i % 3 == 0 ? now : now.plusMillis(400);
    }
    commit(first);
    List<String> seen = new ArrayList<>();
    PageKey after = null;
    int page = 0;
    do {
      PeoplePage found = finder.find(new PeopleQuery(List.of(), "early"), after, 7);
      found.rows().forEach(row -> seen.add(row.viewer().id().value()));
      after = found.next();
      now = now.plusSeconds(1);
      commit(List.of(join("late" + page++, "Early late")));
    } while (after != null);
    assertEquals(early, new HashSet<>(seen));
    assertEquals(early.size(), seen.size());
  }

  @Test
  void aRenameAndARemarkAreFoundAtOnceAndTheOldNameNoMore() {
    open(home.resolve("rename"));
    commit(List.of(join("u1", "Old Name")));
    assertEquals(1, found("old"));
    now = now.plusSeconds(5);
    commit(List.of(join("u1", "Brand New")));
    assertEquals(0, found("old"));
    assertEquals(1, found("brand"));
    assertEquals(1, found("new shop:u1"));
  }

  private long found(String text) {
    return finder.find(new PeopleQuery(List.of(), text), null, 10).found();
  }

  @Test
  void aPersonsPageTellsHerStoryNewestFirst() {
    open(home.resolve("story"));
    commit(List.of(join("u1", "Ana")));
    Instant came = now;
    now = now.plusSeconds(60);
    workspace
        .journal()
        .settle(
            new Settlement(
                1, new ViewerId("shop:u1"), Settlement.Outcome.GREETED, now, "lin", "es/new"));
    now = now.plusSeconds(60);
    commit(List.of(order("u1", "o1")));
    PersonPage page = finder.person(new ViewerId("shop:u1"));
    assertNotNull(page);
    assertTrue(page.here());
    List<Moment> story = page.timeline();
    List<Instant> times = story.stream().map(Moment::at).toList();
    assertEquals(times.stream().sorted(java.util.Comparator.reverseOrder()).toList(), times);
    assertTrue(
        story.contains(new Moment.Greeted(came.plusSeconds(60), true, false, "lin", "es/new")));
    assertEquals(1, story.stream().filter(Moment.Bought.class::isInstance).count());
    assertEquals(1, story.stream().filter(Moment.Came.class::isInstance).count());
    assertTrue(story.stream().anyMatch(Moment.Moved.class::isInstance));
    assertNull(finder.person(new ViewerId("shop:nobody")));
  }

  @Test
  void whereNothingWasWrittenNobodyIsFound() {
    shelf = SqliteShelf.of(home.resolve("none"));
    finder =
        new IndexedFinder(
            new IndexedFinder.Sources(shelf, shelf, NameSpool.in(home)),
            standings::at,
            () -> now,
            System::nanoTime);
    assertEquals(0, finder.find(PeopleQuery.EVERYBODY, null, 10).found());
    assertEquals(0, finder.count(PeopleQuery.EVERYBODY).advocates().people());
  }

  private Arrival join(String id, String name) {
    return at(
        new ShowEvent.ViewerJoined(
            ROOM, named(id, name), ShowEvent.Basis.EXACT, ShowEvent.Client.WEB, null));
  }

  private Arrival order(String viewer, String id) {
    Money total = new Money(4_900, "USD");
    return at(
        new ShowEvent.OrderChanged(
            null,
            named(viewer, "Ana"),
            new Order(
                id,
                Order.Status.PAID,
                total,
                Money.zero("USD"),
                List.of(),
                List.of(),
                now,
                now,
                false)));
  }

  private static Person named(String id, String name) {
    return new Person(
        Identity.own(SHOP, id),
        List.of(),
        new Profile(name, null, null, "en-US", "US", null, null, null, null, null));
  }

  private Arrival at(ShowEvent event) {
    return new Arrival(
        new RawEvent(EventKey.of(SHOP, "e" + count++), "contract", "any", now, now, "{}"), event);
  }
}
