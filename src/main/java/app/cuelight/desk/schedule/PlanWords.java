package app.cuelight.desk.schedule;

import app.cuelight.desk.kit.Kit;
import app.cuelight.desk.kit.Language;
import app.cuelight.desk.kit.Words;
import app.cuelight.domain.locale.Cities;
import app.cuelight.domain.locale.LocalClock;
import app.cuelight.domain.locale.Market;
import app.cuelight.domain.schedule.Holiday;
import app.cuelight.domain.schedule.Occurrence;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Times, days and places of the plan in the words of the console.
record PlanWords(Kit kit) {

  static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
  private static final LocalTime MORNING = LocalTime.of(6, 0);
  private static final int MINUTES = 60;
  private static final int LONG_COUNTRY = 13;

  Words words() {
    return kit.words();
  }

  String say(String key, Object... values) {
    return words().say(key, values);
  }

  /// What a free day is called in the language of the console.
  String holiday(Holiday holiday) {
    return chinese() ? holiday.chinese() : holiday.english();
  }

  private boolean chinese() {
    return words().language() == Language.ZH;
  }

  private Locale locale() {
    return words().language().locale();
  }

  private String format(String pattern, LocalDate day) {
    return DateTimeFormatter.ofPattern(pattern, locale()).format(day);
  }

  /// `15–21 March 2027`, `29 March – 4 April 2027`.
  String week(LocalDate monday) {
    LocalDate sunday = monday.plusDays(6);
    boolean oneMonth = monday.getMonth() == sunday.getMonth();
    boolean oneYear = monday.getYear() == sunday.getYear();
    if (chinese()) {
      String end = oneMonth ? "d日" : oneYear ? "M月d日" : "yyyy年M月d日";
      return format("yyyy年M月d日", monday) + "–" + format(end, sunday);
    }
    String begin = oneMonth ? "d" : oneYear ? "d MMMM" : "d MMMM yyyy";
    return format(begin, monday) + (oneMonth ? "–" : " – ") + format("d MMMM yyyy", sunday);
  }

  /// `Tuesday 16`, `星期二 16日`.
  String day(LocalDate day) {
    return format(chinese() ? "EEEE d日" : "EEEE d", day);
  }

  /// `Tue 16`, `周二 16`.
  String shortDay(LocalDate day) {
    return weekday(day) + " " + day.getDayOfMonth();
  }

  /// `Tue 16 March`, `3月16日 周二`.
  String dayOfList(LocalDate day) {
    return format(chinese() ? "M月d日 EEE" : "EEE d MMMM", day);
  }

  /// `28 Mar`, `3月28日`.
  String date(LocalDate day) {
    return format(chinese() ? "M月d日" : "d MMM", day);
  }

  String weekday(LocalDate day) {
    return day.getDayOfWeek().getDisplayName(TextStyle.SHORT, locale());
  }

  static String clock(Instant at, ZoneId zone) {
    return CLOCK.format(LocalClock.at(at, zone));
  }

  static String clock(LocalDateTime wall) {
    return CLOCK.format(wall);
  }

  /// `08:00–10:30`.
  static String hours(Instant start, Instant end, ZoneId zone) {
    return clock(start, zone) + "–" + clock(end, zone);
  }

  /// `08:00–10:30 Tue`.
  String time(Instant start, Instant end, ZoneId zone) {
    return hours(start, end, zone) + " " + weekday(LocalClock.at(start, zone).toLocalDate());
  }

  /// Whether it begins in the night there.
  static boolean late(Instant start, ZoneId zone) {
    return LocalClock.at(start, zone).toLocalTime().isBefore(MORNING);
  }

  String city(ZoneId zone) {
    return Cities.name(zone, locale());
  }

  /// A country, by its code where its name would take all the room.
  String country(String code) {
    String name = kit.places().country(code);
    return name.length() > LONG_COUNTRY ? code : name;
  }

  /// What the bars of a ribbon are made of; empty where there are none.
  String heat(Ribbon ribbon) {
    if (ribbon.bars().isEmpty()) {
      return "";
    }
    String country = ribbon.market().country();
    boolean isOne = kit.clock().zoneOf().apply(country) != null;
    return say(
        isOne ? "plan.heat.clock" : "plan.heat.clocks",
        ribbon.people(),
        kit.places().country(country));
  }

  /// `New York`; a market without a clock goes by its country.
  String market(Market market) {
    ZoneId zone = market.zone();
    return zone == null ? kit.places().country(market.country()) : city(zone);
  }

  /// The clock of a market: its own, or its country’s where there is one.
  @Nullable ZoneId zone(Market market) {
    ZoneId own = market.zone();
    return own == null ? kit.clock().zoneOf().apply(market.country()) : own;
  }

  /// `UTC−4`, `UTC+5:30`.
  static String offset(int seconds) {
    int minutes = Math.abs(seconds) / MINUTES;
    String rest = minutes % MINUTES == 0 ? "" : ":%02d".formatted(minutes % MINUTES);
    return "UTC" + (seconds < 0 ? "−" : "+") + minutes / MINUTES + rest;
  }

  /// `+1 h`, `−30 min`.
  String shift(Duration by) {
    String sign = by.isNegative() ? "−" : "+";
    return sign + length(by.abs());
  }

  /// `2 h 30 min`, `45 min`.
  String length(Duration length) {
    long hours = length.toMinutes() / MINUTES;
    long minutes = length.toMinutes() % MINUTES;
    if (hours == 0) {
      return say("plan.minutes", minutes);
    }
    return minutes == 0 ? say("plan.hours", hours) : say("plan.hoursMinutes", hours, minutes);
  }

  /// `+1d`, `−1d`, or empty.
  String days(int days) {
    return days == 0 ? "" : say("plan.days", (days > 0 ? "+" : "−") + Math.abs(days));
  }

  String state(Occurrence show) {
    return switch (show.slot().state()) {
      case DRAFT -> say("plan.state.draft");
      case CONFIRMED -> say("plan.state.confirmed");
      case CANCELLED -> say("plan.state.cancelled");
    };
  }

  /// What became of it, or where it is awaited how certain it is.
  String state(Occurrence show, @Nullable Outcome became) {
    String said = new OutcomeWords(this).of(became);
    return said.isEmpty() ? state(show) : said;
  }

  /// The same of a show that may be held, where it is held.
  String held(Occurrence show, @Nullable Held held, Marks marks) {
    return held == null || held.clashes().isEmpty()
        ? state(show, marks.became(show))
        : new ClashWords(this).sentence(held.clashes().getFirst());
  }

  /// How often, in words; a rule of its own is told as it stands.
  String repeats(Occurrence show) {
    String rule = show.slot().repeat().rule();
    if (rule == null) {
      return say("plan.once");
    }
    String weekday = weekday(show.original().toLocalDate());
    if (rule.startsWith(SlotDraft.TWO_WEEKS_RULE)) {
      return say("plan.everyTwoWeeks", weekday);
    }
    boolean weekly =
        rule.startsWith(SlotDraft.WEEKLY_RULE) && !rule.contains("BYDAY") && !rule.contains("INT");
    return weekly ? say("plan.everyWeek", weekday) : say("plan.series");
  }

  String said(SlotReading.Said sentence) {
    return say(sentence.key(), sentence.values().toArray());
  }

  /// Things side by side, as a list in a sentence.
  String join(List<String> parts) {
    return String.join(chinese() ? "、" : ", ", parts);
  }
}
