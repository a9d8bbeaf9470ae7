package app.cuelight.desk.schedule;

import app.cuelight.desk.schedule.SlotDraft.Part;
import app.cuelight.domain.locale.LocalClock;
import app.cuelight.domain.schedule.Crew;
import app.cuelight.domain.schedule.Edge;
import app.cuelight.domain.schedule.Repeat;
import app.cuelight.domain.schedule.Slot;
import app.cuelight.domain.schedule.SlotId;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a draft comes to: a sentence for each field that cannot be as it is, one for what is odd
/// and goes all the same, and the slot when all can be.
final class SlotReading {

  /// A sentence of the bundles with its values.
  record Said(String key, List<String> values) {

    static Said of(String key, String... values) {
      return new Said(key, List.of(values));
    }
  }

  private static final Pattern SPAN = Pattern.compile("(\\d{1,2}):([0-5]\\d)");
  private static final Pattern MINUTES = Pattern.compile("\\d{1,4}");
  private static final Pattern TIME = Pattern.compile("(\\d{1,2})[:：.](\\d{2})");
  private static final int HOUR = 60;
  private static final int LONGEST_CREW = 720;

  private final SlotDraft draft;
  private final Map<Part, Said> faults = new EnumMap<>(Part.class);
  private final @Nullable ZoneId anchor;
  private final @Nullable LocalDate date;
  private final @Nullable LocalTime time;
  private final Duration length;
  private final @Nullable String rule;
  private final Crew crew;

  /// @param zones a zone by its name, empty where there is none
  SlotReading(SlotDraft draft, Function<String, Optional<ZoneId>> zones) {
    this.draft = draft;
    title();
    this.anchor = anchor(zones);
    this.date = date(Part.DATE);
    this.time = time();
    this.length = length();
    this.rule = rule();
    this.crew = crew();
  }

  Map<Part, Said> faults() {
    return Map.copyOf(faults);
  }

  private void title() {
    String title = draft.text(Part.TITLE).strip();
    if (title.isEmpty() || title.length() > Slot.MAX_TITLE) {
      faults.put(Part.TITLE, Said.of("plan.fault.title"));
    }
  }

  private @Nullable ZoneId anchor(Function<String, Optional<ZoneId>> zones) {
    String name = draft.text(Part.ANCHOR).strip();
    Optional<ZoneId> zone = zones.apply(name.replace(' ', '_'));
    if (zone.isEmpty()) {
      faults.put(Part.ANCHOR, Said.of("plan.fault.zone", name));
    }
    return zone.orElse(null);
  }

  private @Nullable LocalDate date(Part part) {
    String text = draft.text(part).strip();
    try {
      return LocalDate.parse(text.replace('/', '-'));
    } catch (DateTimeException e) {
      faults.put(part, Said.of("plan.fault.date", text));
      return null;
    }
  }

  private @Nullable LocalTime time() {
    String text = draft.text(Part.TIME).strip();
    Matcher clock = TIME.matcher(text);
    try {
      if (clock.matches()) {
        return LocalTime.of(Integer.parseInt(clock.group(1)), Integer.parseInt(clock.group(2)));
      }
    } catch (DateTimeException e) {
      // 25:00 is said to be none like any other.
    }
    faults.put(Part.TIME, Said.of("plan.fault.time", text));
    return null;
  }

  private Duration length() {
    String text = draft.text(Part.LENGTH).strip().replace('：', ':');
    Matcher span = SPAN.matcher(text);
    long minutes =
        span.matches()
            ? Long.parseLong(span.group(1)) * HOUR + Long.parseLong(span.group(2))
            : MINUTES.matcher(text).matches() ? Long.parseLong(text) : 0;
    if (minutes < 1 || minutes > Durations.LONGEST.toMinutes()) {
      faults.put(Part.LENGTH, Said.of("plan.fault.length", text));
      return Durations.USUAL;
    }
    return Duration.ofMinutes(minutes);
  }

