package app.cuelight.desk.coupons;

import app.cuelight.desk.coupons.OfferDraft.Gives;
import app.cuelight.desk.coupons.OfferDraft.Lasts;
import app.cuelight.desk.coupons.OfferDraft.Part;
import app.cuelight.desk.coupons.OfferDraft.Within;
import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.basic.Discount;
import app.cuelight.domain.basic.Money;
import app.cuelight.domain.coupon.Benefit;
import app.cuelight.domain.coupon.Campaign;
import app.cuelight.domain.coupon.CampaignId;
import app.cuelight.domain.coupon.CodeMode;
import app.cuelight.domain.coupon.Offer;
import app.cuelight.domain.coupon.OfferId;
import app.cuelight.domain.coupon.OfferLimits;
import app.cuelight.domain.coupon.Purpose;
import app.cuelight.domain.coupon.Validity;
import app.cuelight.domain.locale.LocalClock;
import app.cuelight.domain.tier.Tier;
import app.cuelight.show.coupon.CouponView.Line;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads what is written about a coupon: what is wrong where, and the coupon when nothing is.
final class DraftReading {

  /// A code everybody can type and every shop takes.
  private static final String CODE = "[A-Z0-9-]{3,32}";

  private static final int LONGEST_TITLE = 60;
  private static final int LONGEST_MESSAGE = 500;
  private static final int LONGEST_ID = 32;
  private static final int HUNDRED = 100;
  private static final int LONGEST_DAYS = 3650;
  private static final int LONGEST_MINUTES = 60 * 24 * 90;
  private static final int MINUTES_OF_AN_HOUR = 60;

  private final OfferDraft draft;
  private final Instant now;
  private final ZoneId zone;
  private final OfferTerms terms;
  private final List<Line> all;
  private final Map<Part, String> faults = new EnumMap<>(Part.class);

  /// @param all the coupons there are
  /// @param zone the studio's
  DraftReading(OfferDraft draft, List<Line> all, Instant now, ZoneId zone) {
    this.draft = draft;
    this.all = List.copyOf(all);
    this.now = now;
    this.zone = zone;
    String known = currency();
    this.terms = new OfferTerms(draft, known == null ? "" : known);
    check();
  }

  /// The key of a sentence for each field that cannot be as it is.
  Map<Part, String> faults() {
    return Map.copyOf(faults);
  }

  private void check() {
    String title = text(Part.TITLE);
    require(!title.isEmpty() && title.length() <= LONGEST_TITLE, Part.TITLE, "fault.title");
    require(currency() != null, Part.CURRENCY, "fault.currency");
    checkValue();
    require(positive(Part.PER_PERSON, HUNDRED), Part.PER_PERSON, "fault.perPerson");
    boolean counts = draft.within() == Within.DAYS;
    require(!counts || positive(Part.DAYS, LONGEST_DAYS), Part.DAYS, "fault.days");
    String total = text(Part.TOTAL);
    require(total.isEmpty() || positive(Part.TOTAL, Integer.MAX_VALUE), Part.TOTAL, "fault.total");
    boolean timed = draft.lasts() != Lasts.DAY;
    int most =
        draft.lasts() == Lasts.HOURS ? LONGEST_MINUTES / MINUTES_OF_AN_HOUR : LONGEST_MINUTES;
    require(!timed || positive(Part.LASTS, most), Part.LASTS, "fault.lasts");
    require(!draft.shared() || text(Part.CODE).matches(CODE), Part.CODE, "fault.code");
    require(text(Part.BUDGET).isEmpty() || sum(Part.BUDGET) != null, Part.BUDGET, "fault.budget");
    require(text(Part.STARTS).isEmpty() || time() != null, Part.STARTS, "fault.starts");
    require(terms.isEndATime(), Part.ENDS, "fault.starts");
    require(terms.minimum() != null, Part.MINIMUM, "fault.minimum");
    require(terms.products() != null, Part.PRODUCTS, "fault.products");
    boolean unlimited = text(Part.PER_SHOW).isEmpty();
    require(unlimited || positive(Part.PER_SHOW, Integer.MAX_VALUE), Part.PER_SHOW, "fault.total");
    Integer held = OfferDraft.hundredths(text(Part.HELD));
    require(held != null && held <= OfferDraft.MOST_HELD, Part.HELD, "fault.held");
    checkMessages();
  }

