package app.cuelight.store;

import app.cuelight.domain.locale.SearchFold;
import app.cuelight.domain.viewer.Fact;
import app.cuelight.domain.viewer.Facts;
import app.cuelight.show.port.Alike;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Finds people who seem to be one: those with the same value under two names that do not join them
/// by themselves, those with the same handle and the same country or name, and, as a hint, those
/// with the same full name in the same country of whom one has no handle.
///
/// Goes once along an index each, so that a million people take as long as reading their
/// identities. A value that many have says nothing. One connection's; one thread's at a time.
final class AlikeReader {

  /// A value shared by more people than these is no sign.
  private static final int MOST = 6;

  /// Further entries of one value are not gathered: it has too many people then.
  private static final int GATHERED = 100;

  /// The name as it is searched by. Of people without a name it is something of their own.
  private static final String NAME = "substr(lines, 1, instr(lines, char(10)))";

  private static final String VALUE = "substr(link, instr(link, ':') + 1)";
  private static final String NOT_OWN =
      "(instr(substr(link, 1, instr(link, ':')), '/') > 0"
          + " OR instr(substr(link, 1, instr(link, ':')), '.') > 0)";

  private final PreparedStatement values;
  private final PreparedStatement valuesOf;
  private final PreparedStatement handles;
  private final PreparedStatement handlesOf;
  private final PreparedStatement keptApart;
  private final PreparedStatement names;
  private final PreparedStatement namesOf;

  AlikeReader(Connection connection) throws SQLException {
    values =
        connection.prepareStatement(
            "SELECT " + VALUE + ", link, viewer FROM identities WHERE " + NOT_OWN + " ORDER BY 1");
    valuesOf =
        connection.prepareStatement(
            "SELECT "
                + VALUE
                + ", link, viewer FROM identities WHERE "
                + NOT_OWN
                + " AND "
                + VALUE
                + " = ?");
    String handle =
        "SELECT lower(handle), ifnull(country, '') || char(9) || ifnull(lower(name), ''), no"
            + " FROM viewers WHERE handle IS NOT NULL";
    handles = connection.prepareStatement(handle + " ORDER BY handle COLLATE NOCASE");
    handlesOf = connection.prepareStatement(handle + " AND handle = ? COLLATE NOCASE");
    String named =
        "SELECT "
            + NAME
            + " || country, ifnull(handle, ''), no FROM names JOIN viewers ON no = viewer"
            + " WHERE name IS NOT NULL AND country IS NOT NULL AND "
            + NAME;
    names =
        connection.prepareStatement(
            named
                + " IN (SELECT "
                + NAME
                + " FROM names GROUP BY 1 HAVING count(*) BETWEEN 2 AND "
                + GATHERED
                + ") ORDER BY 1");
    namesOf = connection.prepareStatement(named + " = ?1 || char(10) AND country = ?2");
    keptApart =
        connection.prepareStatement(
            "SELECT i.viewer, j.viewer, other FROM kept_apart"
                + " JOIN identities i ON i.link = one JOIN identities j ON j.link = other"
                + " WHERE i.viewer <> j.viewer LIMIT ?");
  }

  /// Two numbers of viewers and what makes them alike.
  record Pair(long one, long other, Alike.Kind kind, String value) {}

  private record Entry(String value, String mark, long viewer) {}

  /// Pairs of everybody; at most so many of each kind of sign.
  List<Pair> pairs(int limit) throws SQLException {
    List<Pair> all = new ArrayList<>();
    keptApart.setInt(1, limit);
    try (ResultSet row = keptApart.executeQuery()) {
      while (row.next()) {
        Alike.@Nullable Kind kind = kind(row.getString(3));
        all.add(
            new Pair(
                row.getLong(1), row.getLong(2), kind == null ? Alike.Kind.CUSTOMER : kind, ""));
      }
    }
    collect(values, all, limit, AlikeReader::common);
    collect(handles, all, limit, AlikeReader::byHandle);
    collect(names, all, limit, AlikeReader::byName);
    return all;
  }

