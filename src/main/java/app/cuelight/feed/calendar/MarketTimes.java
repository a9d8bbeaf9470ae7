package app.cuelight.feed.calendar;

import app.cuelight.domain.locale.LocalClock;
import app.cuelight.domain.locale.Market;
import app.cuelight.domain.locale.ZoneChange;
import app.cuelight.domain.schedule.Slot;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What every market's clock shows at the next show of a slot, and from when on it shows something
/// else, as lines for the description of an event. Used by one thread.
final class MarketTimes {

  /// What stands above the lines; whatever is above it is the notes of the slot.
  static final String HEADING = "· · · Cuelight · · ·";

  private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
  private static final Duration AHEAD = Duration.ofDays(400);

  private final Instant now;
  private final boolean isChinese;
  private final Map<ZoneId, List<ZoneChange>> changes = new HashMap<>();

  MarketTimes(Instant now, String language) {
    this.now = now;
    this.isChinese = language.startsWith("zh");
  }

  /// The lines, heading included.
  ///
  /// @param rule of the slot, or null
  /// @param first its first show
  String of(Slot slot, @Nullable Rule rule, LocalDateTime first) {
    Instant next =
        rule == null
            ? LocalClock.instant(first, slot.anchor())
            : after(slot, rule, now).orElse(LocalClock.instant(first, slot.anchor()));
    var text = new StringBuilder(HEADING);
    Map<ZoneId, String> clocks = new LinkedHashMap<>();
    clocks.put(slot.anchor(), "");
    for (Market market : slot.markets()) {
      if (market.zone() != null) {
        clocks.merge(market.zone(), market.country(), (some, more) -> (some + " " + more).strip());
      }
    }
    clocks.forEach(
        (zone, countries) -> text.append('\n').append(line(slot, rule, zone, countries, next)));
    return text.toString();
  }

  private String line(Slot slot, @Nullable Rule rule, ZoneId zone, String countries, Instant next) {
    LocalDateTime local = LocalClock.at(next, zone);
    String place = city(zone) + (countries.isEmpty() ? "" : " (" + countries + ")");
    String then = rule == null ? "" : then(slot, rule, zone, next);
    return "%s%s%s, UTC%s%s"
        .formatted(
            place,
            isChinese ? "：" : ": ",
            WHEN.format(local),
            offset(LocalClock.offset(next, zone)),
            then);
  }

  /// The first show after the next change of either clock that this one shows at another time.
  private String then(Slot slot, Rule rule, ZoneId zone, Instant next) {
    List<Instant> turns = new ArrayList<>();
    for (ZoneId each : List.of(slot.anchor(), zone)) {
      changes(each).stream().map(ZoneChange::at).filter(next::isBefore).forEach(turns::add);
    }
    turns.sort(null);
    LocalDateTime usual = LocalClock.at(next, zone);
    for (Instant turn : turns) {
      Optional<Instant> later = after(slot, rule, turn);
      LocalDateTime local = later.map(at -> LocalClock.at(at, zone)).orElse(usual);
      if (!local.toLocalTime().equals(usual.toLocalTime()) && !hasTimes(rule)) {
        return isChinese ? "；" + WHEN.format(local) + " 起改变" : "; from " + WHEN.format(local);
      }
    }
    return "";
  }

  /// Whether its shows are at several times of the day anyway.
  private static boolean hasTimes(Rule rule) {
    return rule.frequency().isWithinDay() || rule.by().hours().size() > 1;
  }

  private Optional<Instant> after(Slot slot, Rule rule, Instant from) {
    LocalDateTime wall = LocalClock.at(from, slot.anchor());
    int most = slot.repeat().skipped().size() + 1;
    var window = new Unrolling.Window(wall, wall.plus(AHEAD), most);
    return new Unrolling(rule, slot.start(), window)
        .run().stream()
            .filter(each -> !slot.repeat().skipped().contains(each))
            .map(each -> LocalClock.instant(each, slot.anchor()))
            .findFirst();
  }

  private List<ZoneChange> changes(ZoneId zone) {
    return changes.computeIfAbsent(zone, each -> LocalClock.changes(each, now, now.plus(AHEAD)));
  }

  private static String city(ZoneId zone) {
    return zone.getId().substring(zone.getId().lastIndexOf('/') + 1).replace('_', ' ');
  }

  private static String offset(ZoneOffset offset) {
    return offset.getTotalSeconds() == 0 ? "+00:00" : offset.getId();
  }
}
