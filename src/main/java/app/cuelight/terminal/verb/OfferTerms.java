package app.cuelight.terminal.verb;

import app.cuelight.domain.basic.Money;
import app.cuelight.domain.coupon.Offer;
import app.cuelight.domain.coupon.OfferId;
import app.cuelight.domain.coupon.OfferLimits;
import app.cuelight.domain.coupon.Validity;
import app.cuelight.domain.tier.Tier;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What can be said of a coupon when it is added and when it is changed; what is not said stays.
final class OfferTerms {

  private static final Pattern IN_A_LANGUAGE =
      Pattern.compile("([a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)=(.*)", Pattern.DOTALL);

  @Option(
      names = "--worst",
      paramLabel = "AMOUNT",
      description = "What one use costs at most, such as 5USD. Default: the sum it takes off.")
  private @Nullable Money worst;

  @Option(
      names = "--min",
      paramLabel = "AMOUNT",
      description = "What an order must come to, such as 50USD; may be repeated, by currency.")
  private @Nullable List<Money> minimum;

  @Option(
      names = "--product",
      paramLabel = "ID",
      description = "A product or collection it is for; may be repeated. Default: all.")
  private @Nullable List<String> products;

  @Option(names = "--tier", paramLabel = "T", description = "For whom; may be repeated.")
  private @Nullable Set<Tier> tiers;

  @Option(names = "--per-person", paramLabel = "N", description = "How often. Default: 1.")
  private @Nullable Integer perPerson;

  @Option(names = "--per-show", paramLabel = "N", description = "How many in one show.")
  private @Nullable Long perShow;

  @Option(names = "--total", paramLabel = "N", description = "How many in all.")
  private @Nullable Long total;

  @Option(names = "--hours", paramLabel = "N", description = "How long it is valid. Default: 48.")
  private @Nullable Integer hours;

  @Option(names = "--until", paramLabel = "INSTANT", description = "Or: until when, for all.")
  private @Nullable Instant until;

  @Option(
      names = "--message",
      paramLabel = "TEXT",
      description = {
        "What she reads, with {name}, {code}, {link}, {until} and {title}. For one language",
        "de=TEXT; may be repeated."
      })
  private @Nullable List<String> messages;

  @Option(names = "--key", paramLabel = "5|6|7", description = "The key it is on: F5, F6 or F7.")
  private @Nullable Integer key;

  @Option(
      names = "--fallback",
      paramLabel = "OFFER",
      description = "The coupon in its place when its codes are used up; none for no such.")
  private @Nullable String fallback;

  @Nullable Money worst() {
    return worst;
  }

  /// A coupon with these terms in the place of its own.
  ///
  /// @throws IllegalArgumentException with a sentence for the user when it makes no sense
  Offer over(Offer before) {
    OfferLimits limits = before.limits();
    return new Offer(
        before.id(),
        before.campaign(),
        before.title(),
        before.benefit(),
        before.shop(),
        minimum == null ? before.minimumSpend() : minimum,
        worst == null ? before.worst() : worst,
        products == null ? before.products() : products,
        before.mode(),
        before.sharedCode(),
        tiers == null ? before.tiers() : new HashSet<>(tiers),
        new OfferLimits(
            perPerson == null ? limits.perPerson() : perPerson,
            limits.days(),
            perShow == null ? limits.perShow() : perShow,
            total == null ? limits.total() : total),
        validity(before.validity()),
        messages(before.messages()),
        key == null ? before.slot() : key,
        fallback(before));
  }

  private Validity validity(Validity before) {
    if (hours != null && until != null) {
      throw new IllegalArgumentException("A coupon is valid --hours or --until, not both.");
    }
    if (until != null) {
      return new Validity.Until(until);
    }
    return hours == null ? before : new Validity.For(Duration.ofHours(hours));
  }

  private Map<String, String> messages(Map<String, String> before) {
    Map<String, String> all = new LinkedHashMap<>(before);
    for (String message : Objects.requireNonNullElse(messages, List.<String>of())) {
      Matcher form = IN_A_LANGUAGE.matcher(message);
      if (form.matches()) {
        all.put(form.group(1), form.group(2));
      } else {
        all.put("", message);
      }
    }
    return all;
  }

  private @Nullable OfferId fallback(Offer before) {
    if (fallback == null) {
      return before.fallback();
    }
    OfferId named = fallback.equals("none") ? null : new OfferId(fallback);
    if (before.id().equals(named)) {
      throw new IllegalArgumentException("A coupon does not take its own place.");
    }
    return named;
  }
}
