package app.cuelight.show.schedule;

import app.cuelight.domain.basic.Bilingual;
import app.cuelight.domain.schedule.Crew;
import app.cuelight.domain.schedule.Repeat;
import app.cuelight.domain.schedule.Slot;
import app.cuelight.domain.schedule.SlotId;
import app.cuelight.domain.schedule.SlotState;
import app.cuelight.show.port.Calendars.Entry;
import app.cuelight.show.port.Calendars.Incoming;
import app.cuelight.show.port.Calendars.Skipped;
import app.cuelight.show.schedule.CalendarDesk.Fate;
import app.cuelight.show.schedule.CalendarDesk.Row;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What a calendar does to a plan: events are known again by their `UID`, and an older `SEQUENCE`
/// gives way (RFC 5546 §2.1.5).
///
/// @param slots the plan afterwards
/// @param rows what becomes of each event, in the order of the file
record CalendarMerge(List<Slot> slots, List<Row> rows) {

  static CalendarMerge of(List<Slot> plan, Incoming incoming, Unrolling unrolling) {
    Map<SlotId, Slot> slots = new TreeMap<>();
    plan.forEach(slot -> slots.put(slot.id(), slot));
    List<Row> rows = new ArrayList<>();
    for (Entry entry : incoming.slots()) {
      Slot kept = slots.get(entry.slot().id());
      Slot wanted = kept == null ? entry.slot() : wanted(kept, entry);
      Fate fate = fate(kept, wanted, entry.slot().sequence());
      boolean isNews = fate == Fate.NEW || fate == Fate.CHANGED;
      List<Bilingual> remarks = new ArrayList<>(entry.remarks());
      if (isNews && unrolling.first(wanted).isEmpty()) {
        remarks.add(never(wanted));
      }
      rows.add(new Row(fate, entry.line(), wanted, wanted.title(), remarks));
      if (isNews || fate == Fate.CANCELLED) {
        slots.put(wanted.id(), wanted);
      }
    }
    for (Skipped skipped : incoming.skipped()) {
      rows.add(
          new Row(Fate.SKIPPED, skipped.line(), null, skipped.title(), List.of(skipped.why())));
    }
    rows.sort(Comparator.comparingInt(Row::line));
    return new CalendarMerge(List.copyOf(slots.values()), rows);
  }

  private static Bilingual never(Slot slot) {
    String rule = slot.repeat().rule();
    return rule == null || !slot.repeat().skipped().isEmpty()
        ? new Bilingual(
            "No show comes of this: every one of them is taken off.", "不会有任何场次：所有场次都被去掉了。")
        : new Bilingual(
            "No show comes of this: its rule %s gives none.".formatted(rule),
            "不会有任何场次：规则 %s 不产生场次。".formatted(rule));
  }

  private static Fate fate(@Nullable Slot kept, Slot wanted, int sequence) {
    if (kept == null) {
      return Fate.NEW;
    }
    if (sequence < kept.sequence()) {
      return Fate.OLDER;
    }
    if (Slots.numbered(wanted, kept.sequence()).equals(kept)) {
      return Fate.UNCHANGED;
    }
    boolean isCancelled =
        wanted.state() == SlotState.CANCELLED && kept.state() != SlotState.CANCELLED;
    return isCancelled ? Fate.CANCELLED : Fate.CHANGED;
  }

  /// Other programs know no host, room or market: what they do not say stays as it is.
  private static Slot wanted(Slot kept, Entry entry) {
    Slot read = entry.slot();
    if (entry.own()) {
      return read;
    }
    return new Slot(
        read.id(),
        read.title(),
        read.anchor(),
        read.start(),
        read.length(),
        repeat(kept, read),
        crew(kept.crew(), read.crew()),
        kept.markets(),
        read.state(),
        read.sequence(),
        read.notes());
  }

  private static Repeat repeat(Slot kept, Slot read) {
    Map<LocalDateTime, Repeat.Changed> before = kept.repeat().changed();
    var changed = new TreeMap<>(read.repeat().changed());
    changed.replaceAll((original, one) -> {
      Repeat.Changed known = before.get(original);
      Crew crew = known == null ? kept.crew() : known.crew();
      return new Repeat.Changed(
          one.start(), one.length(), one.title(), crew(crew, one.crew()), one.state());
    });
    Repeat repeat = read.repeat();
    return new Repeat(repeat.rule(), repeat.extra(), repeat.skipped(), changed);
  }

  private static Crew crew(Crew kept, Crew read) {
    return new Crew(
        kept.host(),
        read.studio() == null ? kept.studio() : read.studio(),
        kept.room(),
        kept.setUp(),
        kept.tearDown());
  }
}
