package app.cuelight.store.schedule;

import app.cuelight.domain.locale.Market;
import app.cuelight.domain.schedule.Crew;
import app.cuelight.domain.schedule.Repeat;
import app.cuelight.domain.schedule.Slot;
import app.cuelight.domain.schedule.SlotId;
import app.cuelight.domain.schedule.SlotState;
import app.cuelight.store.FieldText;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Slots as texts of fields, both ways; without their sequence, which is kept apart.
final class SlotText {

  private SlotText() {}

  static String of(Slot it) {
    Repeat repeat = it.repeat();
    var text =
        new FieldText()
            .put("title", it.title())
            .put("anchor", it.anchor())
            .put("start", it.start())
            .put("minutes", it.length().toMinutes())
            .put("rule", repeat.rule())
            .put("state", it.state().name());
    crew(text, it.crew());
    several(text, "extra", repeat.extra());
    several(text, "skipped", repeat.skipped());
    if (!repeat.changed().isEmpty()) {
      var changed = new FieldText();
      repeat.changed().forEach((original, one) -> changed.put(original.toString(), changed(one)));
      text.put("changed", changed);
    }
    several(text, "markets", it.markets().stream().map(SlotText::of).toList());
    return text.put("notes", it.notes().isEmpty() ? null : it.notes()).toString();
  }

  static Slot slot(String id, int sequence, String text) {
    FieldText from = FieldText.read(text);
    return new Slot(
        new SlotId(id),
        from.get("title"),
        ZoneId.of(from.get("anchor")),
        LocalDateTime.parse(from.get("start")),
        Duration.ofMinutes(from.number("minutes")),
        new Repeat(from.find("rule"), times(from, "extra"), times(from, "skipped"), changed(from)),
        crew(from),
        several(from, "markets").stream().map(SlotText::market).toList(),
        SlotState.valueOf(from.get("state")),
        sequence,
        or(from.find("notes"), ""));
  }

  /// `US` or `US America/New_York`.
  static String of(Market market) {
    return market.zone() == null ? market.country() : market.country() + " " + market.zone();
  }

  static Market market(String text) {
    int at = text.indexOf(' ');
    return at < 0
        ? Market.of(text)
        : new Market(text.substring(0, at), ZoneId.of(text.substring(at + 1)));
  }

  static void several(FieldText to, String name, Collection<?> values) {
    if (!values.isEmpty()) {
      var text = new FieldText();
      int n = 0;
      for (Object value : values) {
        text.put(Integer.toString(n++), value);
      }
      to.put(name, text);
    }
  }

  static List<String> several(FieldText from, String name) {
    String text = from.find(name);
    return text == null ? List.of() : List.copyOf(FieldText.read(text).all().values());
  }

  private static SortedSet<LocalDateTime> times(FieldText from, String name) {
    SortedSet<LocalDateTime> times = new TreeSet<>();
    several(from, name).forEach(time -> times.add(LocalDateTime.parse(time)));
    return times;
  }

  private static void crew(FieldText to, Crew crew) {
    to.put("host", crew.host())
        .put("studio", crew.studio())
        .put("room", crew.room())
        .put("setUp", crew.setUp().isZero() ? null : crew.setUp())
        .put("tearDown", crew.tearDown().isZero() ? null : crew.tearDown());
  }

  private static Crew crew(FieldText from) {
    return new Crew(
        from.find("host"),
        from.find("studio"),
        from.find("room"),
        Duration.parse(or(from.find("setUp"), "PT0S")),
        Duration.parse(or(from.find("tearDown"), "PT0S")));
  }

  private static String changed(Repeat.Changed it) {
    var text =
        new FieldText()
            .put("start", it.start())
            .put("minutes", it.length().toMinutes())
            .put("title", it.title())
            .put("state", it.state().name());
    crew(text, it.crew());
    return text.toString();
  }

  private static SortedMap<LocalDateTime, Repeat.Changed> changed(FieldText from) {
    SortedMap<LocalDateTime, Repeat.Changed> changed = new TreeMap<>();
    String all = from.find("changed");
    if (all != null) {
      FieldText.read(all)
          .all()
          .forEach((original, text) -> {
            FieldText one = FieldText.read(text);
            changed.put(
                LocalDateTime.parse(original),
                new Repeat.Changed(
                    LocalDateTime.parse(one.get("start")),
                    Duration.ofMinutes(one.number("minutes")),
                    one.get("title"),
                    crew(one),
                    SlotState.valueOf(one.get("state"))));
          });
    }
    return changed;
  }

  private static String or(@Nullable String text, String otherwise) {
    return text == null ? otherwise : text;
  }
}
