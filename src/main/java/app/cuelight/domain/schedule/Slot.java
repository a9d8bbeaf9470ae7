package app.cuelight.domain.schedule;

import app.cuelight.domain.basic.Refused;
import app.cuelight.domain.locale.Market;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;

/// A planned show or series of shows: what is kept. Its instants are derived (see [Occurrence]).
///
/// @param anchor the zone whose clock it keeps: "New York 20:00" stays 20:00 there whatever the
///   clocks do elsewhere
/// @param start the wall time there of the first show
/// @param length on air, in whole minutes, 1 minute to 24 hours
/// @param markets whom it is for, the most important first; may be empty
/// @param sequence how often it was changed since it was first given out (`SEQUENCE`, RFC 5545
///   §3.8.7.4)
/// @param notes free text, may be empty
public record Slot(
    SlotId id,
    String title,
    ZoneId anchor,
    LocalDateTime start,
    Duration length,
    Repeat repeat,
    Crew crew,
    List<Market> markets,
    SlotState state,
    int sequence,
    String notes) {

  /// The longest title, in UTF-16 units.
  public static final int MAX_TITLE = 200;

  /// No show lasts longer.
  public static final Duration LONGEST = Duration.ofHours(24);

  private static final int FIRST_YEAR = 1970;
  private static final int LAST_YEAR = 9998;

  public Slot {
    requireTitle(title);
    requireTime(start);
    requireLength(length);
    if (sequence < 0) {
      throw new IllegalArgumentException("The sequence of a slot is 0 or more.");
    }
    markets = List.copyOf(markets);
  }

  static void requireTitle(String title) {
    if (title.isBlank() || title.length() > MAX_TITLE) {
      throw Refused.of("The title of a show has 1 to 200 characters.", "直播标题须为 1 至 200 个字符。");
    }
  }

  /// Calendars write years with four digits, and every clock and rule needs room around a show.
  static void requireTime(LocalDateTime start) {
    if (start.getYear() < FIRST_YEAR || start.getYear() > LAST_YEAR) {
      throw Refused.of(
          "A show begins in one of the years 1970 to 9998; this one would begin in %s.",
          "直播须在 1970 年至 9998 年之间开始，这一场却在 %s 年。", start.getYear());
    }
  }

  static void requireLength(Duration length) {
    if (length.compareTo(Duration.ofMinutes(1)) < 0 || length.compareTo(LONGEST) > 0) {
      throw Refused.of(
          "A show takes 1 to 1,440 minutes; this one would take %,d.",
          "一场直播为 1 至 1,440 分钟，这一场却是 %,d 分钟。", length.toMinutes());
    }
    if (length.toSeconds() % 60 != 0) {
      throw Refused.of("A show takes whole minutes.", "直播时长须为整分钟。");
    }
  }
}
