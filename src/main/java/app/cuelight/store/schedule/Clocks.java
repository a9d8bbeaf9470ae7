package app.cuelight.store.schedule;

import app.cuelight.domain.locale.ClockSpan;
import app.cuelight.domain.locale.LocalClock;
import app.cuelight.domain.locale.ZoneChange;
import app.cuelight.domain.schedule.SlotId;
import app.cuelight.show.port.ScheduleBooks.Planned;
import app.cuelight.store.Sql;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What the clocks of anchors did by the rules that slots were planned by. Kept once for a zone and
/// a version, however many slots there are.
final class Clocks {

  private static final Duration BEFORE = Duration.ofDays(7);
  private static final Duration AHEAD = Duration.ofDays(1200);

  /// A clock that is known for less than this is read again.
  private static final Duration ENOUGH = Duration.ofDays(800);

  private final Sql sql;
  private final String rules;

  /// @param rules the version of the zone rules in use
  Clocks(Sql sql, String rules) {
    this.sql = sql;
    this.rules = rules;
  }

  String rules() {
    return rules;
  }

  void keep(ZoneId zone, Instant now) throws SQLException {
    Long ends =
        sql.one(
            row -> row.getLong(1),
            "SELECT ends FROM clocks WHERE zone = ? AND rules = ?",
            zone.getId(),
            rules);
    if (ends != null && ends >= now.plus(ENOUGH).getEpochSecond()) {
      return;
    }
    ClockSpan clock =
        LocalClock.span(
            zone,
            Instant.ofEpochSecond(now.minus(BEFORE).getEpochSecond()),
            Instant.ofEpochSecond(now.plus(AHEAD).getEpochSecond()));
    sql.run(
        "INSERT OR REPLACE INTO clocks (zone, rules, begins, ends, text) VALUES (?, ?, ?, ?, ?)",
        zone.getId(),
        rules,
        clock.from().getEpochSecond(),
        clock.until().getEpochSecond(),
        text(clock));
  }

  /// Slots planned by other rules, whose clocks are known.
  Map<SlotId, Planned> older() throws SQLException {
    Map<String, Planned> clocks = new HashMap<>();
    Map<SlotId, Planned> older = new HashMap<>();
    sql.all(
            row ->
                List.of(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5),
                    row.getString(6)),
            "SELECT s.id, s.zone, s.rules, c.begins, c.ends, c.text FROM slots s JOIN clocks c"
                + " ON c.zone = s.zone AND c.rules = s.rules WHERE s.rules <> ?",
            rules)
        .forEach(row ->
            older.put(
                new SlotId(row.getFirst()),
                clocks.computeIfAbsent(
                    row.get(1) + " " + row.get(2),
                    _ ->
                        new Planned(
                            row.get(2),
                            clock(
                                Instant.ofEpochSecond(Long.parseLong(row.get(3))),
                                Instant.ofEpochSecond(Long.parseLong(row.get(4))),
                                row.get(5))))));
    return older;
  }

  /// `-18000 1805007600:-14400 …`: seconds east of UTC, and from when on.
  private static String text(ClockSpan clock) {
    var text = new StringBuilder().append(clock.first().getTotalSeconds());
    clock
        .changes()
        .forEach(change ->
            text.append(' ')
                .append(change.at().getEpochSecond())
                .append(':')
                .append(change.after().getTotalSeconds()));
    return text.toString();
  }

  private static ClockSpan clock(Instant from, Instant until, String text) {
    List<String> parts = Arrays.asList(text.split(" ", -1));
    ZoneOffset first = ZoneOffset.ofTotalSeconds(Integer.parseInt(parts.getFirst()));
    List<ZoneChange> changes = new ArrayList<>();
    ZoneOffset before = first;
    for (String part : parts.subList(1, parts.size())) {
      int at = part.indexOf(':');
      ZoneOffset after = ZoneOffset.ofTotalSeconds(Integer.parseInt(part.substring(at + 1)));
      changes.add(
          new ZoneChange(
              Instant.ofEpochSecond(Long.parseLong(part.substring(0, at))), before, after));
      before = after;
    }
    return new ClockSpan(from, until, first, changes);
  }
}
