package app.cuelight.store;

import app.cuelight.domain.basic.Identity;
import app.cuelight.domain.event.Person;
import app.cuelight.domain.viewer.Viewer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The viewers the writer has at hand: those seen last, so that a show is folded without reading.
///
/// A viewer stands under her number and under every link of her identities. What the book holds
/// equals the file after each commit; when a transaction fails the book is thrown away with it.
final class ViewerBook {

  private static final int LINKS_AT_ONCE = 64;

  private final ViewerReader reader;
  private final int capacity;
  private final PreparedStatement selectLinks;
  private final Map<Long, ViewerRow> byNumber = new LinkedHashMap<>();
  private final Map<String, ViewerRow> byLink = new HashMap<>();
  private final List<ViewerRow> touched = new ArrayList<>();

  /// The links of all who are in the file; null where some were there before this book.
  private @Nullable LinkSieve written;

  private long next;

  ViewerBook(Connection connection, ViewerReader reader, int capacity) throws SQLException {
    this.reader = reader;
    this.capacity = capacity;
    this.selectLinks =
        connection.prepareStatement(
            "SELECT link, viewer FROM identities WHERE link IN (?"
                + ", ?".repeat(LINKS_AT_ONCE - 1)
                + ")");
    this.next = Database.number(connection, "SELECT max(no) FROM viewers") + 1;
    this.written = next == 1 ? new LinkSieve() : null;
  }

  /// Gets everybody who may be one of these persons at hand.
  ///
  /// @param persons one for each event; null where it speaks of nobody
  /// @return what each is found by, to be handed to [#find] with her
  @Nullable Sought[] fetch(@Nullable Person[] persons) throws SQLException {
    @Nullable Sought[] sought = new @Nullable Sought[persons.length];
    Set<String> unknown = new LinkedHashSet<>();
    for (int i = 0; i < persons.length; i++) {
      Person person = persons[i];
      if (person != null) {
        sought[i] = seek(person, unknown);
      }
    }
    if (!unknown.isEmpty()) {
      fetchNumbers(numbers(unknown));
    }
    return sought;
  }

  /// A person of one event, and the row that her first link led to before the batch.
  record Sought(Person person, String link, @Nullable ViewerRow row) {}

  /// The viewer a person is, touched: known, just met, or made one of several that she joins.
  ViewerRow find(Sought sought) {
    ViewerRow row = sought.row() == null ? byLink.get(sought.link()) : sought.row().now();
    List<Identity> further = sought.person().further();
    for (Identity other : further) {
      row = join(row, byLink.get(other.link()));
    }
    if (row == null) {
      row = new ViewerRow(next++, Viewer.of(sought.person()));
      byNumber.put(row.no, row);
    }
    if (sought.row() == null) {
      byLink.putIfAbsent(kept(row, sought.link()), row);
    }
    for (Identity other : further) {
      byLink.putIfAbsent(kept(row, other.link()), row);
    }
    touch(row);
    return row;
  }

  /// Somebody changed: she is written with the batch.
  void touch(ViewerRow row) {
    if (!row.isTouched) {
      row.isTouched = true;
      touched.add(row);
    }
  }

  /// Those found since the last [#settle], each once.
  List<ViewerRow> touched() {
    List<ViewerRow> rows = new ArrayList<>(touched.size());
    for (ViewerRow row : touched) {
      if (row.into == null) {
        rows.add(row);
      }
    }
    return rows;
  }

  /// Everybody found by one of these links, each once.
  Set<ViewerRow> holders(Collection<String> links) throws SQLException {
    fetchNumbers(numbers(links.stream().filter(link -> !byLink.containsKey(link)).toList()));
    Set<ViewerRow> rows = new LinkedHashSet<>();
    for (String link : links) {
      ViewerRow row = byLink.get(link);
      if (row != null) {
        rows.add(row.now());
      }
    }
    return rows;
  }

  /// Somebody is in the file no more, nor at hand.
  void drop(ViewerRow row) {
    byNumber.remove(row.no);
    forget(row);
  }

