package app.cuelight.feed.holidays;

import app.cuelight.domain.locale.ChineseMonths;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.List;

/// Days of calendars that go by the moon, as days of ours.
final class MoonCalendars {

  private static final ZoneOffset BEIJING = ZoneOffset.ofHours(8);
  private static final ZoneOffset SEOUL = ZoneOffset.ofHours(9);
  private static final ZoneOffset HANOI = ZoneOffset.ofHours(7);
  private static final ZoneOffset DELHI = ZoneOffset.ofHoursMinutes(5, 30);

  /// When the sun entered Libra by the stars in 2024 (Tula Sankranti, 07:52 in Delhi).
  private static final Instant LIBRA_2024 = Instant.parse("2024-10-17T02:22:00Z");

  /// From one such day to the next: a sidereal year, in seconds.
  private static final double STAR_YEAR = 365.25636 * 86_400;

  private MoonCalendars() {}

  /// A day of the Chinese year that begins in a year of ours; never of a leap month.
  ///
  /// ICU says which month it is; on which day it begins is said by [MoonPhases], as ICU's own moon
  /// is off by a quarter of an hour and puts the new years of 2027 and 2030 on a wrong day.
  static LocalDate chinese(int year, int month, int day) {
    return day(year, month, day, BEIJING);
  }

  private static LocalDate day(int year, int month, int day, ZoneOffset clock) {
    LocalDate near = ChineseMonths.about(year, month);
    return MoonPhases.newMoon(near, clock).plusDays(day - 1L);
  }

  /// A day of the Korean year: the Chinese months, each from the day of its new moon in Seoul,
  /// which is the day after when the moon is new in the last hour of a day of Beijing (2027).
  static LocalDate korean(int year, int month, int day) {
    return day(year, month, day, SEOUL);
  }

  /// A day of the Vietnamese year, likewise; in Hanoi a month may begin the day before (2030).
  static LocalDate vietnamese(int year, int month, int day) {
    return day(year, month, day, HANOI);
  }

  /// The days of a year of ours that are a day of the Islamic one by the Umm al-Qura calendar; two
  /// when its year ends first.
  static List<LocalDate> islamic(int year, int month, int day) {
    List<LocalDate> days = new ArrayList<>();
    int from = HijrahDate.from(LocalDate.of(year, 1, 1)).get(ChronoField.YEAR);
    for (int hijri = from; hijri <= from + 1; hijri++) {
      LocalDate date = LocalDate.from(HijrahDate.of(hijri, month, day));
      if (date.getYear() == year) {
        days.add(date);
      }
    }
    return days;
  }

  /// The day before the new moon of the Hindu month Ashvin by India's clock, which is the first one
  /// after the sun has entered Libra by the stars; as Singapore and Malaysia keep it.
  static LocalDate deepavali(int year) {
    Instant libra = LIBRA_2024.plusSeconds(Math.round((year - 2024) * STAR_YEAR));
    return MoonPhases.newMoonAfter(libra).atOffset(DELHI).toLocalDate().minusDays(1);
  }

  /// When Qingming begins: the sun at 15 degrees, by Beijing's clock. The rule of the trade, right
  /// from 2000 to 2099.
  static LocalDate qingming(int year) {
    int y = year % 100;
    return LocalDate.of(year, 4, (int) (y * 0.2422 + 4.81) - y / 4);
  }

  /// The Sunday of Easter of the western churches (Meeus, Astronomical Algorithms, chapter 8).
  static LocalDate easter(int year) {
    int a = year % 19;
    int b = year / 100;
    int c = year % 100;
    int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    int n = h + l - 7 * ((a + 11 * h + 22 * l) / 451) + 114;
    return LocalDate.of(year, n / 31, n % 31 + 1);
  }
}
