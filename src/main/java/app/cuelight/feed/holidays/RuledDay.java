package app.cuelight.feed.holidays;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;

/// On which day of a year something falls, by a rule.
sealed interface RuledDay {

  /// The days of one year of ours; none or two where its own year is shorter.
  List<LocalDate> in(int year);

  record Fixed(MonthDay day) implements RuledDay {
    @Override
    public List<LocalDate> in(int year) {
      return List.of(day.atYear(year));
    }
  }

  record Chinese(int month, int day) implements RuledDay {
    @Override
    public List<LocalDate> in(int year) {
      return List.of(MoonCalendars.chinese(year, month, day));
    }
  }

  record Korean(int month, int day) implements RuledDay {
    @Override
    public List<LocalDate> in(int year) {
      return List.of(MoonCalendars.korean(year, month, day));
    }
  }

  record Vietnamese(int month, int day) implements RuledDay {
    @Override
    public List<LocalDate> in(int year) {
      return List.of(MoonCalendars.vietnamese(year, month, day));
    }
  }

  record Islamic(int month, int day) implements RuledDay {
    @Override
    public List<LocalDate> in(int year) {
      return MoonCalendars.islamic(year, month, day);
    }
  }

  /// The full moon nearest to a Chinese day.
  record FullMoon(int month, int day) implements RuledDay {
    @Override
    public List<LocalDate> in(int year) {
      LocalDate near = MoonCalendars.chinese(year, month, day);
      return List.of(MoonPhases.fullMoon(near, BANGKOK));
    }
  }

  /// The new moon nearest to a day.
  record NewMoon(MonthDay near) implements RuledDay {
    @Override
    public List<LocalDate> in(int year) {
      return List.of(MoonPhases.newMoon(near.atYear(year), BANGKOK));
    }
  }

  record Easter() implements RuledDay {
    @Override
    public List<LocalDate> in(int year) {
      return List.of(MoonCalendars.easter(year));
    }
  }

  record Qingming() implements RuledDay {
    @Override
    public List<LocalDate> in(int year) {
      return List.of(MoonCalendars.qingming(year));
    }
  }

  record Deepavali() implements RuledDay {
    @Override
    public List<LocalDate> in(int year) {
      return List.of(MoonCalendars.deepavali(year));
    }
  }

  /// The first of a weekday in a month.
  record First(DayOfWeek weekday, int month) implements RuledDay {
    @Override
    public List<LocalDate> in(int year) {
      return List.of(LocalDate.of(year, month, 1).with(TemporalAdjusters.firstInMonth(weekday)));
    }
  }

  /// The clock of Bangkok, Hanoi and Jakarta.
  ZoneOffset BANGKOK = ZoneOffset.ofHours(7);

  /// Out of its words.
  ///
  /// @param words as in `rules.txt`: `chinese 8-15`
  static RuledDay of(List<String> words) {
    String last = words.getLast();
    return switch (words.getFirst()) {
      case "chinese" -> new Chinese(month(last), day(last));
      case "korean" -> new Korean(month(last), day(last));
      case "vietnamese" -> new Vietnamese(month(last), day(last));
      case "islamic" -> new Islamic(month(last), day(last));
      case "fullmoon" -> new FullMoon(month(last), day(last));
      case "newmoon" -> new NewMoon(MonthDay.of(month(last), day(last)));
      case "easter" -> new Easter();
      case "qingming" -> new Qingming();
      case "deepavali" -> new Deepavali();
      case "first" ->
          new First(
              DayOfWeek.valueOf(words.get(1).toUpperCase(Locale.ROOT)), Integer.parseInt(last));
      default -> new Fixed(MonthDay.of(month(last), day(last)));
    };
  }

  private static int month(String date) {
    return Integer.parseInt(date.substring(0, date.indexOf('-')));
  }

  private static int day(String date) {
    return Integer.parseInt(date.substring(date.indexOf('-') + 1));
  }
}
