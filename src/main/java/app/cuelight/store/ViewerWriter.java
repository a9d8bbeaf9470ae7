package app.cuelight.store;

import app.cuelight.domain.basic.Identity;
import app.cuelight.domain.tier.Standing;
import app.cuelight.domain.viewer.Fact;
import app.cuelight.domain.viewer.Facts;
import app.cuelight.domain.viewer.Viewer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Writes viewers, and of each only what differs from the file; many rows to a statement.
///
/// One connection's; not thread-safe.
final class ViewerWriter {

  private static final List<Fact> FACTS = List.of(Fact.values());

  private static final List<String> TABLES =
      List.of(
          "viewers WHERE no",
          "presence WHERE viewer",
          "names WHERE viewer",
          "past_visits WHERE viewer",
          "order_bundles WHERE viewer",
          "further_bundles WHERE viewer");

  private final Words words;
  private final TagTable tags;
  private final OrderPack buys;
  private final ViewerCodec codec;
  private final PresenceWriter presence;
  private final VisitWriter visits;
  private final OrderWriter orders;
  private final ChangeFeed changes;

  /// For those whose tag and orders stay: the statement that leaves that index alone.
  private final RowBatch viewers;

  private final RowBatch tagged;
  private final RowBatch names;
  private final RowBatch identities;
  private final List<PreparedStatement> deletes;
  private final PreparedStatement deleteIdentity;

  ViewerWriter(
      Connection connection,
      ViewerCodec codec,
      TagTable tags,
      ChangeFeed changes,
      OrderNames orderNames)
      throws SQLException {
    this.words = codec.words;
    this.tags = tags;
    this.buys = new OrderPack(codec.texts);
    this.changes = changes;
    this.codec = codec;
    this.presence = new PresenceWriter(connection, codec);
    this.visits = new VisitWriter(connection, codec);
    this.orders = new OrderWriter(connection, orderNames, codec.texts);
    String head =
        "INSERT INTO viewers (no, id, name, handle, country, locale, "
            + Verdict.COLUMNS
            + ", first_seen, seen, facts, buys)";
    String tail =
        "ON CONFLICT (no) DO UPDATE SET id = excluded.id, name = excluded.name,"
            + " handle = excluded.handle, country = excluded.country, locale = excluded.locale,"
            + " tier = excluded.tier, life_cycle = excluded.life_cycle, spend = excluded.spend,"
            + " engagement = excluded.engagement, traits = excluded.traits,"
            + " speaks = excluded.speaks, first_seen = excluded.first_seen,"
            + " seen = excluded.seen, facts = excluded.facts";
    int width = 10 + Verdict.WIDTH;
    this.viewers = new RowBatch(connection, head, width, tail);
    this.tagged =
        new RowBatch(
            connection,
            head,
            width,
            tail + ", bought = excluded.bought, tag = excluded.tag, buys = excluded.buys");
    this.names =
        new RowBatch(
            connection,
            "INSERT INTO names (viewer, lines)",
            2,
            "ON CONFLICT (viewer) DO UPDATE SET lines = excluded.lines");
    this.identities =
        new RowBatch(
            connection,
            "INSERT INTO identities (link, connection, namespace, viewer)",
            4,
            "ON CONFLICT (link, connection) DO UPDATE SET viewer = excluded.viewer");
    this.deleteIdentity = connection.prepareStatement("DELETE FROM identities WHERE link = ?");
    this.deletes = new ArrayList<>();
    for (String where : TABLES) {
      deletes.add(connection.prepareStatement("DELETE FROM " + where + " = ?"));
    }
  }

  /// Takes a viewer and her new standing; nothing is in the file before [#flush].
  ///
  /// @param judgedAt milliseconds
  void write(ViewerRow row, Standing standing, long judgedAt) throws SQLException {
    Verdict verdict = Verdict.of(row.viewer, standing);
    boolean isOld = row.verdict != null && row.verdict.isOld();
    boolean isOtherVerdict = !verdict.equals(row.verdict);
    boolean isAsBefore = hasSameOrders(row) && verdict.isTaggedAs(row.verdict);
    RowBatch target = isAsBefore ? viewers : tagged;
    long reviewBy = PresenceWriter.reviewBy(row, standing, judgedAt);
    // Mostly it is as before: then the one that has lived long stays, and the new one is soon gone.
    row.verdict = isOtherVerdict ? verdict : row.verdict;
    if (isOld) {
      names.add(row.no).add(SearchLines.of(row.viewer));
    }
    if (row.isTouched) {
      changes.add(row.no);
      writeFolded(row, verdict, target, isOtherVerdict, reviewBy);
      return;
    }
    long lastSeen = ViewerRow.lastSeen(row.viewer);
    if (isOtherVerdict || reviewBy != row.reviewBy) {
      changes.add(row.no);
    }
    if (isOtherVerdict) {
      writeSeldom(target, row, verdict);
    }
    if (reviewBy != row.reviewBy) {
      presence.write(row, lastSeen, reviewBy);
    }
  }

