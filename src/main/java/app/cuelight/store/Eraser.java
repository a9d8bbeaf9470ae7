package app.cuelight.store;

import app.cuelight.domain.basic.Identity;
import app.cuelight.domain.basic.Money;
import app.cuelight.domain.basic.ViewerId;
import app.cuelight.domain.event.Arrival;
import app.cuelight.domain.event.EventKey;
import app.cuelight.domain.event.PeopleText;
import app.cuelight.domain.event.Person;
import app.cuelight.domain.event.RawEvent;
import app.cuelight.domain.event.ShowEvent;
import app.cuelight.domain.locale.LocalClock;
import app.cuelight.domain.viewer.Purchase;
import app.cuelight.domain.viewer.Viewer;
import app.cuelight.show.port.Answer;
import app.cuelight.show.port.Change;
import app.cuelight.show.port.Committed;
import app.cuelight.show.port.Excerpt;
import app.cuelight.show.port.Forgotten;
import app.cuelight.show.port.Judge;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Takes a person out of the cache for ever.
///
/// Of each of her events the key stays, so that one that comes again changes nothing, and the
/// arrival; the words go. One connection's; not thread-safe.
final class Eraser {

  /// The format and kind of an event whose words are gone.
  static final String GONE = "forgotten";

  private final Words words;
  private final PreparedStatement blank;
  private final PreparedStatement reword;
  private final PreparedStatement unanswer;
  private final PreparedStatement keepSales;
  private final Connection connection;

  Eraser(Connection connection, Words words) throws SQLException {
    this.connection = connection;
    this.words = words;
    this.blank =
        connection.prepareStatement(
            "UPDATE log SET format = ?, type = ?, occurred_at = received_at, data = ''"
                + " WHERE connection = ? AND id = ?");
    this.reword =
        connection.prepareStatement("UPDATE log SET data = ? WHERE connection = ? AND id = ?");
    this.unanswer = connection.prepareStatement("DELETE FROM answers WHERE comment = ?");
    this.keepSales =
        connection.prepareStatement(
            "INSERT INTO forgotten_sales (month, currency, orders, total, refunded)"
                + " VALUES (?, ?, 1, ?, ?) ON CONFLICT (month, currency) DO UPDATE SET"
                + " orders = orders + 1, total = total + excluded.total,"
                + " refunded = refunded + excluded.refunded");
  }

  /// Takes out everything about somebody; null when nobody has this id.
  @Nullable Forgotten forget(
      JournalTables to,
      ViewerId viewer,
      Excerpt prepared,
      Function<RawEvent, Arrival> decoder,
      Judge judge)
      throws SQLException {
    Set<ViewerRow> found = to.book.holders(List.of(viewer.value()));
    if (found.isEmpty()) {
      return null;
    }
    overwriteWhatGoes();
    ViewerRow row = found.iterator().next();
    Viewer gone = row.viewer;
    Set<String> hers = ExcerptMaker.links(gone.identities());
    Excerpt all = to.registry.maker(to, decoder).complete(prepared, hers, to.log.last());
    long events = erase(all, hers);
    sell(gone);
    to.records.erase(gone.id());
    Committed others = new Committed(List.of(), foldOthers(to, all, row, judge));
    return new Forgotten(gone, events, false, others);
  }

