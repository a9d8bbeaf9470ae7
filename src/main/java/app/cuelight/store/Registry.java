package app.cuelight.store;

import app.cuelight.domain.basic.Identity;
import app.cuelight.domain.basic.ViewerId;
import app.cuelight.domain.event.Arrival;
import app.cuelight.domain.event.NoteText;
import app.cuelight.domain.event.PeopleText;
import app.cuelight.domain.event.Person;
import app.cuelight.domain.event.RawEvent;
import app.cuelight.domain.event.ShowEvent;
import app.cuelight.domain.viewer.Fences;
import app.cuelight.domain.viewer.Viewer;
import app.cuelight.domain.viewer.ViewerFold;
import app.cuelight.show.port.Change;
import app.cuelight.show.port.Committed;
import app.cuelight.show.port.Excerpt;
import app.cuelight.show.port.Judge;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Who is who by decision of the people of the show: the fences at hand, and folding people again
/// when a decision moves one.
///
/// Joining people beside whom no fence stands is an event like any other. Else all whom the
/// decision may touch are taken out of the file and folded again from the log, from nothing but the
/// events about them. One connection's; not thread-safe.
final class Registry {

  private final LogTable log;
  private final PreparedStatement keepApart;
  private final PreparedStatement letGoApart;
  private final List<Arrival> decisions = new ArrayList<>();
  private Fences fences = Fences.NONE;

  Registry(Connection connection, LogTable log) throws SQLException {
    this.log = log;
    this.keepApart =
        connection.prepareStatement("INSERT OR IGNORE INTO kept_apart (one, other) VALUES (?, ?)");
    this.letGoApart =
        connection.prepareStatement("DELETE FROM kept_apart WHERE one = ?1 OR other = ?1");
    reload();
  }

  /// Reads the decisions anew.
  void reload() throws SQLException {
    decisions.clear();
    for (RawEvent raw : log.decisions()) {
      if (raw.format().equals(PeopleText.FORMAT)) {
        decisions.add(new Arrival(raw, PeopleText.read(raw.type(), raw.data())));
      }
    }
    fences = Fences.of(decisions);
  }

  /// Whether an event is a decision about who is who.
  static boolean isDecision(Arrival arrival) {
    return arrival.raw().key().connection().equals(NoteText.CONSOLE)
        && arrival.event() instanceof ShowEvent.OfPeople;
  }

  /// The decisions that name one of these.
  List<Arrival> decisions(Set<String> links) {
    return decisions.stream()
        .filter(decision ->
            Excerpt.named(decision.event()).stream().anyMatch(each -> links.contains(each.link())))
        .toList();
  }

  Fences fences() {
    return fences;
  }

  /// The person an event speaks of, with those of her identities that are hers.
  @Nullable Person subject(ShowEvent event) throws SQLException {
    Person said = ViewerFold.subject(event);
    if (said == null || fences.isEmpty()) {
      return said;
    }
    Person hers = fences.within(said);
    if (hers.further().size() < said.further().size()) {
      for (Identity other : said.further()) {
        if (!hers.further().contains(other)) {
          keepApart.setString(1, said.identity().link());
          keepApart.setString(2, other.link());
          keepApart.executeUpdate();
        }
      }
    }
    return hers;
  }

  /// Sees to it that everybody named by the decisions among some events is there, as one.
  void mention(JournalTables to, List<Arrival> arrivals) throws SQLException {
    for (Arrival arrival : arrivals) {
      if (isDecision(arrival) && arrival.event() instanceof ShowEvent.OfPeople decision) {
        for (Person person : fences.named(decision)) {
          ViewerBook.@Nullable Sought sought = to.book.fetch(new Person[] {person})[0];
          if (sought != null) {
            ViewerRow row = to.book.find(sought);
            row.viewer = ViewerFold.named(row.viewer, person);
            row.causedBy = arrival;
          }
        }
      }
    }
  }

