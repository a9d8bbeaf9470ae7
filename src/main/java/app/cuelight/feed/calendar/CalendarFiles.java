package app.cuelight.feed.calendar;

import app.cuelight.domain.basic.Bilingual;
import app.cuelight.domain.basic.Refused;
import app.cuelight.domain.schedule.Slot;
import app.cuelight.domain.schedule.SlotId;
import app.cuelight.show.port.Calendars;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.fortuna.ical4j.util.Strings;

/// Reads and writes iCalendar files. Safe for any thread.
public final class CalendarFiles implements Calendars {

  @Override
  public void write(List<Slot> slots, Outgoing how, OutputStream out) {
    CalendarWriter.write(slots, how, out);
  }

  @Override
  public Incoming read(InputStream file, ZoneId home, Instant now) {
    try {
      CalendarText text = CalendarText.read(file);
      var zones = new ZoneFinder(text.zones(), home, now);
      ZoneFinder.Found own = text.zone().isEmpty() ? null : zones.find(text.zone());
      return new Reading(text, zones, own == null ? home : own.zone()).run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// How many shows the rules of a file may count together; a daily show for 2,700 years.
  private static final long MOST_COUNTED = 1_000_000;

  private static final Bilingual OLDER =
      Bilingual.of("The file has a newer event of the same UID.", "文件中有同一 UID 的较新事件。");
  private static final Bilingual NO_TIME =
      Bilingual.of("It has a time that no clock shows.", "它的时间在任何时钟上都不存在。");
  private static final Bilingual TOO_LONG =
      Bilingual.of(
          "It has more than 2,000 lines that say something; no show has.",
          "它有 2,000 行以上的内容；没有直播会这样。");

  /// One file that is being read.
  private static final class Reading {
    private final CalendarText text;
    private final ZoneFinder zones;
    private final ZoneId home;
    private final List<Entry> entries = new ArrayList<>();
    private final List<Skipped> skipped = new ArrayList<>();
    private long counted;

    Reading(CalendarText text, ZoneFinder zones, ZoneId home) {
      this.text = text;
      this.zones = zones;
      this.home = home;
    }

    Incoming run() {
      Map<String, List<Block>> series = new LinkedHashMap<>();
      for (Block event : text.events()) {
        belong(event);
        series.computeIfAbsent(id(event), _ -> new ArrayList<>()).add(event);
      }
      series.forEach(this::read);
      entries.sort(Comparator.comparingInt(Entry::line));
      skipped.sort(Comparator.comparingInt(Skipped::line));
      return new Incoming(entries, skipped);
    }

    /// A show that was written apart from its series (see [SecondShows]) is an exception from it.
    private static void belong(Block event) {
      Line of = event.first(EventDraft.OWN + "-OF");
      if (of != null && event.first("RECURRENCE-ID") == null) {
        String text = of.text().strip();
        int blank = text.indexOf(' ');
        if (blank > 0) {
          String at = text.substring(0, blank);
          event.put(new Line(of.number(), "RECURRENCE-ID", Map.of(), at, false));
          event.put(
              new Line(
                  of.number(), "UID", Map.of(), Strings.escape(text.substring(blank + 1)), false));
        }
      }
    }

    /// The name of an event; one that has none, or none that can be one, has one made of what it
    /// says.
    private static String id(Block event) {
      String uid = event.text("UID");
      if (uid.isEmpty()) {
        Line start = event.first("DTSTART");
        return made(event.text("SUMMARY") + "\n" + (start == null ? "" : start.value()));
      }
      try {
        return new SlotId(uid).value();
      } catch (IllegalArgumentException e) {
        return made(uid);
      }
    }

    private static String made(String from) {
      return "made-" + UUID.nameUUIDFromBytes(from.getBytes(StandardCharsets.UTF_8));
    }

    private void read(String id, List<Block> events) {
      List<Block> exceptions =
          new ArrayList<>(
              events.stream().filter(event -> event.first("RECURRENCE-ID") != null).toList());
      List<Block> masters = new ArrayList<>(events);
      masters.removeAll(exceptions);
      if (masters.isEmpty()) {
        exceptions.forEach(each -> alone(id, each));
        return;
      }
      Block master = masters.getLast();
      masters.removeLast();
      masters.forEach(each -> skip(each, OLDER));
      take(new SlotId(id), master, exceptions);
    }

    /// An exception without its series is a show of its own.
    private void alone(String id, Block event) {
      Line which = event.first("RECURRENCE-ID");
      try {
        var at = Moment.read(which == null ? "" : which.value()).wall();
        take(SeriesReader.later(new SlotId(id), at), event, List.of());
      } catch (Refused e) {
        skip(event, e.why());
      }
    }

    private void take(SlotId id, Block master, List<Block> exceptions) {
      if (master.isCut()) {
        skip(master, TOO_LONG);
        return;
      }
      var clock = new EventClock(zones, home);
      var events = new EventReader(clock, text.isCancelling());
      try {
        boolean isOwn = master.first(EventDraft.OWN) != null;
        var reader = new SeriesReader(clock, events, this::count);
        for (Slot slot : reader.read(id, master, exceptions)) {
          entries.add(new Entry(slot, master.number(), isOwn, clock.remarks()));
        }
      } catch (Refused e) {
        skip(master, e.why());
      } catch (DateTimeException | ArithmeticException e) {
        skip(master, NO_TIME);
      }
    }

    /// A rule that ends by number is counted through whenever it is asked; a file full of them
    /// would keep everybody waiting.
    private void count(int shows) {
      counted += shows;
      if (counted > MOST_COUNTED) {
        throw Refused.of(
            "The rules of this file count more than 1,000,000 shows up to here; end them by UNTIL.",
            "到此为止，文件中的规则计数已超过 1,000,000 场；请改用 UNTIL 结束。");
      }
    }

    private void skip(Block event, Bilingual why) {
      String title = event.text("SUMMARY");
      String shown = title.length() > Slot.MAX_TITLE ? title.substring(0, Slot.MAX_TITLE) : title;
      skipped.add(new Skipped(event.number(), shown, why));
    }
  }
}
