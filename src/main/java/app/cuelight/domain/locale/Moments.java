package app.cuelight.domain.locale;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/// Instants in words of a language.
public final class Moments {

  private static final String SKELETON = "yMMMMdjmvvvv";

  private Moments() {}

  /// Date, time and the name of the zone whose clock tells them, as its speakers write them: "23 de
  /// noviembre de 2026, 23:59 (hora de Colombia)".
  ///
  /// @param language BCP 47, or null for English
  public static String said(Instant instant, ZoneId zone, @Nullable String language) {
    DateFormat format =
        DateFormat.getInstanceForSkeleton(
            SKELETON, ULocale.forLanguageTag(language == null ? "en" : language));
    format.setTimeZone(TimeZone.getFrozenTimeZone(zone.getId()));
    return format.format(Date.from(instant));
  }
}
