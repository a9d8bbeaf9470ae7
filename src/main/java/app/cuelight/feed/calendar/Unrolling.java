package app.cuelight.feed.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// Unrolls one rule once. Used by one thread.
final class Unrolling {

  /// No calendar goes further; a rule without end stops here.
  private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

  /// As many hours, minutes or seconds are looked at in all: a third of a second's work.
  private static final int PERIODS = 20_000_000;

  /// As many days are gone through in all: a thousand years.
  private static final int DAYS = 366_000;

  private final Rule rule;
  private final LocalDateTime start;
  private final Window window;
  private final RuleDays days;
  private final RuleTimes times;
  private final List<LocalDateTime> found = new ArrayList<>();
  private int counted;

  /// What is wanted.
  record Window(LocalDateTime from, LocalDateTime until, int most) {}

  Unrolling(Rule rule, LocalDateTime start, Window window) {
    this.rule = rule;
    this.start = start;
    this.window = window;
    this.days = new RuleDays(rule, start.toLocalDate());
    this.times = new RuleTimes(rule, start);
  }

  /// The wall times, in order.
  List<LocalDateTime> run() {
    if (window.most() > 0 && window.until().isAfter(start)) {
      if (rule.frequency().isWithinDay()) {
        withinDays();
      } else {
        overDays();
      }
    }
    return List.copyOf(found);
  }

  /// Where counting does not matter, what lies before the window is not gone through.
  private LocalDate firstDay() {
    boolean mayJump = rule.count() == 0 && window.from().isAfter(start);
    return (mayJump ? window.from() : start).toLocalDate();
  }

  private void withinDays() {
    LocalDate day = firstDay();
    int periods = 0;
    for (int i = 0; i < DAYS && isWanted(day) && periods < PERIODS; i++) {
      LocalDateTime midnight = day.atStartOfDay();
      if (days.has(day)) {
        boolean[] goesOn = {true};
        periods += times.of(day, second -> goesOn[0] = take(midnight.plusSeconds(second)));
        if (!goesOn[0]) {
          return;
        }
      }
      day = day.plusDays(1);
    }
  }

  private void overDays() {
    LocalDate begin = days.begin(start.toLocalDate());
    ChronoUnit unit = days.unit();
    long passed = Math.max(0, unit.between(begin, days.begin(firstDay())));
    long period = passed / rule.interval() * rule.interval();
    long last = period + unit.between(LocalDate.EPOCH, LocalDate.EPOCH.plusDays(DAYS));
    for (; period <= last; period += rule.interval()) {
      LocalDate at = begin.plus(period, unit);
      if (!isWanted(at) || !takePeriod(days.of(at))) {
        return;
      }
    }
  }

  private boolean isWanted(LocalDate day) {
    return !day.isAfter(LAST_DAY) && day.atStartOfDay().isBefore(window.until());
  }

  /// Takes what a period gives; a set is numbered day by day and never written out.
  private boolean takePeriod(List<LocalDate> set) {
    List<Integer> each = times.ofAnyDay();
    if (rule.by().places().isEmpty()) {
      return set.stream()
          .filter(day -> !day.isBefore(firstDay()))
          .allMatch(day -> each.stream().allMatch(second -> take(at(day, second))));
    }
    int size = set.size() * each.size();
    return rule.by().places().stream()
        .map(place -> place > 0 ? place - 1 : size + place)
        .filter(index -> index >= 0 && index < size)
        .sorted()
        .distinct()
        .allMatch(index -> take(at(set.get(index / each.size()), each.get(index % each.size()))));
  }

  private static LocalDateTime at(LocalDate day, int second) {
    return day.atStartOfDay().plusSeconds(second);
  }

  /// Takes one wall time, in order.
  ///
  /// @return whether the next may be wanted
  private boolean take(LocalDateTime time) {
    if (time.isBefore(start)) {
      return true;
    }
    if (!time.isBefore(window.until()) || rule.until() != null && time.isAfter(rule.until().at())) {
      return false;
    }
    counted++;
    if (!time.isBefore(window.from())) {
      found.add(time);
    }
    return found.size() < window.most() && counted != rule.count();
  }
}
