package app.cuelight.show.people;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.basic.Identity;
import app.cuelight.domain.basic.Money;
import app.cuelight.domain.basic.RoomKey;
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
import app.cuelight.domain.tier.LifeCycle;
import app.cuelight.domain.tier.ShopNorms;
import app.cuelight.domain.tier.Spend;
import app.cuelight.domain.tier.Tier;
import app.cuelight.feed.phrases.PlacesReader;
import app.cuelight.show.live.Standings;
import app.cuelight.show.people.PeoplePage.PageKey;
import app.cuelight.store.NameSpool;
import app.cuelight.store.SqliteShelf;
import app.cuelight.store.Workspace;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Finding anybody among a million. `./mvnw -Pbench test -Dtest=FinderBenchTest`
@Tag("bench")
class FinderBenchTest {

  private static final int VIEWERS = Integer.getInteger("cuelight.bench.viewers", 1_000_000);

  /// A folder where the cache is kept for the next time; it is made the first time.
  private static final @Nullable String KEPT = System.getProperty("cuelight.bench.home");

  private static final int BATCH = 2_000;
  private static final int TIMES = 40;
  private static final ConnectionName SHOP = new ConnectionName("tiktok-us");
  private static final RoomKey ROOM = new RoomKey(SHOP, "live");
  private static final List<String> FIRST =
      List.of(
          "Maria", "Juan", "Luis", "Wei", "美玲", "Sofía", "John", "Emma", "Noah", "Olivia", "Yuki",
          "Haruto", "فاطمة", "Ahmed", "Priya", "Raj", "Anna", "Tom", "Kate", "Marisol", "Chiara",
          "ภูริ", "민준", "Zoë");
  private static final List<String> LAST =
      List.of(
          "López", "García", "Smith", "Wang", "张", "Okafor", "Bauer", "Trần", "Nguyễn", "Rossi",
          "Kim", "Park", "Silva", "Santos", "Khan", "Ali", "Patel", "Jones", "Brown", "佐藤");
  private static final List<String> LOCALES =
      List.of("en-US", "en-US", "es-MX", "es-ES", "th", "zh-Hans", "pt-BR", "de");
  private static final List<String> COUNTRIES = List.of("US", "MX", "ES", "TH", "BR", "DE");

  @TempDir Path home;

  private final Random random = new Random(11);
  private Instant now = Streams.START;
  private long no;

