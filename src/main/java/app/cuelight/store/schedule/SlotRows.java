package app.cuelight.store.schedule;

import app.cuelight.domain.schedule.Slot;
import app.cuelight.domain.schedule.SlotId;
import app.cuelight.store.Sql;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The rows of slots, and of what was done to them.
final class SlotRows {

  /// So many changes can be taken back, the newest.
  private static final int KEPT_CHANGES = 500;

  private final Sql sql;
  private final Clocks clocks;

  SlotRows(Sql sql, Clocks clocks) {
    this.sql = sql;
    this.clocks = clocks;
  }

  List<Slot> all() throws SQLException {
    return sql.all(
        row -> SlotText.slot(row.getString(1), row.getInt(2), row.getString(3)),
        "SELECT id, sequence, text FROM slots ORDER BY id");
  }

  /// Writes what differs, and how it was.
  ///
  /// @return whether anything does
  boolean write(List<Slot> was, List<Slot> becomes, String by, String what, Instant at)
      throws SQLException {
    Map<SlotId, Slot> gone = new HashMap<>();
    was.forEach(slot -> gone.put(slot.id(), slot));
    List<Slot> different = new ArrayList<>();
    for (Slot slot : becomes) {
      if (!slot.equals(gone.remove(slot.id()))) {
        different.add(slot);
      }
    }
    if (different.isEmpty() && gone.isEmpty()) {
      return false;
    }
    long change =
        sql.insert(
            "INSERT INTO changes (at, who, what) VALUES (?, ?, ?)", at.toEpochMilli(), by, what);
    for (Slot slot : different) {
      String text = SlotText.of(slot);
      before(change, slot.id(), text);
      put(slot.id(), slot.sequence(), text, slot.anchor(), at);
    }
    for (SlotId id : gone.keySet()) {
      before(change, id, null);
      sql.run("DELETE FROM slots WHERE id = ?", id.value());
    }
    sql.run("DELETE FROM changed WHERE change <= ?", change - KEPT_CHANGES);
    sql.run("DELETE FROM changes WHERE id <= ?", change - KEPT_CHANGES);
    return true;
  }

  private void put(SlotId id, int sequence, String text, ZoneId anchor, Instant at)
      throws SQLException {
    clocks.keep(anchor, at);
    sql.run(
        "INSERT OR REPLACE INTO slots (id, sequence, zone, rules, text) VALUES (?, ?, ?, ?, ?)",
        id.value(),
        sequence,
        anchor.getId(),
        clocks.rules(),
        text);
  }

  private void before(long change, SlotId id, @Nullable String after) throws SQLException {
    sql.run(
        "INSERT INTO changed (change, id, before, sequence, rules, after)"
            + " SELECT ?, w.id, s.text, s.sequence, s.rules, ? FROM (SELECT ? AS id) w"
            + " LEFT JOIN slots s ON s.id = w.id",
        change,
        after,
        id.value());
  }

  /// One slot of a change.
  private record Step(
      String id,
      @Nullable String before,
      long sequence,
      @Nullable String rules,
      @Nullable String after) {}

  /// Takes back the latest change of somebody.
  ///
  /// @return the slots that are as they were before, null for those that were not there then; empty
  ///   when there was nothing to take back
  Optional<Map<SlotId, @Nullable Slot>> undo(String by) throws SQLException {
    long change =
        sql.number(
            "SELECT id FROM changes WHERE who = ? AND undone = 0 ORDER BY id DESC LIMIT 1", by);
    if (change == 0) {
      return Optional.empty();
    }
    Map<SlotId, @Nullable Slot> back = new HashMap<>();
    for (Step step :
        sql.all(
            row ->
                new Step(
                    row.getString(1),
                    row.getString(2),
                    row.getLong(3),
                    row.getString(4),
                    row.getString(5)),
            "SELECT id, before, sequence, rules, after FROM changed WHERE change = ?",
            change)) {
      String now =
          sql.one(row -> row.getString(1), "SELECT text FROM slots WHERE id = ?", step.id());
      // Whoever changed it since keeps his word.
      if (Objects.equals(now, step.after())) {
        back.put(new SlotId(step.id()), back(step));
      }
    }
    sql.run("UPDATE changes SET undone = 1 WHERE id = ?", change);
    return Optional.of(back);
  }

  /// A plan with some slots as they are now, by their ids.
  ///
  /// @param now null for those that are gone
  static List<Slot> with(List<Slot> plan, Map<SlotId, @Nullable Slot> now) {
    Map<SlotId, Slot> all = new TreeMap<>();
    plan.forEach(slot -> all.put(slot.id(), slot));
    now.forEach((id, slot) -> {
      if (slot == null) {
        all.remove(id);
      } else {
        all.put(id, slot);
      }
    });
    return List.copyOf(all.values());
  }

  /// As it was, but for the sequence: calendars that have read the later one ignore an earlier.
  private @Nullable Slot back(Step step) throws SQLException {
    if (step.before() == null) {
      sql.run("DELETE FROM slots WHERE id = ?", step.id());
      return null;
    }
    long now = sql.number("SELECT sequence FROM slots WHERE id = ?", step.id());
    int sequence = Math.toIntExact(Math.max(now, step.sequence()) + 1);
    Slot slot = SlotText.slot(step.id(), sequence, step.before());
    sql.run(
        "INSERT OR REPLACE INTO slots (id, sequence, zone, rules, text) VALUES (?, ?, ?, ?, ?)",
        step.id(),
        sequence,
        slot.anchor().getId(),
        step.rules(),
        step.before());
    return slot;
  }
}
