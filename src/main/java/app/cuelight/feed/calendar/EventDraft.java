package app.cuelight.feed.calendar;

import app.cuelight.domain.locale.Market;
import app.cuelight.domain.schedule.Crew;
import app.cuelight.domain.schedule.Slot;
import app.cuelight.domain.schedule.SlotState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.TextList;
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Categories;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Trigger;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableAction;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import org.jspecify.annotations.Nullable;

/// An event while it is put together as an object of ical4j. Used by one thread.
final class EventDraft {

  /// The properties only Cuelight knows begin like this.
  static final String OWN = "X-CUELIGHT";

  private static final Duration REMINDED = Duration.ofMinutes(-30);
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");

  private final Slot slot;
  private final List<Property> properties = new ArrayList<>();

  /// Begins with what every event of a slot says.
  EventDraft(Slot slot, Instant now) {
    this.slot = slot;
    add(new Uid(slot.id().value()));
    add(new DtStamp(now));
    add(new Sequence(slot.sequence()));
    add(status(slot.state()));
    add(new Summary(plain(slot.title())));
    // Never in days: those are as long as the clocks make them, and ical4j prints 24 hours as one.
    add(new GivenProperty(Property.DURATION, new ParameterList(), slot.length().toString()));
  }

  void add(Property property) {
    properties.add(property);
  }

  /// Adds what only Cuelight knows; nothing where the value is null.
  void own(String name, @Nullable String value) {
    if (value != null) {
      add(new XProperty(OWN + name, plain(value)));
    }
  }

  /// Ends it: who, where and for whom, and the reminder.
  ///
  /// @param times what every market’s clock shows
  VEvent end(String times) {
    Crew crew = slot.crew();
    if (crew.studio() != null) {
      add(new Location(plain(crew.studio())));
    }
    String notes = slot.notes().isEmpty() ? "" : slot.notes() + "\n\n";
    add(new Description(plain(notes + times)));
    if (!slot.markets().isEmpty()) {
      add(
          new Categories(
              new TextList(
                  slot.markets().stream().map(Market::country).distinct().toArray(String[]::new))));
    }
    own("", "1");
    own("-HOST", crew.host());
    own("-ROOM", crew.room());
    own("-SETUP", minutes(crew.setUp()));
    own("-TEARDOWN", minutes(crew.tearDown()));
    for (Market market : slot.markets()) {
      own(
          "-MARKET",
          market.zone() == null ? market.country() : market.country() + " " + market.zone());
    }
    boolean isOn = slot.state() != SlotState.CANCELLED;
    return new VEvent(
        new PropertyList(properties), new ComponentList<>(isOn ? List.of(alarm()) : List.of()));
  }

  private VAlarm alarm() {
    return new VAlarm(
        new PropertyList(
            List.of(
                ImmutableAction.DISPLAY,
                new Trigger(REMINDED),
                new Description(plain(slot.title())))));
  }

  /// A text without characters that no line may have; the library would write them as they are.
  static String plain(String text) {
    boolean isPlain = text.chars().noneMatch(c -> Character.isISOControl(c) && c != '\n');
    return isPlain
        ? text
        : CONTROL.matcher(text.replace("\r\n", "\n").replace('\r', '\n')).replaceAll(" ");
  }

  private static @Nullable String minutes(Duration time) {
    return time.isZero() ? null : Long.toString(time.toMinutes());
  }

  private static Status status(SlotState state) {
    return switch (state) {
      case DRAFT -> ImmutableStatus.VEVENT_TENTATIVE;
      case CONFIRMED -> ImmutableStatus.VEVENT_CONFIRMED;
      case CANCELLED -> ImmutableStatus.VEVENT_CANCELLED;
    };
  }
}
