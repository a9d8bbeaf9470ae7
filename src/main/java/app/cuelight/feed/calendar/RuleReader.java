package app.cuelight.feed.calendar;

import app.cuelight.domain.basic.Refused;
import app.cuelight.feed.calendar.Rule.By;
import app.cuelight.feed.calendar.Rule.Frequency;
import app.cuelight.feed.calendar.Rule.Until;
import app.cuelight.feed.calendar.Rule.Weekday;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads a recurrence rule, and says in a sentence why a text is none.
final class RuleReader {

  /// The longest rule that is looked at, in UTF-16 units.
  private static final int MAX_LENGTH = 2_000;

  /// As many shows as a rule may count; 270 years of a daily show.
  private static final int MAX_COUNT = 100_000;

  private static final int MAX_INTERVAL = 100_000;
  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,6}");
  private static final Pattern WEEKDAY = Pattern.compile("([+-]?\\d{1,2})?([A-Z]{2})");
  private static final Pattern UNTIL = Pattern.compile("(\\d{8})(?:T(\\d{6})(Z?))?");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmmss");
  private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

  private final Map<String, String> parts = new HashMap<>();

  private RuleReader() {}

  /// Reads the value of an `RRULE`; its name before it is forgiven.
  ///
  /// @throws IllegalArgumentException with a sentence for the user
  static Rule read(String text) {
    if (text.length() > MAX_LENGTH) {
      throw no("it has more than %,d characters", "超过 %,d 个字符", MAX_LENGTH);
    }
    String rule = text.strip().toUpperCase(Locale.ROOT);
    var reader = new RuleReader();
    reader.split(rule.startsWith("RRULE:") ? rule.substring("RRULE:".length()) : rule);
    Rule read = reader.rule();
    if (!reader.parts.isEmpty()) {
      throw no(
          "'%s' is no part of a rule", "“%s”不是规则的组成部分", reader.parts.keySet().iterator().next());
    }
    judge(read);
    return read;
  }

  private void split(String rule) {
    for (String part : rule.split(";")) {
      int sign = part.indexOf('=');
      if (sign > 0 && part.startsWith("X-")) {
        continue;
      }
      if (sign <= 0 || sign == part.length() - 1) {
        throw no("'%s' is not of the form NAME=VALUE", "“%s”不是 NAME=VALUE 的形式", part);
      }
      if (parts.put(part.substring(0, sign).strip(), part.substring(sign + 1).strip()) != null) {
        throw no("%s is there twice", "%s 出现了两次", part.substring(0, sign));
      }
    }
  }

  private Rule rule() {
    String frequency = parts.remove("FREQ");
    if (frequency == null) {
      throw no("it has no FREQ, such as FREQ=WEEKLY", "缺少 FREQ，例如 FREQ=WEEKLY");
    }
    return new Rule(
        frequency(frequency),
        number("INTERVAL", 1, MAX_INTERVAL),
        number("COUNT", 0, MAX_COUNT),
        until(parts.remove("UNTIL")),
        new By(
            numbers("BYSECOND", 0, 60),
            numbers("BYMINUTE", 0, 59),
            numbers("BYHOUR", 0, 23),
            list("BYDAY", RuleReader::weekday),
            signed("BYMONTHDAY", 31),
            signed("BYYEARDAY", 366),
            signed("BYWEEKNO", 53),
            numbers("BYMONTH", 1, 12),
            signed("BYSETPOS", 366)),
        weekStart(parts.remove("WKST")));
  }

  private static Frequency frequency(String word) {
    for (Frequency each : Frequency.values()) {
      if (each.name().equals(word)) {
        return each;
      }
    }
    throw no(
        "'%s' is no FREQ; DAILY, WEEKLY, MONTHLY and YEARLY are some",
        "“%s”不是 FREQ；可用 DAILY、WEEKLY、MONTHLY、YEARLY 等", word);
  }

  private int number(String name, int none, int most) {
    String value = parts.remove(name);
    if (value == null) {
      return none;
    }
    int read = number(name, value);
    if (read < 1 || read > most) {
      throw no("%s is a number from 1 to %,d", "%s 须为 1 至 %,d 的数字", name, most);
    }
    return read;
  }

  private static int number(String name, String value) {
    if (!NUMBER.matcher(value).matches()) {
      throw no("'%s' is no number for %s", "“%s”不是 %s 可用的数字", value, name);
    }
    return Integer.parseInt(value);
  }

  private List<Integer> numbers(String name, int from, int to) {
    var sorted =
        new TreeSet<>(
            list(
                name,
                value -> {
                  int read = number(name, value);
                  if (read < from || read > to) {
                    throw no("%s has numbers from %d to %d", "%s 须为 %d 至 %d 的数字", name, from, to);
                  }
                  return read;
                }));
    return List.copyOf(sorted);
  }

  private List<Integer> signed(String name, int most) {
    return list(
        name,
        value -> {
          int read = number(name, value);
          if (read == 0 || Math.abs(read) > most) {
            throw no(
                "%s has numbers from 1 to %d, or −1 to −%d",
                "%s 须为 1 至 %d 或 −1 至 −%d 的数字", name, most, most);
          }
          return read;
        });
  }

  private <T> List<T> list(String name, Function<String, T> element) {
    String value = parts.remove(name);
    List<T> read = new ArrayList<>();
    if (value != null) {
      for (String each : value.split(",", -1)) {
        read.add(element.apply(each.strip()));
      }
    }
    return read.stream().distinct().toList();
  }

  private static Weekday weekday(String value) {
    Matcher found = WEEKDAY.matcher(value);
    if (!found.matches()) {
      throw no("'%s' is no weekday such as TU or -1FR", "“%s”不是星期，例如 TU 或 -1FR", value);
    }
    int place = found.group(1) == null ? 0 : Integer.parseInt(found.group(1));
    if (found.group(1) != null && (place == 0 || Math.abs(place) > 53)) {
      throw no("BYDAY counts from 1 to 53, or −1 to −53", "BYDAY 的序数须为 1 至 53 或 −1 至 −53");
    }
    return new Weekday(place, day(found.group(2), value));
  }

  private static DayOfWeek weekStart(@Nullable String code) {
    return code == null ? DayOfWeek.MONDAY : day(code, code);
  }

  private static DayOfWeek day(String code, String said) {
    for (DayOfWeek day : DayOfWeek.values()) {
      if (Rule.code(day).equals(code)) {
        return day;
      }
    }
    throw no("'%s' is no weekday such as TU", "“%s”不是星期，例如 TU", said);
  }

  /// A date alone means all of that day.
  private static @Nullable Until until(@Nullable String value) {
    if (value == null) {
      return null;
    }
    Matcher found = UNTIL.matcher(value);
    if (!found.matches()) {
      throw no(
          "'%s' is no UNTIL such as 20271224T200000Z", "“%s”不是 UNTIL，例如 20271224T200000Z", value);
    }
    try {
      LocalDate date = LocalDate.parse(found.group(1), DateTimeFormatter.BASIC_ISO_DATE);
      LocalTime time = found.group(2) == null ? END_OF_DAY : LocalTime.parse(found.group(2), TIME);
      return new Until(LocalDateTime.of(date, time), "Z".equals(found.group(3)));
    } catch (DateTimeException e) {
      Refused refused = no("there is no day or time '%s'", "没有日期或时间“%s”", value);
      refused.initCause(e);
      throw refused;
    }
  }

  /// What RFC 5545 forbids to say together.
  private static void judge(Rule rule) {
    Frequency frequency = rule.frequency();
    By by = rule.by();
    if (rule.count() > 0 && rule.until() != null) {
      throw no("it has COUNT and UNTIL; one of them ends it", "同时有 COUNT 和 UNTIL，只能用一个结束");
    }
    boolean isPlaced = by.days().stream().anyMatch(day -> day.place() != 0);
    boolean mayPlace =
        frequency == Frequency.MONTHLY || frequency == Frequency.YEARLY && by.weeks().isEmpty();
    if (isPlaced && !mayPlace) {
      throw no(
          "a weekday with a number, such as 2TU, goes with MONTHLY or YEARLY",
          "带序数的星期（如 2TU）只能与 MONTHLY 或 YEARLY 同用");
    }
    if (!by.monthDays().isEmpty() && frequency == Frequency.WEEKLY) {
      throw no("BYMONTHDAY does not go with WEEKLY", "BYMONTHDAY 不能与 WEEKLY 同用");
    }
    if (!by.yearDays().isEmpty()
        && frequency.compareTo(Frequency.DAILY) >= 0
        && frequency != Frequency.YEARLY) {
      throw no("BYYEARDAY does not go with %s", "BYYEARDAY 不能与 %s 同用", frequency);
    }
    if (!by.weeks().isEmpty() && frequency != Frequency.YEARLY) {
      throw no("BYWEEKNO goes with YEARLY only", "BYWEEKNO 只能与 YEARLY 同用");
    }
    if (!by.places().isEmpty() && !by.isAnything()) {
      throw no("BYSETPOS goes with another BY", "BYSETPOS 须与另一个 BY 同用");
    }
  }

  private static Refused no(String en, String zh, Object... values) {
    return Refused.of("This is no rule for repeating: " + en + ".", "这不是重复规则：" + zh + "。", values);
  }
}
