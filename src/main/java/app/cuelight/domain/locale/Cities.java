package app.cuelight.domain.locale;

import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.ULocale;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;

/// The city a zone is named after, in the words of a language: `New York`, `纽约`. Safe for any
/// thread.
public final class Cities {

  private Cities() {}

  /// The name of a zone for people (CLDR exemplar cities); where CLDR has none, the last part of
  /// the IANA name without its underscores.
  public static String name(ZoneId zone, Locale language) {
    String id = zone.getId();
    if (zone instanceof ZoneOffset) {
      return id.equals("Z") ? "UTC" : "UTC" + id;
    }
    String city =
        TimeZoneNames.getInstance(ULocale.forLocale(language)).getExemplarLocationName(id);
    return city == null || city.isBlank()
        ? id.substring(id.lastIndexOf('/') + 1).replace('_', ' ')
        : city;
  }
}
