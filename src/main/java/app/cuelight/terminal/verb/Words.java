package app.cuelight.terminal.verb;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.tier.Tier;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Words of the command line that become values of the house.
final class Words {

  private Words() {}

  static void teach(CommandLine line) {
    line.registerConverter(Tier.class, new Tiers());
    line.registerConverter(Instant.class, new Instants());
    line.registerConverter(ConnectionName.class, new Names());
  }

  private static final class Tiers implements ITypeConverter<Tier> {
    @Override
    public Tier convert(String word) {
      String code = word.toLowerCase(Locale.ROOT);
      return Arrays.stream(Tier.values())
          .filter(tier -> tier.code().equals(code))
          .findFirst()
          .orElseThrow(() ->
              new TypeConversionException(
                  "'"
                      + word
                      + "' is none of "
                      + Arrays.stream(Tier.values())
                          .map(Tier::code)
                          .collect(Collectors.joining(", "))));
    }
  }

  private static final class Instants implements ITypeConverter<Instant> {
    @Override
    public Instant convert(String word) {
      try {
        return OffsetDateTime.parse(word).toInstant();
      } catch (DateTimeParseException e) {
        throw new TypeConversionException(
            "'" + word + "' is no instant such as 2027-03-02T20:00:00Z or 2027-03-02T20:00+08:00");
      } catch (DateTimeException e) {
        throw new TypeConversionException("'" + word + "' is beyond the calendar");
      }
    }
  }

  private static final class Names implements ITypeConverter<ConnectionName> {
    @Override
    public ConnectionName convert(String word) {
      try {
        return new ConnectionName(word);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException("'" + word + "' is no name. " + e.getMessage());
      }
    }
  }
}