  private void checkValue() {
    switch (draft.gives()) {
      case PERCENT -> {
        Integer percent = OfferDraft.hundredths(text(Part.VALUE));
        boolean fits = percent != null && percent > 0 && percent <= HUNDRED * HUNDRED;
        require(fits, Part.VALUE, "fault.percent");
        require(sum(Part.WORST) != null, Part.WORST, "fault.worst");
      }
      case AMOUNT -> require(sum(Part.VALUE) != null, Part.VALUE, "fault.amount");
      case SHIPPING -> require(sum(Part.WORST) != null, Part.WORST, "fault.worst");
    }
  }

  private void checkMessages() {
    boolean some = draft.messages().values().stream().anyMatch(one -> !one.isBlank());
    boolean longest =
        draft.messages().values().stream().allMatch(one -> one.length() <= LONGEST_MESSAGE);
    boolean carries =
        draft.messages().values().stream()
            .filter(one -> !one.isBlank())
            .allMatch(one -> one.contains("{code}") || one.contains("{link}"));
    require(some, Part.MESSAGE, "fault.message");
    if (some) {
      require(longest, Part.MESSAGE, "fault.longMessage");
      require(carries, Part.MESSAGE, "fault.codeless");
    }
  }

  private void require(boolean fits, Part part, String sentence) {
    if (!fits) {
      faults.putIfAbsent(part, sentence);
    }
  }

  private boolean positive(Part part, int most) {
    Integer number = OfferDraft.whole(text(part));
    return number != null && number > 0 && number <= most;
  }

  private String text(Part part) {
    return draft.text(part).strip();
  }

  private @Nullable String currency() {
    String code = text(Part.CURRENCY).toUpperCase(Locale.ROOT);
    return OfferDraft.money("1", code) == null ? null : code;
  }

  private @Nullable Money sum(Part part) {
    String code = currency();
    return code == null ? null : OfferDraft.money(text(part), code);
  }

  private @Nullable LocalTime time() {
    try {
      return LocalTime.parse(text(Part.STARTS));
    } catch (DateTimeException e) {
      return null;
    }
  }

  /// The campaign the coupon belongs to; only when there are no faults.
  Campaign campaign() {
    Line old = draft.old();
    Money budget = text(Part.BUDGET).isEmpty() ? null : sum(Part.BUDGET);
    int held = number(OfferDraft.hundredths(text(Part.HELD)));
    if (old != null) {
      Campaign was = old.campaign();
      Instant start = text(Part.STARTS).isEmpty() ? was.start() : start();
      return new Campaign(
          was.id(),
          was.name(),
          was.purpose(),
          start,
          terms.end(start.isBefore(now) ? now : start, was.zone()),
          was.zone(),
          held,
          was.salt(),
          budget,
          was.count(),
          was.owner(),
          was.state());
    }
    String id = freeId();
    return new Campaign(
        new CampaignId(id),
        text(Part.TITLE),
        purpose(),
        start(),
        terms.end(start(), zone),
        zone,
        held,
        id,
        budget,
        null,
        "",
        Campaign.State.DRAFT);
  }

  /// The coupon; only when there are no faults.
  Offer offer() {
    Line old = draft.old();
    Benefit benefit = benefit();
    boolean bySum = draft.gives() == Gives.AMOUNT;
    Money worst = sum(bySum ? Part.VALUE : Part.WORST);
    var messages = new HashMap<String, String>(draft.messages());
    messages.values().removeIf(String::isBlank);
    CodeMode own =
        old == null || old.offer().mode() == CodeMode.SHARED ? CodeMode.UNIQUE : old.offer().mode();
    return new Offer(
        old == null ? new OfferId(freeId()) : old.offer().id(),
        old == null ? new CampaignId(freeId()) : old.campaign().id(),
        text(Part.TITLE),
        benefit,
        shop(),
        Objects.requireNonNullElse(terms.minimum(), List.of()),
        worst == null ? Money.zero(text(Part.CURRENCY)) : worst,
        Objects.requireNonNullElse(terms.products(), List.of()),
        draft.shared() ? CodeMode.SHARED : own,
        draft.shared() ? text(Part.CODE) : null,
        draft.tiers(),
        limits(),
        validity(),
        messages,
        draft.slot(),
        terms.fallback());
  }