  private void writeFolded(
      ViewerRow row, Verdict verdict, RowBatch target, boolean isOtherVerdict, long reviewBy)
      throws SQLException {
    for (ViewerRow absorbed : row.absorbed) {
      remove(absorbed);
    }
    Viewer now = row.viewer;
    Viewer before = row.stored;
    long lastSeen = ViewerRow.lastSeen(now);
    long seen = ViewerRow.seen(lastSeen);
    boolean isOther = before == null || !before.identities().equals(now.identities());
    if (before == null || !row.absorbed.isEmpty()) {
      writeIdentities(row.no, now.identities());
    } else if (isOther) {
      writeIdentities(row.no, added(before.identities(), now.identities()));
    }
    if (before == null || isOther || !SearchLines.same(before, now)) {
      names.add(row.no).add(SearchLines.of(now));
    }
    if (before == null
        || isOther
        || isOtherVerdict
        || target == tagged
        || seen != row.seen
        || !sameValues(before.facts(), now.facts())
        || before.firstSeen() != now.firstSeen()) {
      writeSeldom(target, row, verdict);
    }
    presence.write(row, lastSeen, reviewBy);
    visits.write(row);
    orders.write(row);
    row.seen = seen;
    row.stored = now;
    row.absorbed.clear();
  }

  /// Takes somebody out of the file at once, and says so even where nobody else is written after.
  void erase(ViewerRow row) throws SQLException {
    remove(row);
    orders.flush();
    changes.flush();
    for (Identity identity : row.viewer.identities()) {
      deleteIdentity.setString(1, identity.link());
      deleteIdentity.executeUpdate();
    }
  }

  void flush() throws SQLException {
    viewers.flush();
    tagged.flush();
    presence.flush();
    names.flush();
    identities.flush();
    visits.flush();
    orders.flush();
    changes.flush();
  }

  private void remove(ViewerRow absorbed) throws SQLException {
    for (ViewerRow further : absorbed.absorbed) {
      remove(further);
    }
    if (absorbed.stored != null && !absorbed.isOut) {
      absorbed.isOut = true;
      orders.removed(absorbed.stored);
      changes.add(absorbed.no);
      for (PreparedStatement delete : deletes) {
        delete.setLong(1, absorbed.no);
        delete.executeUpdate();
      }
    }
  }

  /// Those in the file already lead to her.
  private static List<Identity> added(List<Identity> before, List<Identity> now) {
    Set<Identity> known = new HashSet<>(before);
    return now.stream().filter(identity -> !known.contains(identity)).toList();
  }

  private void writeIdentities(long no, List<Identity> of) throws SQLException {
    for (Identity identity : of) {
      identities
          .add(identity.link())
          .add(words.write(identity.connection().value()))
          .add(words.write(identity.namespace()))
          .add(no);
    }
  }

  private void writeSeldom(RowBatch target, ViewerRow row, Verdict verdict) throws SQLException {
    Viewer viewer = row.viewer;
    long lastSeen = ViewerRow.lastSeen(viewer);
    Facts facts = viewer.facts();
    long first = viewer.firstSeen();
    target
        .add(row.no)
        .add(viewer.id().value())
        .add(facts.get(Fact.NAME))
        .add(facts.get(Fact.HANDLE))
        .add(facts.get(Fact.COUNTRY))
        .add(facts.get(Fact.LOCALE));
    verdict.write(target, tags);
    target
        .add(first == Long.MAX_VALUE ? lastSeen : first)
        .add(ViewerRow.seen(lastSeen))
        .add(codec.facts(viewer.identities(), facts))
        .add(target == tagged ? buys(row) : null);
  }

  private byte @Nullable [] buys(ViewerRow row) {
    Ahead ahead = row.ahead;
    return ahead != null && ahead.isOf(row.viewer)
        ? ahead.buys
        : buys.of(row.viewer.orders().values());
  }

  private static boolean hasSameOrders(ViewerRow row) {
    Viewer stored = row.stored;
    return stored != null && row.absorbed.isEmpty() && stored.orders().equals(row.viewer.orders());
  }

  /// Whether the same is known, whenever it was said.
  private static boolean sameValues(Facts one, Facts other) {
    if (one.known().size() != other.known().size()) {
      return false;
    }
    for (Fact fact : FACTS) {
      if (!same(one, other, fact)) {
        return false;
      }
    }
    return true;
  }

  private static boolean same(Facts one, Facts other, Fact fact) {
    @Nullable String value = one.get(fact);
    return value == null ? other.get(fact) == null : value.equals(other.get(fact));
  }
}
