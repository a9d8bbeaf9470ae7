package app.cuelight.terminal.verb;

import app.cuelight.domain.locale.Market;
import app.cuelight.domain.schedule.Roster;
import app.cuelight.domain.schedule.SlotId;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/// Words of the command line about planned shows.
final class ScheduleSpelling {

  private static final Pattern SPAN = Pattern.compile("([+-]?)(\\d{1,5})([mhd]?)");
  private static final Map<String, Duration> UNITS =
      Map.of(
          "", Duration.ofMinutes(1),
          "m", Duration.ofMinutes(1),
          "h", Duration.ofHours(1),
          "d", Duration.ofDays(1));

  /// ISO 3166-1, and Kosovo, which everybody writes so.
  private static final Set<String> COUNTRIES =
      Stream.concat(
              Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).stream(), Stream.of("XK"))
          .collect(Collectors.toUnmodifiableSet());

  private static final String NO_EVENING = "'%s' is no evening such as ES=21:00-00:30";

  private ScheduleSpelling() {}

  /// `US`, or `US=America/Los_Angeles`.
  record MarketWord(String country, @Nullable ZoneId zone) {}

  /// `Lin=Asia/Shanghai`.
  record HostWord(String name, ZoneId zone) {}

  /// `ES=21:00-00:30`.
  record PrimeWord(String country, Roster.Prime prime) {}

  static void teach(CommandLine line) {
    line.registerConverter(SlotId.class, ScheduleSpelling::id);
    line.registerConverter(LocalDateTime.class, ScheduleSpelling::wall);
    line.registerConverter(Duration.class, ScheduleSpelling::span);
    line.registerConverter(MarketWord.class, ScheduleSpelling::market);
    line.registerConverter(HostWord.class, ScheduleSpelling::host);
    line.registerConverter(PrimeWord.class, ScheduleSpelling::prime);
  }

  private static SlotId id(String word) {
    try {
      return new SlotId(word);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException("'" + word + "' is no id. " + e.getMessage());
    }
  }

  private static LocalDateTime wall(String word) {
    try {
      return LocalDateTime.parse(word.replace(' ', 'T'));
    } catch (DateTimeParseException e) {
      throw new TypeConversionException(
          "'" + word + "' is no local time such as 2027-03-02T20:00, without a zone");
    }
  }

  private static Duration span(String word) {
    Matcher form = SPAN.matcher(word.toLowerCase(Locale.ROOT));
    if (!form.matches()) {
      throw new TypeConversionException("'" + word + "' is no span such as 90m, -15m, +2h or 1d");
    }
    Duration span = UNITS.getOrDefault(form.group(3), Duration.ZERO);
    long times = Long.parseLong(form.group(2));
    return span.multipliedBy(form.group(1).equals("-") ? -times : times);
  }

  private static MarketWord market(String word) {
    int at = word.indexOf('=');
    String country = (at < 0 ? word : word.substring(0, at)).strip().toUpperCase(Locale.ROOT);
    if (!COUNTRIES.contains(country)) {
      throw new TypeConversionException(
          "'" + word + "' is no market such as US or US=America/Los_Angeles");
    }
    return new MarketWord(country, at < 0 ? null : zone(word.substring(at + 1)));
  }

  private static HostWord host(String word) {
    int at = word.indexOf('=');
    if (at <= 0) {
      throw new TypeConversionException(
          "'" + word + "' is no host with her zone, such as Lin=Asia/Shanghai");
    }
    return new HostWord(word.substring(0, at).strip(), zone(word.substring(at + 1)));
  }

  private static PrimeWord prime(String word) {
    String[] parts = word.split("[=-]", -1);
    try {
      if (parts.length == 3) {
        return new PrimeWord(
            Market.of(parts[0].toUpperCase(Locale.ROOT)).country(),
            new Roster.Prime(LocalTime.parse(parts[1]), LocalTime.parse(parts[2])));
      }
    } catch (IllegalArgumentException | DateTimeParseException e) {
      throw new TypeConversionException(NO_EVENING.formatted(word));
    }
    throw new TypeConversionException(NO_EVENING.formatted(word));
  }

  private static ZoneId zone(String word) {
    try {
      return ZoneId.of(word.strip());
    } catch (DateTimeException e) {
      throw new TypeConversionException(Words.noZone(word));
    }
  }
}
