package app.cuelight.domain.coupon;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What has to be observed before a marketing message is sent, by where the recipient lives: data
/// with a date on which it has to be looked at again, not legal advice (`facts/commerce.md` §3).
///
/// @param byCountry by ISO 3166-1 alpha-2
/// @param review when the table is to be looked at again
public record ConsentMatrix(Map<String, Rule> byCountry, LocalDate review) {

  public ConsentMatrix {
    byCountry = Map.copyOf(byCountry);
  }

  /// What a message rests on.
  public enum Basis {
    /// She agreed to it before.
    OPT_IN,
    /// She agreed, or bought here before and did not object.
    SOFT_OPT_IN,
    /// She did not object.
    OPT_OUT
  }

  /// What holds in a country.
  ///
  /// @param from before this nothing leaves there; null for the shop's own hours
  /// @param to from this on nothing leaves there, or null
  /// @param contains what a message has to say beside the offer
  public record Rule(
      Basis basis, @Nullable LocalTime from, @Nullable LocalTime to, List<String> contains) {
    public Rule {
      contains = List.copyOf(contains);
      if ((from == null) != (to == null)) {
        throw new IllegalArgumentException("Hours have a beginning and an end.");
      }
    }
  }

  /// What holds where nothing is known: the strictest there is.
  public Rule rule(@Nullable String country) {
    Rule rule = country == null ? null : byCountry.get(country.toUpperCase(Locale.ROOT));
    return rule == null ? strictest() : rule;
  }

  private Rule strictest() {
    LocalTime from = LocalTime.MIN;
    LocalTime to = LocalTime.MAX;
    for (Rule rule : byCountry.values()) {
      if (rule.from() != null && rule.from().isAfter(from)) {
        from = rule.from();
      }
      if (rule.to() != null && rule.to().isBefore(to)) {
        to = rule.to();
      }
    }
    boolean isOpen = from.equals(LocalTime.MIN) && to.equals(LocalTime.MAX);
    return new Rule(Basis.OPT_IN, isOpen ? null : from, isOpen ? null : to, List.of());
  }

  /// Whether a message may be sent to somebody, as far as her consent goes.
  public boolean allows(Candidate candidate) {
    if (Boolean.FALSE.equals(candidate.consent())) {
      return false;
    }
    boolean agreed = Boolean.TRUE.equals(candidate.consent());
    return switch (rule(candidate.country()).basis()) {
      case OPT_IN -> agreed;
      case SOFT_OPT_IN -> agreed || candidate.orders() > 0;
      case OPT_OUT -> true;
    };
  }
}
