package app.cuelight.feed.contract;

import java.util.Locale;
import java.util.Locale.IsoCountryCode;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The countries of ISO 3166-1, and Kosovo (`XK`), which shops and platforms use without waiting
/// for it.
final class Countries {

  private static final Set<String> CODES =
      Stream.concat(Locale.getISOCountries(IsoCountryCode.PART1_ALPHA2).stream(), Stream.of("XK"))
          .collect(Collectors.toUnmodifiableSet());

  private Countries() {}

  static boolean isCountry(String code) {
    return CODES.contains(code);
  }
}
