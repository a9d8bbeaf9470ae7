package app.cuelight.domain.playbook;

import app.cuelight.domain.basic.Locality;
import app.cuelight.domain.greet.Birthday;
import app.cuelight.domain.locale.Dates;
import app.cuelight.domain.playbook.Condition.BirthdayWithin;
import app.cuelight.domain.tier.Evidence;
import app.cuelight.domain.tier.LifeCycle;
import app.cuelight.domain.tier.Standing;
import app.cuelight.domain.tier.Tier;
import app.cuelight.domain.viewer.Fact;
import app.cuelight.domain.viewer.Facts;
import app.cuelight.domain.viewer.Viewer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Somebody to do something for, as she stands at an instant.
public record Subject(Viewer viewer, Standing standing, Instant at) {

  private static final MonthDay LEAP_DAY = MonthDay.of(Month.FEBRUARY, 29);

  /// The tier whose actions are for her. Who is dormant or churned is somebody to win back whether
  /// she is in the room or not; the tier shown says so only in the room.
  public Tier tier() {
    return isGone() ? Tier.WIN_BACK : standing.tier();
  }

  private boolean isGone() {
    return standing.lifeCycle() == LifeCycle.DORMANT || standing.lifeCycle() == LifeCycle.CHURNED;
  }

  /// Whether some conditions hold: of one kind any, of different kinds all.
  public boolean meets(List<Condition> when) {
    Map<Class<?>, List<Condition>> kinds =
        when.stream().collect(Collectors.groupingBy(Object::getClass));
    return kinds.values().stream().allMatch(any -> any.stream().anyMatch(this::meets));
  }

  private boolean meets(Condition condition) {
    Evidence evidence = standing.evidence();
    return switch (condition) {
      case Condition.BoughtWithin(int days) -> evidence.orders() > 0 && silentDays() <= days;
      case Condition.SilentFor(int days) -> evidence.orders() > 0 && silentDays() >= days;
      case Condition.OrdersFrom(int orders) -> evidence.orders() >= orders;
      case Condition.OrdersUpTo(int orders) -> evidence.orders() <= orders;
      case Condition.VisitsFrom(int visits) -> evidence.visits() >= visits;
      case Condition.VisitsUpTo(int visits) -> evidence.visits() <= visits;
      case BirthdayWithin(int days) -> hasBirthdayWithin(days);
      case Condition.InBasket() -> evidence.basket();
      case Condition.Advocate() -> standing.advocate();
      case Condition.Warned() -> evidence.warning() != null;
      case Condition.OfSpend(var spend) -> standing.spend() == spend;
      case Condition.OfLifeCycle(var stage) -> standing.lifeCycle() == stage;
      case Condition.OfEngagement(var depth) -> standing.engagement() == depth;
      case Condition.OfLanguage(String tag) -> speaks(tag);
      case Condition.OfCountry(String code) -> code.equals(standing.locality().country());
    };
  }

  private long silentDays() {
    Long days = standing.evidence().silentDays();
    return days == null ? Long.MAX_VALUE : days;
  }

  private boolean speaks(String tag) {
    String hers = standing.locality().language();
    return hers != null
        && (hers.equals(tag) || Locale.forLanguageTag(hers).getLanguage().equals(tag));
  }

  /// Never a day early (see [Birthday]): where her calendar is not certain, every one that may be
  /// hers must say so.
  private boolean hasBirthdayWithin(int days) {
    Facts facts = viewer.facts();
    boolean agreed = Boolean.TRUE.equals(facts.consent(Fact.GREET_ON_BIRTHDAY));
    Birthday birthday = Birthday.of(facts.get(Fact.BIRTHDAY), agreed);
    if (birthday == null || !birthday.consent()) {
      return false;
    }
    Locality where = standing.locality();
    Set<LocalDate> dates = Dates.at(at, where);
    return !dates.isEmpty()
        && dates.stream().allMatch(today -> daysUntil(birthday.day(), today) <= days);
  }

  private static long daysUntil(MonthDay day, LocalDate today) {
    LocalDate next = in(day, today.getYear());
    return ChronoUnit.DAYS.between(
        today, next.isBefore(today) ? in(day, today.getYear() + 1) : next);
  }

  private static LocalDate in(MonthDay day, int year) {
    LocalDate first = LocalDate.of(year, Month.MARCH, 1);
    return day.equals(LEAP_DAY) && !first.isLeapYear() ? first : day.atYear(year);
  }
}