  /// A coupon with codes of its own needs the shop that makes them: the one the others are of.
  private @Nullable ConnectionName shop() {
    Line old = draft.old();
    if (old != null) {
      return old.offer().shop();
    }
    for (Line line : all) {
      if (line.offer().shop() != null) {
        return line.offer().shop();
      }
    }
    return null;
  }

  private Benefit benefit() {
    return switch (draft.gives()) {
      case PERCENT ->
          new Benefit.Off(
              new Discount.Percent(
                  BigDecimal.valueOf(number(OfferDraft.hundredths(text(Part.VALUE))), 2)));
      case AMOUNT -> {
        Money sum = sum(Part.VALUE);
        yield sum == null ? new Benefit.FreeShipping() : new Benefit.Off(new Discount.Amount(sum));
      }
      case SHIPPING -> kept();
    };
  }

  /// A gift stays the gift it was: it is not written here.
  private Benefit kept() {
    Line old = draft.old();
    return old != null && old.offer().benefit() instanceof Benefit.Gift gift
        ? gift
        : new Benefit.FreeShipping();
  }

  private OfferLimits limits() {
    Integer days =
        switch (draft.within()) {
          case SHOW -> 0;
          case DAYS -> number(OfferDraft.whole(text(Part.DAYS)));
          case EVER -> null;
        };
    Integer total = OfferDraft.whole(text(Part.TOTAL));
    Integer perShow = terms.perShow();
    return new OfferLimits(
        number(OfferDraft.whole(text(Part.PER_PERSON))),
        days,
        perShow == null ? null : perShow.longValue(),
        total == null ? null : total.longValue());
  }

  private Validity validity() {
    long number = number(OfferDraft.whole(text(Part.LASTS)));
    return switch (draft.lasts()) {
      case MINUTES -> new Validity.For(Duration.ofMinutes(number));
      case HOURS -> new Validity.For(Duration.ofHours(number));
      case DAY -> keptDay();
    };
  }

  private Validity keptDay() {
    Line old = draft.old();
    return old == null || old.offer().validity() instanceof Validity.For
        ? new Validity.LocalDay(0)
        : old.offer().validity();
  }

  private Purpose purpose() {
    Set<Tier> tiers = draft.tiers();
    if (tiers.equals(Set.of(Tier.NEW))) {
      return Purpose.NEWCOMER;
    }
    if (tiers.equals(Set.of(Tier.VIP))) {
      return Purpose.VIP;
    }
    return tiers.equals(Set.of(Tier.WIN_BACK)) ? Purpose.RECALL : Purpose.ACTIVE;
  }

  /// Now, or the next time the studio's clock shows what is written.
  private Instant start() {
    LocalTime at = time();
    if (at == null) {
      return now;
    }
    LocalDateTime today = LocalClock.at(now, zone).toLocalDate().atTime(at);
    Instant start = LocalClock.instant(today, zone);
    return start.isBefore(now) ? LocalClock.instant(today.plusDays(1), zone) : start;
  }

  private static int number(@Nullable Integer read) {
    return read == null ? 0 : read;
  }

  /// The title in the letters an id may have, with a number where it is taken.
  private String freeId() {
    String plain =
        text(Part.TITLE)
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-+|-+$", "");
    String root =
        plain.isEmpty() ? "coupon" : plain.substring(0, Math.min(LONGEST_ID, plain.length()));
    String id = root;
    for (int i = 2; isTaken(id); i++) {
      id = root + "-" + i;
    }
    return id;
  }

  private boolean isTaken(String id) {
    return all.stream()
        .anyMatch(line ->
            line.offer().id().value().equals(id) || line.campaign().id().value().equals(id));
  }
}
