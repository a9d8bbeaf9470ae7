package app.cuelight.show.schedule;

import app.cuelight.domain.basic.Refused;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A recurrence rule as its parts (RFC 5545 §3.3.10), for cutting and shifting it. What the parts
/// give is [app.cuelight.show.port.Recurrence]'s business, and so is their plain form, in which
/// they are handed in.
///
/// @param parts by name, in the order they were written
record RuleText(Map<String, String> parts) {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);

  private static final List<String> DAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");

  /// Parts that name days in a way that a move to another day cannot follow.
  private static final Set<String> FIXED =
      Set.of("BYMONTHDAY", "BYYEARDAY", "BYWEEKNO", "BYMONTH", "BYSETPOS");

  static RuleText of(String rule) {
    Map<String, String> parts = new LinkedHashMap<>();
    for (String part : rule.split(";", -1)) {
      int at = part.indexOf('=');
      if (at > 0) {
        parts.put(part.substring(0, at), part.substring(at + 1));
      }
    }
    return new RuleText(parts);
  }

  private RuleText with(String name, @Nullable String value) {
    Map<String, String> changed = new LinkedHashMap<>(parts);
    if (value == null) {
      changed.remove(name);
    } else {
      changed.put(name, value);
    }
    return new RuleText(changed);
  }

  /// How often it comes at most, or null.
  @Nullable Integer count() {
    String count = parts.get("COUNT");
    return count == null ? null : Integer.valueOf(count);
  }

  RuleText counting(int count) {
    return with("COUNT", Integer.toString(count));
  }

  /// It ends before a wall time.
  RuleText before(LocalDateTime end) {
    return with("COUNT", null).with("UNTIL", TIME.format(end.minusSeconds(1)));
  }

  /// The same rule for shows that begin later, or earlier.
  ///
  /// @param days by how many days the date of the shows changes by that
  /// @throws IllegalArgumentException with a sentence where no rule says that
  RuleText shifted(Duration by, long days) {
    String until = parts.get("UNTIL");
    RuleText shifted =
        until == null
            ? this
            : with("UNTIL", TIME.format(LocalDateTime.parse(until, TIME).plus(by)));
    if (parts.containsKey("BYHOUR")
        || parts.containsKey("BYMINUTE")
        || parts.containsKey("BYSECOND")) {
      throw Refused.of(
          "This series names its hours in its rule; write the rule anew for other hours.",
          "这个系列的规则里写明了钟点；要换时间请重写规则。");
    }
    if (days == 0) {
      return shifted;
    }
    String weekdays = parts.get("BYDAY");
    String frequency = parts.getOrDefault("FREQ", "");
    boolean isPlain = frequency.equals("WEEKLY") || frequency.equals("DAILY");
    if (!isPlain || FIXED.stream().anyMatch(parts::containsKey)) {
      throw Refused.of(
          "This series comes by the rule %s, which cannot follow to another day; write it anew.",
          "这个系列的规则 %s 无法移到别的日子；请重写规则。", this);
    }
    return shifted.days(weekdays, days);
  }

  private RuleText days(@Nullable String weekdays, long by) {
    RuleText shifted = this;
    if (weekdays != null) {
      String moved =
          Stream.of(weekdays.split(",", -1))
              .map(day -> moved(day, by))
              .collect(Collectors.joining(","));
      shifted = with("BYDAY", moved);
    }
    String interval = parts.getOrDefault("INTERVAL", "1");
    // Every other week begins on a day, and the weekdays must keep their week.
    return parts.getOrDefault("FREQ", "").equals("WEEKLY") && !interval.equals("1")
        ? shifted.with("WKST", moved(parts.getOrDefault("WKST", "MO"), by))
        : shifted;
  }

  private static String moved(String day, long by) {
    int at = DAYS.indexOf(day);
    if (at < 0) {
      throw Refused.of(
          "This series comes on BYDAY=%s and would come on another day; write its rule anew.",
          "这个系列按 BYDAY=%s 重复，移动后会落在别的日子；请重写规则。", day);
    }
    return DAYS.get(DayOfWeek.of(at + 1).plus(by).getValue() - 1);
  }

  @Override
  public String toString() {
    return parts.entrySet().stream()
        .map(part -> part.getKey() + "=" + part.getValue())
        .collect(Collectors.joining(";"));
  }
}