  private @Nullable String rule() {
    return switch (draft.repeats()) {
      case ONCE -> null;
      case WEEKLY -> SlotDraft.WEEKLY_RULE + until();
      case TWO_WEEKS -> SlotDraft.TWO_WEEKS_RULE + until();
      case OTHER -> {
        String own = draft.text(Part.RULE).strip().toUpperCase(Locale.ROOT);
        String bare = own.startsWith("RRULE:") ? own.substring("RRULE:".length()) : own;
        if (!bare.startsWith("FREQ=")) {
          faults.put(Part.RULE, Said.of("plan.fault.rule"));
        }
        yield bare;
      }
    };
  }

  private String until() {
    if (draft.text(Part.UNTIL).isBlank()) {
      return "";
    }
    LocalDate last = date(Part.UNTIL);
    if (last != null && date != null && last.isBefore(date)) {
      faults.put(Part.UNTIL, Said.of("plan.fault.until", last.toString()));
    }
    return last == null ? "" : ";UNTIL=" + SlotDraft.END.format(last) + "T235959";
  }

  private Crew crew() {
    return new Crew(
        name(Part.HOST),
        name(Part.STUDIO),
        name(Part.ROOM),
        minutes(Part.SET_UP),
        minutes(Part.TEAR_DOWN));
  }

  private @Nullable String name(Part part) {
    String name = draft.text(part).strip();
    if (name.length() > Crew.MAX_NAME) {
      faults.put(part, Said.of("plan.fault.name"));
      return null;
    }
    return name.isEmpty() ? null : name;
  }

  private Duration minutes(Part part) {
    String text = draft.text(part).strip();
    if (text.isEmpty()) {
      return Duration.ZERO;
    }
    long minutes = MINUTES.matcher(text).matches() ? Long.parseLong(text) : LONGEST_CREW + 1L;
    if (minutes > LONGEST_CREW) {
      faults.put(part, Said.of("plan.fault.around", text));
      return Duration.ZERO;
    }
    return Duration.ofMinutes(minutes);
  }

  /// When it would begin, as long as that can be told.
  Optional<Instant> start() {
    return wall().map(wall -> Walls.instant(wall, Objects.requireNonNull(anchor)));
  }

  Duration span() {
    return length;
  }

  private Optional<LocalDateTime> wall() {
    return anchor == null || date == null || time == null
        ? Optional.empty()
        : Optional.of(date.atTime(time));
  }

  /// What is odd about the time: the clock skips it, or shows it twice.
  Optional<Said> oddity() {
    return wall()
        .flatMap(wall -> {
          ZoneId zone = Objects.requireNonNull(anchor);
          Walls found = Walls.of(wall, zone);
          String clock = SlotDraft.CLOCK.format(wall);
          String day = wall.toLocalDate().toString();
          return switch (found.edge()) {
            case PLAIN -> Optional.empty();
            case GAP ->
                Optional.of(
                    Said.of(
                        "plan.odd.gap",
                        clock,
                        day,
                        SlotDraft.CLOCK.format(LocalClock.at(found.at(), zone))));
            case OVERLAP -> Optional.of(Said.of("plan.odd.overlap", clock, day));
          };
        });
  }

  /// Whether the clock does not show that time at all.
  boolean isGap() {
    return wall()
        .filter(wall -> Walls.of(wall, Objects.requireNonNull(anchor)).edge() == Edge.GAP)
        .isPresent();
  }

  /// The slot as written, on the place of another.
  ///
  /// @param id its id
  /// @param before what is replaced, or null for a new one; its exceptions stay with it
  Slot slot(SlotId id, @Nullable Slot before) {
    if (!faults.isEmpty()) {
      throw new IllegalStateException("A draft with faults is no slot.");
    }
    Repeat old = before == null ? Repeat.ONCE : before.repeat();
    return new Slot(
        id,
        draft.text(Part.TITLE).strip(),
        Objects.requireNonNull(anchor),
        wall().orElseThrow(),
        length,
        new Repeat(rule, old.extra(), old.skipped(), old.changed()),
        crew,
        draft.markets(),
        draft.state(),
        before == null ? 0 : before.sequence(),
        draft.text(Part.NOTES).strip());
  }
}
