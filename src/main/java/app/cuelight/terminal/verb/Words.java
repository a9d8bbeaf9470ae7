package app.cuelight.terminal.verb;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.basic.Discount;
import app.cuelight.domain.basic.Money;
import app.cuelight.domain.greet.LineKey;
import app.cuelight.domain.greet.Register;
import app.cuelight.domain.greet.Speaker;
import app.cuelight.domain.locale.ZoneNames;
import app.cuelight.domain.tier.Tier;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Words of the command line that become values of the house.
final class Words {

  private Words() {}

  static void teach(CommandLine line) {
    line.registerConverter(Tier.class, new Tiers());
    line.registerConverter(Instant.class, new Instants());
    line.registerConverter(ZoneId.class, new Zones());
    line.registerConverter(Currency.class, new Currencies());
    line.registerConverter(ConnectionName.class, new Names());
    line.registerConverter(Discount.class, new Discounts());
    line.registerConverter(LineKey.class, new Keys());
    line.registerConverter(Register.class, new Registers());
    line.registerConverter(Speaker.class, new Speakers());
    CouponSpelling.teach(line);
    ScheduleSpelling.teach(line);
  }

  /// What is said about a zone that there is not, with those that may have been meant.
  static String noZone(String word) {
    List<String> near = ZoneNames.near(word, 3);
    return "'"
        + word
        + "' is no time zone such as America/New_York"
        + (near.isEmpty() ? "" : "; did you mean " + String.join(" or ", near) + "?");
  }

  private static final class Tiers implements ITypeConverter<Tier> {
    @Override
    public Tier convert(String word) {
      String code = word.toLowerCase(Locale.ROOT);
      return Arrays.stream(Tier.values())
          .filter(tier -> tier.code().equals(code))
          .findFirst()
          .orElseThrow(() -> none(word, Arrays.stream(Tier.values()).map(Tier::code)));
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

  private static final class Zones implements ITypeConverter<ZoneId> {
    @Override
    public ZoneId convert(String word) {
      try {
        return ZoneId.of(word);
      } catch (DateTimeException e) {
        throw new TypeConversionException(noZone(word));
      }
    }
  }

  private static final class Currencies implements ITypeConverter<Currency> {
    @Override
    public Currency convert(String word) {
      try {
        return Currency.getInstance(word.toUpperCase(Locale.ROOT));
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException("'" + word + "' is no currency of ISO 4217 such as USD");
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

  private static final class Discounts implements ITypeConverter<Discount> {
    private static final Pattern FORM = Pattern.compile("([0-9.]{1,18}) ?(%|[A-Za-z]{3})");

    @Override
    public Discount convert(String word) {
      Matcher form = FORM.matcher(word);
      try {
        if (form.matches()) {
          return form.group(2).equals("%")
              ? new Discount.Percent(new BigDecimal(form.group(1)))
              : new Discount.Amount(
                  Money.of(form.group(1), form.group(2).toUpperCase(Locale.ROOT)));
        }
      } catch (NumberFormatException e) {
        throw new TypeConversionException("'" + word + "' is no discount such as 10% or 5USD");
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException("'" + word + "' is no discount. " + e.getMessage());
      }
      throw new TypeConversionException("'" + word + "' is no discount such as 10% or 5USD");
    }
  }

  private static final class Keys implements ITypeConverter<LineKey> {
    @Override
    public LineKey convert(String word) {
      LineKey key = LineKey.of(word);
      if (key == null) {
        throw none(word, Arrays.stream(LineKey.values()).map(LineKey::code));
      }
      return key;
    }
  }

  private static final class Registers implements ITypeConverter<Register> {
    @Override
    public Register convert(String word) {
      Register register = Register.of(word);
      if (register == null) {
        throw none(word, Arrays.stream(Register.values()).map(Register::code));
      }
      return register;
    }
  }

  private static final class Speakers implements ITypeConverter<Speaker> {
    @Override
    public Speaker convert(String word) {
      return Arrays.stream(Speaker.values())
          .filter(speaker -> speaker.name().equals(word.toUpperCase(Locale.ROOT)))
          .findFirst()
          .orElseThrow(() -> none(word, Stream.of("she", "he", "neutral")));
    }
  }

  private static TypeConversionException none(String word, Stream<String> words) {
    return new TypeConversionException(
        "'" + word + "' is none of " + words.collect(Collectors.joining(", ")));
  }
}
