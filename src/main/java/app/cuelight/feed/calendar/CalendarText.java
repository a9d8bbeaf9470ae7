package app.cuelight.feed.calendar;

import app.cuelight.domain.basic.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A calendar file taken apart into its events and zones, in bounded memory.
///
/// @param events in the order of the file
/// @param zones by their `TZID`
/// @param zone the `X-WR-TIMEZONE` of the calendar, or empty
/// @param isCancelling whether its method is `CANCEL`
record CalendarText(
    List<Block> events, Map<String, Block> zones, String zone, boolean isCancelling) {

  /// As many events as a plan may have.
  static final int MAX_EVENTS = 20_000;

  private static final int MAX_ZONES = 1_000;
  private static final int MAX_LINES = 2_000;
  private static final int DEEPEST = 8;

  private static final Set<String> READ =
      Set.of(
          "UID",
          "DTSTART",
          "DTEND",
          "DURATION",
          "SUMMARY",
          "DESCRIPTION",
          "LOCATION",
          "STATUS",
          "SEQUENCE",
          "RRULE",
          "EXRULE",
          "RDATE",
          "EXDATE",
          "RECURRENCE-ID",
          "CATEGORIES",
          "TZID",
          "TZOFFSETFROM",
          "TZOFFSETTO",
          "X-LIC-LOCATION");

  /// Takes a file apart.
  ///
  /// @throws IllegalArgumentException with a sentence for the user when it is no calendar
  static CalendarText read(InputStream file) throws IOException {
    return new Parser(new LineReader(file)).run();
  }

  /// What is being read.
  private static final class Parser {
    private final LineReader lines;
    private final Deque<String> open = new ArrayDeque<>();
    private final List<Block> events = new ArrayList<>();
    private final Map<String, Block> zones = new HashMap<>();
    private @Nullable Block top;
    private @Nullable Block part;
    private String zone = "";
    private boolean isCancelling;
    private boolean isCalendar;

    Parser(LineReader lines) {
      this.lines = lines;
    }

    CalendarText run() throws IOException {
      for (Line line = lines.next(); line != null; line = lines.next()) {
        switch (line.name()) {
          case "BEGIN" -> begin(line);
          case "END" -> end(line);
          default -> property(line);
        }
      }
      if (!isCalendar) {
        throw Refused.of(
            "This is no calendar: it does not begin with BEGIN:VCALENDAR.",
            "这不是日历：开头没有 BEGIN:VCALENDAR。");
      }
      if (!open.isEmpty()) {
        throw Refused.of(
            "The calendar breaks off at line %,d: END:%s is missing.",
            "日历在第 %,d 行中断：缺少 END:%s。", lines.number(), shortly(open.element()));
      }
      return new CalendarText(events, zones, zone, isCancelling);
    }

    private void begin(Line line) {
      String kind = kind(line);
      if (open.isEmpty() && !kind.equals("VCALENDAR")) {
        throw Refused.of(
            "This is no calendar: line %,d begins a %s outside of one.",
            "这不是日历：第 %,d 行的 %s 不在日历之内。", line.number(), shortly(kind));
      }
      isCalendar = true;
      open.push(kind);
      if (open.size() > DEEPEST) {
        throw Refused.of(
            "Line %,d is nested %d deep; no calendar is.",
            "第 %,d 行嵌套了 %d 层；日历不会这样。", line.number(), open.size());
      }
      if (open.size() == 2 && (kind.equals("VEVENT") || kind.equals("VTIMEZONE"))) {
        top = new Block(line.number());
      } else if (open.size() == 3
          && top != null
          && (kind.equals("STANDARD") || kind.equals("DAYLIGHT"))) {
        part = new Block(line.number());
      }
    }

    private void end(Line line) {
      String kind = kind(line);
      if (!kind.equals(open.peek())) {
        throw open.isEmpty()
            ? Refused.of(
                "Line %,d ends a %s, but nothing is open.",
                "第 %,d 行结束了 %s，但此处没有打开的部分。", line.number(), shortly(kind))
            : Refused.of(
                "Line %,d ends a %s, but %s is open.",
                "第 %,d 行结束了 %s，但打开的是 %s。", line.number(), shortly(kind), shortly(open.element()));
      }
      if (open.size() == 3 && part != null && top != null) {
        top.add(part);
        part = null;
      } else if (open.size() == 2 && top != null) {
        keep(kind, top);
        top = null;
      }
      open.pop();
    }

    private void keep(String kind, Block block) {
      if (kind.equals("VEVENT")) {
        events.add(block);
        if (events.size() > MAX_EVENTS) {
          throw Refused.of(
              "The calendar has more than 20,000 events at line %,d; export a shorter time.",
              "日历到第 %,d 行已超过 20,000 个事件；请导出较短的时间段。", block.number());
        }
      } else if (zones.size() < MAX_ZONES) {
        zones.put(block.text("TZID"), block);
      }
    }

    private void property(Line line) {
      if (open.isEmpty()) {
        throw Refused.of(
            "This is no calendar: line %,d stands outside of BEGIN:VCALENDAR.",
            "这不是日历：第 %,d 行在 BEGIN:VCALENDAR 之外。", line.number());
      }
      if (open.size() == 1) {
        if (line.name().equals("X-WR-TIMEZONE")) {
          zone = line.text();
        } else if (line.name().equals("METHOD")) {
          isCancelling = line.text().equalsIgnoreCase("CANCEL");
        }
        return;
      }
      Block block = open.size() == 2 ? top : open.size() == 3 ? part : null;
      boolean isRead = READ.contains(line.name()) || line.name().startsWith(EventWriter.OWN);
      if (block == null || !isRead) {
        return;
      }
      if (block.size() < MAX_LINES) {
        block.add(line);
      } else {
        block.cut();
      }
    }

    private static String kind(Line line) {
      return line.value().strip().toUpperCase(Locale.ROOT);
    }

    private static String shortly(String kind) {
      return kind.length() > 40 ? kind.substring(0, 40) + "…" : kind;
    }
  }
}
