package app.cuelight.desk.schedule;

import app.cuelight.domain.locale.Market;
import app.cuelight.domain.schedule.Crew;
import app.cuelight.domain.schedule.Occurrence;
import app.cuelight.domain.schedule.Slot;
import app.cuelight.domain.schedule.SlotState;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A show while it is written: texts as they stand in the fields.
///
/// @param old the show that is changed, or null for a new one
/// @param markets whom it is for, in the order they were chosen
record SlotDraft(
    @Nullable Occurrence old,
    Map<Part, String> texts,
    Repeats repeats,
    List<Market> markets,
    SlotState state) {

  /// A field of the form.
  enum Part {
    TITLE,
    ANCHOR,
    DATE,
    TIME,
    LENGTH,
    RULE,
    UNTIL,
    HOST,
    STUDIO,
    ROOM,
    SET_UP,
    TEAR_DOWN,
    NOTES
  }

  /// How often it comes.
  enum Repeats {
    ONCE,
    WEEKLY,
    TWO_WEEKS,
    OTHER
  }

  static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
  static final DateTimeFormatter END = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);
  static final String WEEKLY_RULE = "FREQ=WEEKLY";
  static final String TWO_WEEKS_RULE = "FREQ=WEEKLY;INTERVAL=2";
  private static final Pattern ENDING = Pattern.compile("(.*);UNTIL=(\\d{8})T235959");
  private static final int MINUTES = 60;

  SlotDraft {
    texts = Map.copyOf(texts);
    markets = List.copyOf(markets);
  }

  /// A new one.
  static SlotDraft fresh(LocalDateTime start, ZoneId anchor, List<Market> markets) {
    var texts = new EnumMap<Part, String>(Part.class);
    texts.put(Part.ANCHOR, anchor.getId());
    texts.put(Part.DATE, start.toLocalDate().toString());
    texts.put(Part.TIME, CLOCK.format(start));
    texts.put(Part.LENGTH, span(Durations.USUAL));
    texts.put(Part.SET_UP, "30");
    texts.put(Part.TEAR_DOWN, "15");
    return new SlotDraft(null, texts, Repeats.ONCE, markets, SlotState.DRAFT);
  }

  /// One that is there, to be changed.
  static SlotDraft of(Occurrence show) {
    Slot slot = show.slot();
    Crew crew = slot.crew();
    var texts = new EnumMap<Part, String>(Part.class);
    texts.put(Part.TITLE, slot.title());
    texts.put(Part.ANCHOR, slot.anchor().getId());
    texts.put(Part.DATE, show.wall().toLocalDate().toString());
    texts.put(Part.TIME, CLOCK.format(show.wall()));
    texts.put(Part.LENGTH, span(slot.length()));
    put(texts, Part.HOST, crew.host());
    put(texts, Part.STUDIO, crew.studio());
    put(texts, Part.ROOM, crew.room());
    texts.put(Part.SET_UP, Long.toString(crew.setUp().toMinutes()));
    texts.put(Part.TEAR_DOWN, Long.toString(crew.tearDown().toMinutes()));
    texts.put(Part.NOTES, slot.notes());
    return new SlotDraft(
        show, texts, repeats(slot.repeat().rule(), texts), slot.markets(), slot.state());
  }

  private static void put(Map<Part, String> texts, Part part, @Nullable String text) {
    texts.put(part, text == null ? "" : text);
  }

  private static Repeats repeats(@Nullable String rule, Map<Part, String> texts) {
    if (rule == null) {
      return Repeats.ONCE;
    }
    Matcher ending = ENDING.matcher(rule);
    boolean ends = ending.matches();
    String often = ends ? ending.group(1) : rule;
    Repeats known =
        switch (often) {
          case WEEKLY_RULE -> Repeats.WEEKLY;
          case TWO_WEEKS_RULE -> Repeats.TWO_WEEKS;
          default -> Repeats.OTHER;
        };
    texts.put(Part.RULE, rule);
    if (ends && known != Repeats.OTHER) {
      String day = ending.group(2);
      texts.put(
          Part.UNTIL, day.substring(0, 4) + "-" + day.substring(4, 6) + "-" + day.substring(6));
    }
    return known;
  }

  /// A span as it is written: `2:30`.
  static String span(Duration length) {
    return "%d:%02d".formatted(length.toMinutes() / MINUTES, length.toMinutes() % MINUTES);
  }

  String text(Part part) {
    return texts.getOrDefault(part, "");
  }

  /// The same with another text in a field.
  SlotDraft with(Part part, String text) {
    var other = new EnumMap<Part, String>(Part.class);
    other.putAll(texts);
    other.put(part, text);
    return new SlotDraft(old, other, repeats, markets, state);
  }

  SlotDraft with(Repeats often) {
    return new SlotDraft(old, texts, often, markets, state);
  }

  SlotDraft with(SlotState certain) {
    return new SlotDraft(old, texts, repeats, markets, certain);
  }

  /// With a market more, or less.
  SlotDraft with(Market market, boolean chosen) {
    var other = new ArrayList<>(markets);
    other.remove(market);
    if (chosen) {
      other.add(market);
    }
    return new SlotDraft(old, texts, repeats, other, state);
  }
}