  /// Overwrites what is left of the bytes of what was taken out: in the write-ahead log, and where
  /// pages were written anew before. In auto-commit only.
  static void clean(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA secure_delete = ON");
      statement.execute("DELETE FROM chores");
      statement.execute("VACUUM");
      statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
    }
  }

  /// Only moves the write-ahead log into the file; the rest is done when the cache is closed. In
  /// auto-commit only.
  static void cleanLater(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
    }
  }

  private void overwriteWhatGoes() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA secure_delete = ON");
      statement.execute("INSERT OR IGNORE INTO chores (name) VALUES ('clean')");
    }
  }

  private long erase(Excerpt all, Set<String> hers) throws SQLException {
    long events = 0;
    for (Arrival arrival : all.events()) {
      Person subject = Excerpt.subject(arrival.event());
      if (arrival.event() instanceof ShowEvent.OfPeople decision) {
        reword(arrival.raw().key(), decision, hers);
      } else if (subject != null && hers.contains(subject.identity().link())) {
        blank(arrival.raw().key());
        events++;
        if (arrival.event() instanceof ShowEvent.Commented comment) {
          unanswer.setString(1, Answer.key(arrival, comment));
          unanswer.executeUpdate();
        }
      }
    }
    for (Arrival arrival : all.unread()) {
      if (hers.stream().anyMatch(link -> holds(arrival.raw().data(), link))) {
        blank(arrival.raw().key());
        events++;
      }
    }
    return events;
  }

  private static boolean holds(String data, String link) {
    return data.contains("\"" + link.substring(link.indexOf(':') + 1) + "\"");
  }

  /// A decision goes on without her; one that says nothing any more goes.
  private void reword(EventKey key, ShowEvent.OfPeople decision, Set<String> hers)
      throws SQLException {
    ShowEvent.OfPeople left =
        switch (decision) {
          case ShowEvent.PeopleJoined joined ->
              new ShowEvent.PeopleJoined(without(joined.named(), hers));
          case ShowEvent.PeopleParted parted ->
              new ShowEvent.PeopleParted(
                  without(parted.leaving(), hers), without(parted.staying(), hers));
        };
    if (left.named().isEmpty()) {
      blank(key);
    } else if (left.named().size() < decision.named().size()) {
      reword.setString(1, PeopleText.write(left));
      reword.setObject(2, words.find(key.connection().value()));
      reword.setString(3, key.id());
      reword.executeUpdate();
    }
  }

  private static List<Identity> without(List<Identity> all, Set<String> hers) {
    return all.stream().filter(identity -> !hers.contains(identity.link())).toList();
  }

  private void blank(EventKey key) throws SQLException {
    blank.setObject(1, words.write(GONE));
    blank.setObject(2, words.write(GONE));
    blank.setObject(3, words.find(key.connection().value()));
    blank.setString(4, key.id());
    blank.executeUpdate();
  }

  private void sell(Viewer gone) throws SQLException {
    for (Purchase order : gone.orders().values()) {
      if (order.status().isPaid() && !order.test()) {
        Money total = order.total();
        Instant placed = Instant.ofEpochMilli(order.placedAt());
        keepSales.setString(1, YearMonth.from(LocalClock.at(placed, ZoneOffset.UTC)).toString());
        keepSales.setString(2, total.currency());
        keepSales.setLong(3, total.minor());
        keepSales.setLong(4, order.refunded().minor());
        keepSales.executeUpdate();
      }
    }
  }

  /// A fence that stood between her and others stands no more: they are folded again without her.
  private static Map<ViewerId, Change> foldOthers(
      JournalTables to, Excerpt all, ViewerRow row, Judge judge) throws SQLException {
    boolean wasFenced = to.registry.fences().touch(row.viewer.identities());
    Set<String> hers = ExcerptMaker.links(row.viewer.identities());
    Set<ViewerRow> ended = to.registry.end(to, wasFenced ? all.links() : hers);
    to.registry.reload();
    to.threads.forget(hers, to.book);
    if (!wasFenced) {
      return writeOthers(to, row, judge);
    }
    List<Arrival> left = new ArrayList<>();
    for (Arrival arrival : all.events()) {
      Person subject = Excerpt.subject(arrival.event());
      if (subject != null && !hers.contains(subject.identity().link())) {
        left.add(arrival);
      }
    }
    left.addAll(to.registry.decisions(all.links()));
    ended.remove(row);
    return left.isEmpty()
        ? writeOthers(to, row, judge)
        : to.registry.foldAgain(to, ended, left, left.getLast(), judge);
  }

  /// Those who talked with her do so no more.
  private static Map<ViewerId, Change> writeOthers(JournalTables to, ViewerRow gone, Judge judge)
      throws SQLException {
    return to.roll.write(
        to.book.touched(), judge, Cause.clock(ViewerRow.lastSeen(gone.viewer)), true);
  }
}