  /// Takes a decision in.
  Committed decide(
      JournalTables to,
      Arrival decision,
      Excerpt prepared,
      Function<RawEvent, Arrival> decoder,
      Judge judge)
      throws SQLException {
    if (!(decision.event() instanceof ShowEvent.OfPeople people)
        || !to.appender.append(List.of(decision))[0]) {
      return new Committed(List.of(new Committed.Entry(decision, false, null)), Map.of());
    }
    Fences before = fences;
    decisions.add(decision);
    fences = Fences.of(decisions);
    Map<ViewerId, Change> changes;
    if (before.touch(people.named()) || fences.touch(people.named())) {
      Set<String> named = ExcerptMaker.links(people.named());
      Excerpt all = maker(to, decoder).complete(prepared, named, log.last());
      changes = foldAgain(to, end(to, all.links()), all.events(), decision, judge);
    } else {
      mention(to, List.of(decision));
      changes = to.roll.write(to.book.touched(), judge, Cause.of(decision), true);
    }
    Identity first = people.named().getFirst();
    ViewerRow row = to.book.holders(List.of(first.link())).iterator().next();
    return new Committed(List.of(new Committed.Entry(decision, true, row.viewer.id())), changes);
  }

  ExcerptMaker maker(JournalTables to, Function<RawEvent, Arrival> decoder) {
    return new ExcerptMaker(log::holding, links -> relatives(to, links), decoder);
  }

  /// Takes everybody with one of these links out of the file and the book.
  Set<ViewerRow> end(JournalTables to, Set<String> links) throws SQLException {
    Set<ViewerRow> ended = to.book.holders(links);
    for (ViewerRow row : ended) {
      to.roll.erase(row);
      to.book.drop(row);
    }
    for (String link : links) {
      letGoApart.setString(1, link);
      letGoApart.executeUpdate();
    }
    return ended;
  }

  /// Folds people again from all events about them, and gives what is on record to whom they are
  /// now: to the one with the same id, else to the one with its identity.
  Map<ViewerId, Change> foldAgain(
      JournalTables to,
      Collection<ViewerRow> ended,
      List<Arrival> events,
      Arrival cause,
      Judge judge)
      throws SQLException {
    boolean[] all = new boolean[events.size()];
    Arrays.fill(all, true);
    to.fold(events, all);
    mention(to, events);
    List<ViewerRow> now = to.book.touched();
    now.forEach(row -> row.causedBy = cause);
    List<Shared> shared = new ArrayList<>();
    for (ViewerRow old : ended) {
      succeed(to, old, now, shared);
    }
    Map<ViewerId, Change> changes = to.roll.write(now, judge, Cause.of(cause), true);
    for (Shared pair : shared) {
      to.records.share(pair.one(), pair.other());
    }
    return changes;
  }

  /// Two who were one.
  private record Shared(ViewerId one, ViewerId other) {}

  private static void succeed(
      JournalTables to, ViewerRow old, List<ViewerRow> now, List<Shared> shared)
      throws SQLException {
    for (ViewerRow heir : to.book.holders(List.of(old.viewer.id().value()))) {
      heir.absorbed.add(old);
      heir.verdict = heir.viewer.id().equals(old.viewer.id()) ? old.verdict : heir.verdict;
      for (ViewerRow other : now) {
        if (other != heir && isPartOf(old.viewer, other.viewer)) {
          shared.add(new Shared(heir.viewer.id(), other.viewer.id()));
        }
      }
    }
  }

  private static boolean isPartOf(Viewer old, Viewer now) {
    return !Collections.disjoint(old.identities(), now.identities());
  }

  private Set<String> relatives(JournalTables to, Set<String> links) throws SQLException {
    Set<String> all = new TreeSet<>();
    for (ViewerRow row : to.book.holders(links)) {
      all.addAll(ExcerptMaker.links(row.viewer.identities()));
    }
    return all;
  }
}
