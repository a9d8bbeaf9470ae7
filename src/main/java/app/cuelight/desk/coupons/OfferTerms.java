package app.cuelight.desk.coupons;

import app.cuelight.desk.coupons.OfferDraft.Part;
import app.cuelight.domain.basic.Money;
import app.cuelight.domain.coupon.Campaign;
import app.cuelight.domain.coupon.Offer;
import app.cuelight.domain.coupon.OfferId;
import app.cuelight.domain.locale.LocalClock;
import app.cuelight.show.coupon.CouponView.Line;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The terms of a coupon that most have none of: the least an order comes to, the products it is
/// for, what takes its place, when it ends. As texts, both ways.
///
/// @param currency of a sum that names none
record OfferTerms(OfferDraft draft, String currency) {

  private static final String BETWEEN = "[,，;；\\s]+";
  private static final int LONGEST_PRODUCT = 80;
  private static final int MOST_PRODUCTS = 100;

  /// How an offer's terms stand in the fields.
  static Map<Part, String> texts(Line line) {
    Offer offer = line.offer();
    OfferId fallback = offer.fallback();
    Long perShow = offer.limits().perShow();
    return Map.of(
        Part.MINIMUM,
        offer.minimumSpend().stream()
            .map(sum -> sum.amount() + " " + sum.currency())
            .collect(Collectors.joining(", ")),
        Part.PRODUCTS,
        String.join(", ", offer.products()),
        Part.FALLBACK,
        fallback == null ? "" : fallback.value(),
        Part.PER_SHOW,
        perShow == null ? "" : perShow.toString(),
        Part.ENDS,
        ends(line.campaign()));
  }

  private static String ends(Campaign campaign) {
    Instant end = campaign.end();
    return end == null
        ? ""
        : LocalClock.at(end, campaign.zone())
            .toLocalTime()
            .truncatedTo(ChronoUnit.MINUTES)
            .toString();
  }

  /// The least an order comes to, one sum for each currency; null where one is no sum.
  @Nullable List<Money> minimum() {
    List<Money> sums = new ArrayList<>();
    for (String one : draft.text(Part.MINIMUM).strip().split("[,;，；]")) {
      String text = one.strip();
      if (text.isEmpty()) {
        continue;
      }
      String[] parts = text.split("\\s+", 2);
      Money sum = OfferDraft.money(parts[0], parts.length > 1 ? parts[1] : currency);
      boolean twice =
          sum != null && sums.stream().anyMatch(had -> had.currency().equals(sum.currency()));
      if (sum == null || twice) {
        return null;
      }
      sums.add(sum);
    }
    return sums;
  }

  /// The products it is for; null where one is no id.
  @Nullable List<String> products() {
    List<String> all =
        Stream.of(draft.text(Part.PRODUCTS).strip().split(BETWEEN))
            .filter(one -> !one.isEmpty())
            .distinct()
            .toList();
    boolean fits =
        all.size() <= MOST_PRODUCTS
            && all.stream()
                .allMatch(
                    one -> one.length() <= LONGEST_PRODUCT && one.matches("[A-Za-z0-9:/_.-]+"));
    return fits ? all : null;
  }

  /// What takes its place when its codes are gone, or null.
  @Nullable OfferId fallback() {
    String id = draft.text(Part.FALLBACK);
    return id.isEmpty() ? null : new OfferId(id);
  }

  /// How many are given in one show, or null where nothing limits it.
  @Nullable Integer perShow() {
    return OfferDraft.whole(draft.text(Part.PER_SHOW));
  }

  /// Whether what is written as its end is a time, or nothing.
  boolean isEndATime() {
    return draft.text(Part.ENDS).isBlank() || time() != null;
  }

  /// When its campaign ends: as it did where nobody wrote another time, else the next time after
  /// its start that the clock shows what is written.
  @Nullable Instant end(Instant start, ZoneId zone) {
    Line old = draft.old();
    String text = draft.text(Part.ENDS).strip();
    if (old != null && text.equals(ends(old.campaign()))) {
      return old.campaign().end();
    }
    LocalTime at = time();
    if (at == null) {
      return null;
    }
    LocalDateTime day = LocalClock.at(start, zone).toLocalDate().atTime(at);
    Instant today = LocalClock.instant(day, zone);
    return today.isAfter(start) ? today : LocalClock.instant(day.plusDays(1), zone);
  }

  private @Nullable LocalTime time() {
    try {
      return LocalTime.parse(draft.text(Part.ENDS).strip());
    } catch (DateTimeException e) {
      return null;
    }
  }
}
