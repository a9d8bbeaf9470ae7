package app.cuelight.terminal.verb;

import app.cuelight.domain.schedule.Fulfilment;
import app.cuelight.terminal.print.Column;
import app.cuelight.terminal.print.Sheet;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What became of a planned show, beside what was planned.
final class FulfilmentRow {

  static final Sheet SHEET =
      new Sheet(
          join(
              ScheduleRows.SHEET.csv(),
              List.of("became", "liveAt", "endedAt", "lateMinutes", "overMinutes", "earlyMinutes")),
          join(ScheduleRows.SHEET.table(), List.of(Column.of("becameWords", "BECAME"))));

  private FulfilmentRow() {}

  /// @param was null where a show is cancelled
  static Map<String, @Nullable Object> add(
      Map<String, @Nullable Object> show, @Nullable Fulfilment was) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>(show);
    Fulfilment real = was != null && was.live() != null ? was : null;
    row.put("became", was == null ? null : state(was.state()));
    row.put("becameWords", was == null ? "" : words(was));
    row.put("liveAt", was == null ? null : text(was.live()));
    row.put("endedAt", was == null ? null : text(was.ended()));
    row.put("lateMinutes", real == null ? null : real.late().toMinutes());
    row.put("overMinutes", real == null ? null : real.over().toMinutes());
    row.put("earlyMinutes", real == null ? null : real.early().toMinutes());
    return row;
  }

  private static String state(Fulfilment.State state) {
    return switch (state) {
      case AWAITED -> "planned";
      case LIVE -> "on-air";
      case OVERRUNNING -> "overrunning";
      case DONE -> "done";
      case MISSED -> "missed";
    };
  }

  /// `late by 5 min, overran by 7 min`.
  private static String words(Fulfilment was) {
    return switch (was.state()) {
      case AWAITED -> "planned";
      case MISSED -> "missed";
      case LIVE -> "on air, " + start(was);
      case OVERRUNNING -> "on air, " + start(was) + ", " + end(was, "over by ");
      case DONE -> start(was) + ", " + end(was, "overran by ");
    };
  }

  private static String start(Fulfilment was) {
    long late = was.late().toMinutes();
    if (late == 0) {
      return "on time";
    }
    return (late > 0 ? "late by " : "early by ") + minutes(was.late());
  }

  private static String end(Fulfilment was, String over) {
    if (was.over().toMinutes() > 0) {
      return over + minutes(was.over());
    }
    return was.early().toMinutes() > 0 ? "ended early by " + minutes(was.early()) : "ended on time";
  }

  private static String minutes(Duration length) {
    return length.abs().toMinutes() + " min";
  }

  private static @Nullable String text(@Nullable Instant at) {
    return at == null ? null : at.toString();
  }

  private static <T> List<T> join(List<T> some, List<T> others) {
    List<T> all = new ArrayList<>(some);
    all.addAll(others);
    return all;
  }
}
