package app.cuelight.show.playbook;

import app.cuelight.domain.basic.Bilingual;
import app.cuelight.domain.basic.Identity;
import app.cuelight.domain.basic.ViewerId;
import app.cuelight.domain.event.Arrival;
import app.cuelight.domain.event.DeedText;
import app.cuelight.domain.event.EventKey;
import app.cuelight.domain.event.NoteText;
import app.cuelight.domain.event.Person;
import app.cuelight.domain.event.RawEvent;
import app.cuelight.domain.event.ShowEvent;
import app.cuelight.domain.playbook.Action;
import app.cuelight.domain.playbook.ActionId;
import app.cuelight.domain.playbook.Deed;
import app.cuelight.domain.playbook.Subject;
import app.cuelight.domain.viewer.Viewer;
import app.cuelight.show.port.Judge;
import app.cuelight.show.port.Shelf;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

/// Ticks actions off by events in the log.
///
/// The id of such an event is made of the person, the action, and when it was done the time before.
/// So whoever ticks the same suggestion off a second time, at another desk or by a nervous finger,
/// says the same event again, and again is nothing.
public final class LoggedActions implements ActionDesk {

  private final Shelf shelf;
  private final Prompter prompter;
  private final Function<Instant, Judge> judge;
  private final InstantSource clock;
  private final Pen pen;

  /// Who ticks off, and where it is written.
  ///
  /// @param operator the operator's name
  /// @param log takes an event; when it returns the event is durable, or will be soon
  public record Pen(String operator, Consumer<Arrival> log) {}

  public LoggedActions(
      Shelf shelf,
      Prompter prompter,
      Function<Instant, Judge> judge,
      InstantSource clock,
      Pen pen) {
    this.shelf = shelf;
    this.prompter = prompter;
    this.judge = judge;
    this.clock = clock;
    this.pen = pen;
  }

  @Override
  public Suggested of(ViewerId viewer) {
    Viewer she = shelf.viewer(viewer.value());
    if (she == null) {
      return Suggested.NOTHING;
    }
    List<Done> deeds =
        prompter.done(she).values().stream()
            .sorted(Comparator.comparing(Deed::at).reversed())
            .map(deed -> new Done(deed, prompter.text(deed.action())))
            .toList();
    return new Suggested(prompter.suggest(subject(she)), deeds);
  }

  @Override
  public Ticked tick(ViewerId viewer, ActionId action, boolean done, String answer) {
    Viewer she = shelf.viewer(viewer.value());
    if (she == null) {
      return refused("Nobody here is called " + viewer + ".", "这里没有名为 " + viewer + " 的观众。");
    }
    Deed last = prompter.done(she).get(action);
    if (prompter.suggest(subject(she)).stream().map(Action::id).noneMatch(action::equals)) {
      return last == null
          ? refused("It does not apply any more.", "该动作已不适用。")
          : refused("Dealt with already, by " + last.by() + ".", last.by() + " 已处理。");
    }
    Identity first = she.identities().getFirst();
    var said =
        new ShowEvent.ActionDone(Person.of(first), action.value(), done, pen.operator(), answer);
    pen.log().accept(event(said, last == null ? Instant.EPOCH : last.at(), clock.instant()));
    return done
        ? new Ticked(true, new Bilingual("Done.", "已完成。"))
        : new Ticked(true, new Bilingual("Put off until the next show.", "已推迟到下一场。"));
  }

  /// What was ticked off came to nothing: it is put off until the next show instead of resting.
  void takeBack(Viewer she, ActionId action) {
    Person person = Person.of(she.identities().getFirst());
    Instant now = clock.instant();
    pen.log()
        .accept(
            event(
                new ShowEvent.ActionDone(person, action.value(), false, pen.operator(), ""),
                now,
                // Of the same instant what was done would hold.
                now.plusMillis(1)));
  }

  /// The identity is in the id only as a digest: ids outlive a person who is forgotten.
  private Arrival event(ShowEvent.ActionDone said, Instant before, Instant now) {
    String seed =
        said.viewer().identity().link() + "\n" + said.action() + "\n" + before.toEpochMilli();
    String id = DeedText.ID + UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8));
    String text = DeedText.write(said);
    RawEvent raw =
        new RawEvent(
            EventKey.of(NoteText.CONSOLE, id), DeedText.FORMAT, DeedText.TYPE, now, now, text);
    return new Arrival(raw, DeedText.read(text));
  }

  private Subject subject(Viewer viewer) {
    Instant now = clock.instant();
    return new Subject(viewer, judge.apply(now).judge(viewer), now);
  }

  private static Ticked refused(String en, String zh) {
    return new Ticked(false, new Bilingual(en, zh));
  }
}
