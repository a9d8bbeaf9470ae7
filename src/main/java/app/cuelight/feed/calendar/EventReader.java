package app.cuelight.feed.calendar;

import app.cuelight.domain.basic.Bilingual;
import app.cuelight.domain.basic.Refused;
import app.cuelight.domain.locale.LocalClock;
import app.cuelight.domain.locale.Market;
import app.cuelight.domain.schedule.Crew;
import app.cuelight.domain.schedule.Slot;
import app.cuelight.domain.schedule.SlotState;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads what one event says about itself, its repetition aside. Used by one thread.
final class EventReader {

  private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

  private final EventClock clock;
  private final boolean isCancelling;

  EventReader(EventClock clock, boolean isCancelling) {
    this.clock = clock;
    this.isCancelling = isCancelling;
  }

  /// What an event says.
  ///
  /// @param own whether Cuelight wrote it
  record Event(
      String title,
      ZoneId anchor,
      LocalDateTime start,
      Duration length,
      Crew crew,
      List<Market> markets,
      SlotState state,
      int sequence,
      String notes,
      boolean own) {}

  /// Reads an event.
  ///
  /// @param anchor of its series, or null for its own
  /// @throws IllegalArgumentException with a sentence for the user
  Event read(Block block, @Nullable ZoneId anchor) {
    Line start = block.first("DTSTART");
    if (start == null) {
      throw Refused.of("It has no DTSTART.", "没有 DTSTART（开始时间）。");
    }
    if (start.isDate()) {
      throw Refused.of("It is an entry for whole days; a show has a time.", "这是全天条目；直播须有时间。");
    }
    ZoneId written = clock.zone(start);
    Instant at = clock.instant(start, start.value());
    String kept = block.text(EventDraft.OWN + "-WALL");
    ZoneId zone = anchor == null ? written : anchor;
    LocalDateTime wall =
        written.equals(zone)
            ? clock.wall(start, start.value(), zone, LocalDateTime.MIN)
            : LocalClock.at(at, zone);
    if (!kept.isEmpty()) {
      try {
        int blank = kept.indexOf(' ');
        ZoneId keptZone = ZoneId.of(kept.substring(0, Math.max(0, blank)));
        LocalDateTime keptWall = LocalDateTime.parse(kept.substring(blank + 1));
        zone = keptZone;
        wall = LocalClock.instant(keptWall, zone).equals(at) ? keptWall : LocalClock.at(at, zone);
      } catch (DateTimeException e) {
        clock.remark(Bilingual.of("Its %s-WALL cannot be read.", "无法读取其 %s-WALL。", EventDraft.OWN));
      }
    }
    boolean own = block.first(EventDraft.OWN) != null;
    return new Event(
        title(block),
        zone,
        wall,
        length(block, at),
        crew(block),
        markets(block),
        state(block),
        sequence(block),
        notes(block),
        own);
  }

  private Duration length(Block block, Instant start) {
    Line end = block.first("DTEND");
    Line duration = block.first("DURATION");
    if (end != null) {
      return Duration.between(start, clock.instant(end, end.value()));
    }
    if (duration == null) {
      throw Refused.of(
          "It has no end: neither DTEND nor DURATION.", "没有结束时间：既无 DTEND 也无 DURATION。");
    }
    String text = duration.value().strip().toUpperCase(Locale.ROOT);
    try {
      return text.endsWith("W")
          ? Duration.ofDays(7L * Integer.parseInt(text.substring(1, text.length() - 1)))
          : Duration.parse(text);
    } catch (DateTimeParseException | NumberFormatException | ArithmeticException e) {
      Refused refused =
          Refused.of("'%s' is no DURATION such as PT90M.", "“%s”不是 DURATION，例如 PT90M。", text);
      refused.initCause(e);
      throw refused;
    }
  }

  private String title(Block block) {
    String title = block.text("SUMMARY").replaceAll("\\s+", " ").strip();
    if (title.isEmpty()) {
      clock.remark(Bilingual.of("It has no title.", "没有标题。"));
      return "–";
    }
    return cut(title, Slot.MAX_TITLE, Bilingual.of("title", "标题"));
  }

  private String cut(String text, int most, Bilingual what) {
    if (text.length() <= most) {
      return text;
    }
    clock.remark(
        new Bilingual(
            "Its %s is cut after %d characters.".formatted(what.en(), most),
            "其%s截短为 %d 个字符。".formatted(what.zh(), most)));
    int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
    return text.substring(0, end);
  }

  private Crew crew(Block block) {
    return new Crew(
        name(block, EventDraft.OWN + "-HOST", Bilingual.of("host", "主播")),
        name(block, "LOCATION", Bilingual.of("place", "地点")),
        name(block, EventDraft.OWN + "-ROOM", Bilingual.of("room", "平台房间")),
        minutes(block.text(EventDraft.OWN + "-SETUP")),
        minutes(block.text(EventDraft.OWN + "-TEARDOWN")));
  }

  private @Nullable String name(Block block, String property, Bilingual what) {
    String name = block.text(property).replaceAll("\\s+", " ").strip();
    return name.isEmpty() ? null : cut(name, Crew.MAX_NAME, what);
  }

  private static Duration minutes(String text) {
    return text.matches("\\d{1,3}") ? Duration.ofMinutes(Integer.parseInt(text)) : Duration.ZERO;
  }

  private static List<Market> markets(Block block) {
    List<Market> markets = new ArrayList<>();
    for (Line line : block.all(EventDraft.OWN + "-MARKET")) {
      String text = line.text().strip();
      int blank = text.indexOf(' ');
      String country = blank < 0 ? text : text.substring(0, blank);
      if (COUNTRY.matcher(country).matches()) {
        markets.add(new Market(country, blank < 0 ? null : zone(text.substring(blank + 1))));
      }
    }
    return markets;
  }

  private static @Nullable ZoneId zone(String text) {
    try {
      return ZoneId.of(text);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private SlotState state(Block block) {
    if (isCancelling) {
      return SlotState.CANCELLED;
    }
    return switch (block.text("STATUS").toUpperCase(Locale.ROOT)) {
      case "TENTATIVE" -> SlotState.DRAFT;
      case "CANCELLED" -> SlotState.CANCELLED;
      default -> SlotState.CONFIRMED;
    };
  }

  private static int sequence(Block block) {
    String text = block.text("SEQUENCE");
    return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
  }

  /// What stands above the times that Cuelight wrote.
  private static String notes(Block block) {
    String text = block.text("DESCRIPTION");
    int own = text.lastIndexOf(MarketTimes.HEADING);
    return (own < 0 ? text : text.substring(0, own)).strip();
  }
}
