package app.cuelight.store;

import app.cuelight.domain.basic.Identity;
import app.cuelight.domain.basic.ViewerId;
import app.cuelight.domain.event.Arrival;
import app.cuelight.domain.event.RawEvent;
import app.cuelight.domain.schedule.Audience;
import app.cuelight.domain.schedule.Broadcast;
import app.cuelight.domain.tier.ShopNorms;
import app.cuelight.domain.viewer.Viewer;
import app.cuelight.show.port.Alike;
import app.cuelight.show.port.Answer;
import app.cuelight.show.port.Attendance;
import app.cuelight.show.port.Census;
import app.cuelight.show.port.Excerpt;
import app.cuelight.show.port.FeedCount;
import app.cuelight.show.port.Findings;
import app.cuelight.show.port.GroupGreeting;
import app.cuelight.show.port.JournalException;
import app.cuelight.show.port.Judge;
import app.cuelight.show.port.Settlement;
import app.cuelight.show.port.Shelf;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The cache as readers see it. Safe for any thread; works beside a writer in this or another
/// process, and is empty where nothing was ever written.
///
/// Each call borrows a connection of its own and sees the cache as of one moment, the last commit;
/// long readings go page by page, so that they never hold the writer's log back.
public final class SqliteShelf implements Shelf, Census, Attendance {

  /// How many events of the log are looked at in one reading.
  private static final long PIECE = 100_000;

  private final Path file;
  private final ConcurrentLinkedDeque<Reading> idle = new ConcurrentLinkedDeque<>();
  private volatile boolean isClosed;

  private final Procession procession = new Procession(this);

  private SqliteShelf(Path file) {
    this.file = file;
  }

  /// The shelf of a folder, which may not be there yet.
  public static SqliteShelf of(Path home) {
    return new SqliteShelf(home.resolve(Workspace.FILE));
  }

  @Override
  public List<Viewer> viewers(List<String> idsOrIdentities) {
    return read(List.of(), from -> from.viewers(from.search.numbersOf(idsOrIdentities)));
  }

  @Override
  public List<Viewer> viewers(Query query) {
    return read(List.of(), from -> from.viewers(from.search.numbers(query)));
  }

  @Override
  public void eachOf(Query query, LongPredicate who, Predicate<Viewer> reader) {
    procession.of(query, who, reader);
  }

  @Override
  public void eachViewer(Consumer<Viewer> reader) {
    procession.everybody(reader);
  }

  @Override
  public void eachPresent(Instant now, int most, Consumer<List<Viewer>> reader) {
    procession.present(now, most, reader);
  }

  @Override
  public void eachAtAGlance(long first, long last, Consumer<Viewer> reader) {
    read(
        0,
        from -> {
          from.glances.each(first, last, reader);
          return 0;
        });
  }

  @Override
  public Findings moved(long first, long last, Instant now, Judge judge) {
    return read(Findings.NONE, from -> from.moves.read(first, last, now, judge));
  }

  @Override
  public Glance wanted(long first, long last, Predicate<Viewer> wanted) {
    return read(
        new Glance(0, List.of()),
        from -> {
          List<Long> numbers = new ArrayList<>();
          int seen = from.glances.wanted(first, last, wanted, numbers);
          return new Glance(seen, numbers);
        });
  }

  @Override
  public List<Viewer> present(Instant now, int limit) {
    return read(List.of(), from -> from.present(now, limit));
  }

  @Override
  public long viewerCount() {
    return read(0L, from -> from.number("SELECT count(*) FROM viewers"));
  }

  @Override
  public void eachEvent(Consumer<RawEvent> reader) {
    LogTable.Page page = new LogTable.Page(List.of(), 0);
    do {
      long after = page.last();
      page = read(new LogTable.Page(List.of(), 0), from -> from.log.page(after));
      page.events().forEach(reader);
    } while (!page.events().isEmpty());
  }

  @Override
  public Excerpt excerpt(List<Identity> people, Function<RawEvent, Arrival> decoder) {
    long last = read(0L, from -> from.log.last());
    ExcerptMaker maker = new ExcerptMaker(this::holding, this::relatives, decoder);
    try {
      return maker.complete(Excerpt.NONE, ExcerptMaker.links(people), last);
    } catch (SQLException e) {
      throw Faults.of(file, e);
    }
  }

  @Override
  public List<RawEvent> decisions() {
    return read(List.of(), from -> from.log.decisions());
  }

  @Override
  public List<RawEvent> deeds() {
    return read(List.of(), from -> from.log.deeds());
  }

