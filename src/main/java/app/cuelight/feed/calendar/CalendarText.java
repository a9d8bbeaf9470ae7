package app.cuelight.feed.calendar;

import app.cuelight.domain.basic.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import net.fortuna.ical4j.data.CalendarParserImpl;
import net.fortuna.ical4j.data.ContentHandler;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.util.Strings;
import org.jspecify.annotations.Nullable;

/// A calendar file taken apart into its events and zones by ical4j's parser, in bounded memory.
///
/// Of the library only the parser is used, which calls for every line as it comes: its objects are
/// made of a whole calendar, without lines, and of times that the JDK's rules have moved.
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
          "METHOD",
          "X-WR-TIMEZONE",
          "X-LIC-LOCATION");

  /// Takes a file apart.
  ///
  /// @throws Refused with a sentence for the user when it is no calendar
  static CalendarText read(InputStream file) throws IOException {
    var lines = new CalendarLines(file, CalendarText::isRead);
    var parts = new Parts(lines);
    try {
      new CalendarParserImpl(true).parse(lines, parts);
    } catch (ParserException e) {
      throw refused(e, lines);
    }
    return new CalendarText(parts.events, parts.zones, parts.zone, parts.isCancelling);
  }

  private static boolean isRead(String name) {
    return READ.contains(name) || name.startsWith(EventDraft.OWN);
  }

  /// What we refuse while it reads comes back wrapped; anything else is a line it cannot read.
  private static Refused refused(ParserException e, CalendarLines lines) {
    if (e.getCause() instanceof Refused refused) {
      return refused;
    }
    Refused refused =
        Refused.of(
            "Line %,d cannot be read as a line of a calendar.", "第 %,d 行无法作为日历读取。", lines.number());
    refused.initCause(e);
    return refused;
  }

  /// Takes what the parser calls out.
  private static final class Parts implements ContentHandler {
    private final CalendarLines lines;
    private final List<Block> events = new ArrayList<>();
    private final Map<String, Block> zones = new HashMap<>();
    private Map<String, String> parameters = Map.of();
    private String value = "";
    private @Nullable Block top;
    private @Nullable Block part;
    private int depth;
    private String zone = "";
    private boolean isCancelling;

    Parts(CalendarLines lines) {
      this.lines = lines;
    }

    @Override
    public void startCalendar() {
      depth = 1;
    }

    @Override
    public void endCalendar() {
      depth = 0;
    }

    @Override
    public void startComponent(String kind) {
      depth++;
      if (depth == 2 && (kind.equals("VEVENT") || kind.equals("VTIMEZONE"))) {
        top = new Block(lines.number());
      } else if (depth == 3
          && top != null
          && (kind.equals("STANDARD") || kind.equals("DAYLIGHT"))) {
        part = new Block(lines.number());
      }
    }

    @Override
    public void endComponent(String kind) {
      if (depth == 3 && part != null && top != null) {
        top.add(part);
        part = null;
      } else if (depth == 2 && top != null) {
        keep(kind, top);
        top = null;
      }
      depth--;
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

    @Override
    public void startProperty(String name) {
      parameters = new HashMap<>();
      value = "";
    }

    @Override
    public void parameter(String name, String text) {
      parameters.put(name.toUpperCase(Locale.ROOT), Strings.unquote(text).strip());
    }

    @Override
    public void propertyValue(String text) {
      value = text;
    }

    @Override
    public void endProperty(String name) {
      var line = new Line(lines.number(), name, parameters, value, lines.isCut());
      if (depth == 1) {
        if (name.equals("X-WR-TIMEZONE")) {
          zone = line.text();
        } else if (name.equals("METHOD")) {
          isCancelling = line.text().equalsIgnoreCase("CANCEL");
        }
        return;
      }
      Block block = depth == 2 ? top : depth == 3 ? part : null;
      if (block == null) {
        return;
      }
      if (block.size() < MAX_LINES) {
        block.add(line);
      } else {
        block.cut();
      }
    }
  }
}