  /// Pairs that one of these values, or the handle or name among these facts makes.
  List<Pair> pairs(Set<String> ofHers, Facts facts, int limit) throws SQLException {
    List<Pair> all = new ArrayList<>();
    for (String value : ofHers) {
      valuesOf.setString(1, value);
      collect(valuesOf, all, limit, AlikeReader::common);
    }
    String handle = facts.get(Fact.HANDLE);
    if (handle != null) {
      handlesOf.setString(1, handle);
      collect(handlesOf, all, limit, AlikeReader::byHandle);
    }
    String name = facts.get(Fact.NAME);
    String country = facts.get(Fact.COUNTRY);
    if (name != null && country != null) {
      namesOf.setString(1, SearchFold.of(name));
      namesOf.setString(2, country);
      collect(namesOf, all, limit, AlikeReader::byName);
    }
    return all;
  }

  private static void collect(PreparedStatement select, List<Pair> pairs, int limit, Sign sign)
      throws SQLException {
    List<Entry> same = new ArrayList<>();
    int before = pairs.size();
    try (ResultSet row = select.executeQuery()) {
      while (row.next() && pairs.size() - before < limit) {
        Entry entry = new Entry(row.getString(1), row.getString(2), row.getLong(3));
        if (!same.isEmpty() && !same.getFirst().value().equals(entry.value())) {
          pair(same, pairs, sign);
          same.clear();
        }
        if (same.size() < GATHERED) {
          same.add(entry);
        }
      }
    }
    pair(same, pairs, sign);
  }

  private static void pair(List<Entry> same, List<Pair> pairs, Sign sign) {
    Set<Long> people = new TreeSet<>();
    same.forEach(entry -> people.add(entry.viewer()));
    if (people.size() < 2 || people.size() > MOST) {
      return;
    }
    for (Entry one : same) {
      for (Entry other : same) {
        Alike.@Nullable Kind kind = one.viewer() < other.viewer() ? sign.of(one, other) : null;
        if (kind != null) {
          boolean shown = kind == Alike.Kind.HANDLE || kind == Alike.Kind.CUSTOMER;
          pairs.add(new Pair(one.viewer(), other.viewer(), kind, shown ? one.value() : ""));
        }
      }
    }
  }

  /// What two entries of the same value are a sign of, or null.
  private interface Sign {
    Alike.@Nullable Kind of(Entry one, Entry other);
  }

  private static Alike.@Nullable Kind common(Entry one, Entry other) {
    Alike.@Nullable Kind kind = kind(one.mark());
    return kind == kind(other.mark()) ? kind : null;
  }

  /// The same country, or the same name; both marks are a country and a name.
  private static Alike.@Nullable Kind byHandle(Entry one, Entry other) {
    String[] mine = one.mark().split("\t", -1);
    String[] hers = other.mark().split("\t", -1);
    boolean country = !mine[0].isEmpty() && mine[0].equals(hers[0]);
    boolean name = !mine[1].isEmpty() && mine[1].equals(hers[1]);
    return country || name ? Alike.Kind.HANDLE : null;
  }

  /// The same name and country; both marks are handles. Two different handles are two people rather
  /// than one, and a first name alone says nothing.
  private static Alike.@Nullable Kind byName(Entry one, Entry other) {
    String name = one.value().substring(0, one.value().indexOf('\n'));
    boolean isFull =
        name.indexOf(' ') > 0
            || name.codePoints().anyMatch(c -> Character.getType(c) == Character.OTHER_LETTER);
    boolean isBare = one.mark().isEmpty() || other.mark().isEmpty();
    return isFull && isBare ? Alike.Kind.NAME : null;
  }

  /// What a namespace is about, by its name.
  private static Alike.@Nullable Kind kind(String link) {
    int colon = link.indexOf(':');
    String name = link.substring(link.indexOf('/') + 1, colon).toLowerCase(Locale.ROOT);
    if (name.contains("mail")) {
      return Alike.Kind.EMAIL;
    }
    if (name.contains("phone") || name.contains("mobile")) {
      return Alike.Kind.PHONE;
    }
    return name.contains("customer") ? Alike.Kind.CUSTOMER : null;
  }
}
