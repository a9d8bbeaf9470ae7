package app.cuelight.domain.locale;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.IslamicCalendar;
import com.ibm.icu.util.IslamicCalendar.CalculationType;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;

/// The month of fasting, by the Umm al-Qura calendar of Saudi Arabia as ICU has it.
///
/// Countries that go by sight of the moon (Morocco, Indonesia, Pakistan) may begin and end a day
/// later, so the first and the last day are told with that much doubt. Evenings move to after
/// sunset then; a show at the usual hour meets an empty market.
public final class Ramadan {

  /// Where most people keep it: countries with a Muslim majority that sell online.
  private static final Set<String> COUNTRIES =
      Set.of(
          "AE", "AF", "BD", "BH", "BN", "DJ", "DZ", "EG", "ID", "IQ", "IR", "JO", "KM", "KW", "LB",
          "LY", "MA", "ML", "MR", "MV", "MY", "NE", "OM", "PK", "PS", "QA", "SA", "SD", "SN", "SO",
          "SY", "TD", "TN", "TR", "YE");

  private Ramadan() {}

  /// Whether most people of a country keep it.
  ///
  /// @param country ISO 3166-1 alpha-2
  public static boolean isKeptIn(String country) {
    return COUNTRIES.contains(country);
  }

  /// Whether a day lies in it.
  public static boolean contains(LocalDate day) {
    var calendar = new IslamicCalendar(TimeZone.GMT_ZONE, ULocale.ROOT);
    calendar.setCalculationType(CalculationType.ISLAMIC_UMALQURA);
    calendar.setTimeInMillis(day.atTime(12, 0).toInstant(ZoneOffset.UTC).toEpochMilli());
    return calendar.get(Calendar.MONTH) == IslamicCalendar.RAMADAN;
  }
}