  @Test
  void aMillionPeople() {
    var localities = new Localities(new PlacesReader().read(), now);
    var standings = new Standings(localities, List.of(Market.of("US")), ShopNorms.NONE, () -> now);
    Path place = KEPT == null ? home : Path.of(KEPT);
    boolean isThere = Files.exists(place.resolve("cuelight.db"));
    try (Workspace workspace = Workspace.open(place, now)) {
      for (int from = 0; from < VIEWERS; from += BATCH) {
        now = now.plusSeconds(20);
        if (!isThere) {
          workspace.journal().commit(batch(from), standings.judge());
        }
      }
      AtomicLong later = new AtomicLong();
      long before = used();
      try (SqliteShelf shelf = SqliteShelf.of(place);
          IndexedFinder finder =
              new IndexedFinder(
                  new IndexedFinder.Sources(shelf, shelf, NameSpool.in(home)),
                  standings::at,
                  () -> now,
                  () -> System.nanoTime() + later.get())) {
        time("first question: everything read", 1, () -> find(finder, List.of(), "marisol"));
        System.out.printf(
            Locale.ROOT, "BENCH memory of the index: %.1f MB%n", (used() - before) / 1e6);
        for (String text :
            List.of(
                "m",
                "美",
                "张",
                "美玲 张",
                "ma",
                "mar",
                "garcia",
                "marisol ",
                "marisol gar",
                "chiara.佐藤77",
                "77777777",
                "zzxqv",
                "tiktok")) {
          time(
              "first page, text \"" + text + "\"",
              () -> find(finder, List.of(), "qqqq"),
              () -> find(finder, List.of(), text));
        }
        time(
            "first page, text \"gar\" after \"ga\"",
            () -> {
              find(finder, List.of(), "qqqq");
              find(finder, List.of(), "ga");
            },
            () -> find(finder, List.of(), "gar"));
        time(
            "facets, a text whose page was asked for",
            () -> {
              find(finder, List.of(), "qqqq");
              find(finder, List.of(), "mar");
            },
            () -> finder.count(new PeopleQuery(List.of(), "mar")));
        List<Mark> three =
            List.of(
                new Mark.OfSpend(Spend.NONE),
                new Mark.OfSpend(Spend.LOW),
                new Mark.OfSpend(Spend.POTENTIAL),
                new Mark.OfLanguage("es"),
                new Mark.OfLifeCycle(LifeCycle.ACTIVE),
                new Mark.OfLifeCycle(LifeCycle.NEW));
        time("first page, no text", TIMES, () -> find(finder, List.of(), ""));
        time("first page, three marks", TIMES, () -> find(finder, three, ""));
        time(
            "first page, three marks and a text",
            () -> find(finder, List.of(), "qqqq"),
            () -> find(finder, three, "mar"));
        PeopleQuery everybody = PeopleQuery.EVERYBODY;
        time("facets, no mark", TIMES, () -> finder.count(everybody));
        PeopleQuery one = everybody.toggled(new Mark.OfTier(Tier.RISING));
        time("facets, one mark", TIMES, () -> finder.count(one));
        time("facets, three marks", TIMES, () -> finder.count(new PeopleQuery(three, "")));
        time(
            "facets, a text",
            () -> find(finder, List.of(), "qqqq"),
            () -> finder.count(new PeopleQuery(List.of(), "mar")));
        PageKey deep = new PageKey(now.minusSeconds(9_000).toEpochMilli(), 0);
        time("a page from the middle", TIMES, () -> finder.find(everybody, deep, 50));
        long[] rows = {0};
        time(
            "every row of three marks",
            1,
            () -> finder.each(new PeopleQuery(three, ""), _ -> rows[0]++));
        System.out.printf(Locale.ROOT, "BENCH that were %,d rows%n", rows[0]);
        List<Arrival> news = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
          news.add(join(random.nextInt(VIEWERS)));
        }
        workspace.journal().commit(news, standings.judge());
        later.addAndGet(Duration.ofSeconds(1).toNanos());
        time("a page while 20,000 changes come in", 1, () -> find(finder, List.of(), "mar"));
      }
    }
  }

  private List<Arrival> batch(int from) {
    List<Arrival> batch = new ArrayList<>();
    for (int i = from; i < from + BATCH; i++) {
      batch.add(join(i));
      if (i % 4 == 0) {
        batch.add(order(i));
      }
    }
    return batch;
  }

  private static void find(PeopleFinder finder, List<Mark> marks, String text) {
    finder.find(new PeopleQuery(marks, text), null, 50);
  }

  private static long used() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  private static void time(String what, int times, Runnable work) {
    time(what, times, () -> {}, work);
  }

  private static void time(String what, Runnable before, Runnable work) {
    time(what, TIMES, before, work);
  }

  /// Processor time is that of the whole process: a sweep is several threads' work.
  private static void time(String what, int times, Runnable before, Runnable work) {
    var process =
        (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    double[] millis = new double[times];
    double[] busy = new double[times];
    for (int i = times > 1 ? -20 : 0; i < times; i++) {
      before.run();
      long cpu = process.getProcessCpuTime();
      long start = System.nanoTime();
      work.run();
      busy[Math.max(0, i)] = (process.getProcessCpuTime() - cpu) / 1e6;
      millis[Math.max(0, i)] = (System.nanoTime() - start) / 1e6;
    }
    System.out.println("BENCH " + what + ": CPU " + spread(busy) + ", wall " + spread(millis));
  }

  private static String spread(double[] figures) {
    Arrays.sort(figures);
    return String.format(
        Locale.ROOT,
        "%.1f ms (%.1f to %.1f, 95 %% within %.1f)",
        figures[figures.length / 2],
        figures[0],
        figures[figures.length - 1],
        figures[(figures.length - 1) * 95 / 100]);
  }

  private Person person(int who) {
    Random own = new Random(who);
    String first = FIRST.get(own.nextInt(FIRST.size()));
    String last = LAST.get(own.nextInt(LAST.size()));
    return new Person(
        Identity.own(SHOP, String.valueOf(own.nextLong(1_000_000_000_000_000L))),
        List.of(),
        new Profile(
            first + " " + last,
            (first + "." + last + own.nextInt(10_000)).toLowerCase(Locale.ROOT),
            null,
            LOCALES.get(own.nextInt(LOCALES.size())),
            COUNTRIES.get(own.nextInt(COUNTRIES.size())),
            null,
            null,
            null,
            null,
            null));
  }

  private Arrival join(int who) {
    return at(
        new ShowEvent.ViewerJoined(
            ROOM, person(who), ShowEvent.Basis.EXACT, ShowEvent.Client.IOS, null));
  }

  private Arrival order(int who) {
    Money total = new Money(500 + random.nextInt(20_000), "USD");
    return at(
        new ShowEvent.OrderChanged(
            null,
            person(who),
            new Order(
                "o" + no,
                Order.Status.PAID,
                total,
                Money.zero("USD"),
                List.of(),
                List.of(),
                now,
                now,
                false)));
  }

  private Arrival at(ShowEvent event) {
    return new Arrival(
        new RawEvent(EventKey.of(SHOP, "e" + no++), "contract", "any", now, now, "{}"), event);
  }
}
