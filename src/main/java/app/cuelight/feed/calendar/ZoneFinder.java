package app.cuelight.feed.calendar;

import app.cuelight.domain.basic.Bilingual;
import app.cuelight.domain.locale.ClockSpan;
import app.cuelight.domain.locale.ForeignZones;
import app.cuelight.domain.locale.LocalClock;
import app.cuelight.domain.locale.ZoneChange;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Finds the zone that a file means by a `TZID`: by its name, its name on Windows, the name beside
/// it, or else by what its clocks do. Rules are always ICU's. Used by one thread.
final class ZoneFinder {

  /// What our own names begin with that no other program knows.
  static final String PREFIX = "Cuelight ";

  private static final Duration BEFORE = Duration.ofDays(366);
  private static final Duration AHEAD = Duration.ofDays(731);
  private static final int MOST = 400;

  private final Map<String, Block> blocks;
  private final ZoneId home;
  private final Instant from;
  private final Instant until;
  private final Map<String, Optional<Found>> found = new HashMap<>();

  /// A zone, and a sentence where it is not simply the one of that name; null otherwise.
  record Found(ZoneId zone, @Nullable Bilingual remark) {}

  /// @param home preferred where several zones do the same
  ZoneFinder(Map<String, Block> blocks, ZoneId home, Instant now) {
    this.blocks = blocks;
    this.home = home;
    this.from = now.minus(BEFORE);
    this.until = now.plus(AHEAD);
  }

  /// The zone of a name, or null.
  @Nullable Found find(String name) {
    return found.computeIfAbsent(name, each -> Optional.ofNullable(search(each))).orElse(null);
  }

  private @Nullable Found search(String name) {
    Block block = blocks.get(name);
    Optional<ZoneId> zone = own(name, block);
    if (zone.isPresent()) {
      return new Found(zone.orElseThrow(), null);
    }
    zone =
        ForeignZones.named(name)
            .or(() -> ForeignZones.windows(name))
            .or(() -> ForeignZones.named(block == null ? "" : block.text("X-LIC-LOCATION")));
    ClockSpan clock = block == null ? null : clock(block);
    if (zone.isPresent()) {
      boolean isOther = clock != null && !ForeignZones.does(zone.orElseThrow(), clock);
      Bilingual remark =
          Bilingual.of(
              "The file has other rules for %s; those of %s are used.",
              "文件中 %s 的规则不同；采用 %s 的规则。", zone.orElseThrow(), LocalClock.rulesVersion());
      return new Found(zone.orElseThrow(), isOther ? remark : null);
    }
    if (clock == null) {
      return null;
    }
    ZoneId alike =
        ForeignZones.doing(clock, home).orElse(clock.changes().isEmpty() ? clock.first() : null);
    return alike == null
        ? null
        : new Found(
            alike,
            Bilingual.of(
                "Its zone '%s' has no known name; its clock is that of %s.",
                "时区“%s”的名称未知；它的时钟与 %s 相同。", name, alike));
  }

  private static Optional<ZoneId> own(String name, @Nullable Block block) {
    if (!name.startsWith(PREFIX)) {
      return Optional.empty();
    }
    String kept = block == null ? "" : block.text(EventDraft.OWN + "-ZONE");
    try {
      String id = kept.isEmpty() ? name.substring(name.lastIndexOf(' ') + 1) : kept;
      return Optional.of(ZoneId.of(id));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /// What the clocks of a `VTIMEZONE` do around now; null where it cannot be read.
  private @Nullable ClockSpan clock(Block block) {
    var offsets = new TreeMap<Instant, ZoneOffset>();
    ZoneOffset initial = null;
    LocalDateTime earliest = LocalDateTime.MAX;
    try {
      for (Block part : block.parts()) {
        ZoneOffset before = offset(part.text("TZOFFSETFROM"));
        ZoneOffset after = offset(part.text("TZOFFSETTO"));
        LocalDateTime start = Moment.read(part.text("DTSTART")).wall();
        for (LocalDateTime onset : onsets(part, start)) {
          offsets.put(onset.toInstant(before), after);
        }
        if (start.isBefore(earliest)) {
          earliest = start;
          initial = before;
        }
      }
    } catch (IllegalArgumentException | DateTimeException e) {
      return null;
    }
    var known = offsets.floorEntry(from);
    ZoneOffset current = known == null ? initial : known.getValue();
    if (current == null) {
      return null;
    }
    ZoneOffset first = current;
    List<ZoneChange> changes = new ArrayList<>();
    for (var change : offsets.subMap(from, false, until, false).entrySet()) {
      if (!change.getValue().equals(current)) {
        changes.add(new ZoneChange(change.getKey(), current, change.getValue()));
        current = change.getValue();
      }
    }
    return new ClockSpan(from, until, first, changes);
  }

  private List<LocalDateTime> onsets(Block part, LocalDateTime start) {
    List<LocalDateTime> onsets = new ArrayList<>(List.of(start));
    for (Line dates : part.all("RDATE")) {
      for (String date : dates.value().split(",", MOST)) {
        onsets.add(Moment.read(date).wall());
      }
    }
    Line rule = part.first("RRULE");
    if (rule != null) {
      LocalDateTime begin = LocalClock.at(from, ZoneOffset.UTC).minusYears(2);
      LocalDateTime end = LocalClock.at(until, ZoneOffset.UTC).plusDays(2);
      var window = new Unrolling.Window(begin, end, MOST);
      onsets.addAll(new Unrolling(RuleReader.read(rule.value()), start, window).run());
    }
    return onsets;
  }

  private static ZoneOffset offset(String text) {
    return ZoneOffset.of(text);
  }
}