  /// The viewers of these numbers, at hand or from the file; those from the file are not kept.
  Collection<ViewerRow> rows(Map<Long, ViewerRow> fromFile) {
    fromFile.replaceAll((no, row) -> byNumber.getOrDefault(no, row));
    return fromFile.values();
  }

  /// The viewer of this number if she is at hand.
  @Nullable ViewerRow atHand(long no) {
    return byNumber.get(no);
  }

  /// All that was touched is written: lets go of those not seen for longest.
  void settle() {
    for (ViewerRow row : touched) {
      if (written != null) {
        row.viewer.identities().forEach(each -> written.add(each.link()));
      }
      row.isTouched = false;
      row.causedBy = null;
      row.isRecent = true;
    }
    touched.clear();
    if (byNumber.size() > capacity) {
      letGo(byNumber.size() - capacity);
    }
  }

  /// Lets go of everybody; to be called when all that was touched is written.
  void letGoOfAll() {
    settle();
    byNumber.clear();
    byLink.clear();
  }

  /// The second-chance rule: whoever stands first goes, unless she was seen since she got there;
  /// then she stands last again. As good as least-recently-used, and seeing somebody costs nothing.
  private void letGo(int count) {
    List<ViewerRow> again = new ArrayList<>();
    Iterator<ViewerRow> first = byNumber.values().iterator();
    for (int left = count; left > 0 && first.hasNext(); ) {
      ViewerRow row = first.next();
      first.remove();
      if (row.isRecent) {
        row.isRecent = false;
        again.add(row);
      } else {
        forget(row);
        left--;
      }
    }
    again.forEach(row -> byNumber.put(row.no, row));
    if (byNumber.size() > capacity) {
      letGo(byNumber.size() - capacity);
    }
  }

  private void forget(ViewerRow row) {
    row.viewer.identities().forEach(identity -> byLink.remove(identity.link()));
  }

  /// Nobody was ever met.
  void clear() {
    byNumber.clear();
    byLink.clear();
    touched.clear();
    written = new LinkSieve();
    next = 1;
  }

  private Sought seek(Person person, Set<String> unknown) {
    String link = person.identity().link();
    ViewerRow row = byLink.get(link);
    if (row == null) {
      unknown.add(link);
    }
    for (Identity other : person.further()) {
      String further = other.link();
      if (!byLink.containsKey(further)) {
        unknown.add(further);
      }
    }
    return new Sought(person, link, row);
  }

  private List<Long> numbers(Collection<String> sought) throws SQLException {
    List<Long> numbers = new ArrayList<>();
    List<String> links =
        sought.stream().filter(link -> written == null || written.mayHold(link)).toList();
    for (int from = 0; from < links.size(); from += LINKS_AT_ONCE) {
      for (int i = 0; i < LINKS_AT_ONCE; i++) {
        selectLinks.setString(i + 1, links.get(Math.min(from + i, links.size() - 1)));
      }
      try (ResultSet rows = selectLinks.executeQuery()) {
        while (rows.next()) {
          numbers.add(rows.getLong(2));
        }
      }
    }
    return numbers;
  }

  private void fetchNumbers(List<Long> numbers) throws SQLException {
    List<Long> missing = numbers.stream().filter(no -> !byNumber.containsKey(no)).toList();
    for (ViewerRow row : reader.read(missing).values()) {
      byNumber.put(row.no, row);
      row.viewer.identities().forEach(identity -> byLink.put(kept(row, identity.link()), row));
    }
  }

  /// The text of a link as it is kept: mostly the viewer is named by it, and has it already.
  private static String kept(ViewerRow row, String link) {
    String id = row.viewer.id().value();
    return id.equals(link) ? id : link;
  }

  private @Nullable ViewerRow join(@Nullable ViewerRow one, @Nullable ViewerRow other) {
    if (one == null || other == null || one == other) {
      return one == null ? other : one;
    }
    ViewerRow stays = one.no < other.no ? one : other;
    ViewerRow goes = stays == one ? other : one;
    stays.viewer = stays.viewer.merge(goes.viewer);
    stays.absorbed.add(goes);
    goes.into = stays;
    byNumber.remove(goes.no);
    goes.viewer.identities().forEach(identity -> byLink.put(identity.link(), stays));
    return stays;
  }
}