  private List<RawEvent> holding(Set<String> texts, long after, long upTo) {
    List<RawEvent> found = new ArrayList<>();
    for (long from = after; from < upTo; from += PIECE) {
      long first = from;
      found.addAll(
          read(
              List.of(),
              reading -> reading.log.holding(texts, first, Math.min(upTo, first + PIECE))));
    }
    return found;
  }

  private Set<String> relatives(Set<String> links) {
    Set<String> all = new TreeSet<>();
    for (String link : links) {
      Viewer viewer = viewer(link);
      if (viewer != null) {
        all.addAll(ExcerptMaker.links(viewer.identities()));
      }
    }
    return all;
  }

  @Override
  public List<Alike> alike(@Nullable Viewer viewer, int limit) {
    return read(List.of(), from -> from.alike(viewer, limit));
  }

  @Override
  public List<RawEvent> latestEvents(int limit) {
    return read(List.of(), from -> from.log.latest(limit));
  }

  @Override
  public long eventCount() {
    return read(0L, from -> from.number("SELECT count(*) FROM log"));
  }

  @Override
  public List<TierMove> moves(ViewerId viewer) {
    return read(List.of(), from -> from.records.moves(viewer));
  }

  /// The newest show, on air or over; 0 before the first one.
  public long show() {
    return read(0L, from -> from.records.show());
  }

  @Override
  public List<Settlement> settled(long show) {
    return read(List.of(), from -> from.records.settled(show));
  }

  @Override
  public List<Settlement> settlements(ViewerId viewer) {
    return read(List.of(), from -> from.records.settlements(viewer));
  }

  @Override
  public long latestChange() {
    return read(0L, from -> from.number("SELECT max(no) FROM changes"));
  }

  @Override
  public @Nullable Changed changedSince(long change) {
    Optional<Changed> found =
        read(Optional.empty(), from -> Optional.ofNullable(from.census.changes().since(change)));
    return found.orElse(null);
  }

  @Override
  public List<Entry> entriesAfter(long no, Instant now, int most) {
    return read(List.of(), from -> from.census.after(no, now, most));
  }

  @Override
  public List<Entry> entries(List<Long> numbers, Instant now) {
    return read(List.of(), from -> from.census.of(numbers, now));
  }

  @Override
  public long[] due(Instant now) {
    return read(new long[0], from -> from.census.due(now));
  }

  @Override
  public Map<Long, Viewer> viewersOf(List<Long> numbers) {
    return read(Map.of(), from -> from.census.viewers(numbers));
  }

  @Override
  public String lines(Viewer viewer) {
    return SearchLines.of(viewer);
  }

  @Override
  public long highestNumber() {
    return read(0L, from -> from.number("SELECT max(no) FROM viewers"));
  }

  @Override
  public List<GroupGreeting> groupGreetings(long show) {
    return read(List.of(), from -> from.records.groupGreetings(show));
  }

  @Override
  public List<Answer> answers(long show) {
    return read(List.of(), from -> from.answers.of(show));
  }

  @Override
  public List<FeedCount> counts() {
    return read(List.of(), from -> from.records.counts());
  }

  @Override
  public Map<String, Long> medianOrders() {
    return read(Map.of(), from -> from.records.medianOrders());
  }

  @Override
  public Audience audience(Instant since, Instant until) {
    return procession.audience(since, until);
  }

  @Override
  public List<Broadcast> broadcasts(Instant since, Instant until) {
    return read(List.of(), from -> from.attendance.broadcasts(since, until));
  }

  @Override
  public @Nullable ShopNorms norms() {
    return new NormsFile(file).read();
  }

  @Override
  public List<String> check() {
    try {
      return read(List.of(), Reading::check);
    } catch (JournalException e) {
      return List.of(String.valueOf(e.getMessage()));
    }
  }

  @Override
  public void close() {
    isClosed = true;
    for (Reading reading = idle.poll(); reading != null; reading = idle.poll()) {
      reading.close();
    }
  }

  <T> T read(T nothing, Question<T> question) {
    if (isClosed) {
      throw new IllegalStateException("The shelf is closed.");
    }
    Reading reading = idle.poll();
    try {
      if (reading == null) {
        reading = Files.exists(file) ? Reading.open(file) : null;
      }
      if (reading == null) {
        return nothing;
      }
      T answer = question.to(reading);
      reading.end();
      idle.push(reading);
      reading = null;
      return answer;
    } catch (SQLException e) {
      throw Faults.of(file, e);
    } finally {
      if (reading != null) {
        reading.close();
      }
      if (isClosed) {
        close();
      }
    }
  }

  /// What is asked of one connection.
  interface Question<T> {
    T to(Reading reading) throws SQLException;
  }
}
