package app.cuelight.store;

import app.cuelight.domain.tier.LifeCycle;
import app.cuelight.domain.tier.Spend;
import app.cuelight.domain.tier.Tag;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The different tags people have, each under a number that stands in their rows. A number once
/// given never changes its meaning.
///
/// A shop that names no categories may have as many as it has titles, so only some are held, and
/// all are let go of when they are too many. One connection's; not thread-safe.
final class TagTable {

  private static final int MOST = 1 << 14;
  private static final String APART = "\n";
  private static final int FIELDS = 5;
  private static final String CATEGORY = "category";

  private final PreparedStatement selectText;
  private final PreparedStatement selectNumber;
  private final PreparedStatement selectAll;
  private final PreparedStatement insert;
  private final Map<Tag, Long> numbers = new HashMap<>();
  private final Map<Long, Tag> tags = new HashMap<>();

  TagTable(Connection connection) throws SQLException {
    selectText = connection.prepareStatement("SELECT text FROM tags WHERE no = ?");
    selectNumber = connection.prepareStatement("SELECT no FROM tags WHERE text = ?");
    selectAll =
        connection.prepareStatement(
            "SELECT no, text FROM tags WHERE EXISTS (SELECT 1 FROM viewers WHERE tag = tags.no)");
    insert =
        connection.prepareStatement(
            "INSERT INTO tags (no, text) SELECT coalesce(max(no), 0) + 1, ? FROM tags");
  }

  /// The number of a tag, a new one if need be.
  long write(Tag tag) throws SQLException {
    Long known = numbers.get(tag);
    if (known != null) {
      return known;
    }
    String text = text(tag);
    Long found = number(text);
    if (found == null) {
      insert.setString(1, text);
      insert.executeUpdate();
      found = number(text);
    }
    if (found == null) {
      throw Damage.found("a tag was not kept");
    }
    keep(found, tag);
    return found;
  }

  Tag read(long no) throws SQLException {
    Tag known = tags.get(no);
    if (known != null) {
      return known;
    }
    selectText.setLong(1, no);
    try (ResultSet row = selectText.executeQuery()) {
      if (!row.next()) {
        throw Damage.found("tag " + no + " is missing");
      }
      Tag tag = tag(row.getString(1));
      keep(no, tag);
      return tag;
    }
  }

  /// A tag somebody has.
  record Numbered(long no, Tag tag) {}

  /// Those that anybody has.
  List<Numbered> all() throws SQLException {
    List<Numbered> all = new ArrayList<>();
    try (ResultSet row = selectAll.executeQuery()) {
      while (row.next()) {
        all.add(new Numbered(row.getLong(1), tag(row.getString(2))));
      }
    }
    return all;
  }

  private @Nullable Long number(String text) throws SQLException {
    selectNumber.setString(1, text);
    try (ResultSet row = selectNumber.executeQuery()) {
      return row.next() ? (Long) row.getLong(1) : null;
    }
  }

  private void keep(long no, Tag tag) {
    if (tags.size() >= MOST) {
      tags.clear();
      numbers.clear();
    }
    tags.put(no, tag);
    numbers.put(tag, no);
  }

  private static String text(Tag tag) {
    String language = tag.language();
    String last = tag.last();
    return String.join(
        APART,
        language == null ? "" : language,
        tag.spend().name(),
        tag.lifeCycle().name(),
        last == null ? "" : tag.isCategory() ? CATEGORY : "title",
        last == null ? "" : last);
  }

  private static Tag tag(String text) throws SQLException {
    String[] fields = text.split(APART, FIELDS);
    if (fields.length != FIELDS) {
      throw Damage.found("a tag makes no sense");
    }
    try {
      return new Tag(
          fields[0].isEmpty() ? null : fields[0],
          Spend.valueOf(fields[1]),
          LifeCycle.valueOf(fields[2]),
          fields[3].isEmpty() ? null : fields[4],
          fields[3].equals(CATEGORY));
    } catch (IllegalArgumentException e) {
      throw Damage.found("a tag names nothing known: " + e.getMessage());
    }
  }
}
