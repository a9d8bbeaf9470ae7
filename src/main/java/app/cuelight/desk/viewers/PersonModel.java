package app.cuelight.desk.viewers;

import app.cuelight.desk.kit.Later;
import app.cuelight.domain.basic.Bilingual;
import app.cuelight.domain.basic.Identity;
import app.cuelight.domain.basic.ViewerId;
import app.cuelight.domain.event.Note;
import app.cuelight.domain.locale.Saying;
import app.cuelight.domain.playbook.ActionId;
import app.cuelight.domain.viewer.Facts;
import app.cuelight.domain.viewer.Viewer;
import app.cuelight.show.people.Likeness;
import app.cuelight.show.people.Moment;
import app.cuelight.show.people.PersonDesk;
import app.cuelight.show.people.PersonDesk.Done;
import app.cuelight.show.people.PersonPage;
import app.cuelight.show.playbook.ActionDesk;
import app.cuelight.show.playbook.ActionDesk.Ticked;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// One person's page and what can be done to her.
///
/// Merging, telling apart and splitting wait four seconds in which they can be taken back;
/// forgetting is held at the button instead, for it cannot be undone. What was done is told in one
/// sentence.
final class PersonModel {

  /// How long merging, telling apart and splitting can be taken back.
  static final Duration TAKE_BACK = Duration.ofSeconds(4);

  private static final Duration LATELY = Duration.ofDays(90);

  /// What there is to see.
  enum Phase {
    NOBODY,
    LOADING,
    SHOWN,
    /// Nobody has this id any more.
    GONE,
    FAILED
  }

  /// What is being corrected.
  enum Editing {
    NOTHING,
    NAME,
    LANGUAGE
  }

  /// Everything on the page.
  ///
  /// @param saying how the name is said, or null when it is plain or nobody knows
  /// @param suggested what to do for her, and what was done
  record Shown(
      PersonPage page,
      @Nullable Saying saying,
      List<Likeness> alike,
      ActionDesk.Suggested suggested) {

    Viewer viewer() {
      return page.viewer();
    }
  }

  /// What came of the last act; the sentence is null when the cache gave no answer.
  record Outcome(boolean done, @Nullable Bilingual sentence) {}

  private final PeopleBook book;
  private final PersonDesk desk;
  private final Later later;
  private final PersonWatcher watcher;
  private final Newest reading;
  private final Newest doing;
  private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.NOBODY);
  private final ReadOnlyObjectWrapper<@Nullable Shown> shown = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Editing> editing =
      new ReadOnlyObjectWrapper<>(Editing.NOTHING);
  private final ReadOnlyObjectWrapper<@Nullable Pending> pending = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Outcome> outcome = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper whole = new ReadOnlyBooleanWrapper();
  private @Nullable ViewerId open;

  PersonModel(PeopleBook book, Executor screen, Later later, PersonWatcher watcher) {
    this.book = book;
    this.desk = book.desk();
    this.later = later;
    this.watcher = watcher;
    this.reading = new Newest(book.away(), screen);
    this.doing = new Newest(book.away(), screen);
  }

  ReadOnlyObjectProperty<Phase> phaseProperty() {
    return phase.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<@Nullable Shown> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Editing> editingProperty() {
    return editing.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<@Nullable Pending> pendingProperty() {
    return pending.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<@Nullable Outcome> outcomeProperty() {
    return outcome.getReadOnlyProperty();
  }

  /// Whether the timeline goes back beyond 90 days.
  ReadOnlyBooleanProperty wholeProperty() {
    return whole.getReadOnlyProperty();
  }

  /// Opens a person's page.
  void open(ViewerId viewer) {
    if (!viewer.equals(open)) {
      open = viewer;
      shown.set(null);
      outcome.set(null);
      editing.set(Editing.NOTHING);
      whole.set(false);
      phase.set(Phase.LOADING);
    }
    read(viewer);
  }

  /// Closes it; false when none was open.
  boolean close() {
    boolean was = open != null;
    open = null;
    reading.drop();
    shown.set(null);
    outcome.set(null);
    phase.set(Phase.NOBODY);
    return was;
  }

  /// Reads it again, after it could not be read.
  void again() {
    if (open != null) {
      phase.set(Phase.LOADING);
      read(open);
    }
  }

  void edit(Editing what) {
    editing.set(shown.get() == null ? Editing.NOTHING : what);
  }

  /// Leaves what is being corrected; false when nothing was.
  boolean leave() {
    boolean was = editing.get() != Editing.NOTHING;
    editing.set(Editing.NOTHING);
    return was;
  }

  void showWhole() {
    whole.set(true);
  }

  /// The part of the timeline that is shown.
  List<Moment> timeline(Instant now) {
    Shown person = shown.get();
    if (person == null || whole.get()) {
      return person == null ? List.of() : person.page().timeline();
    }
    Instant from = now.minus(LATELY);
    return person.page().timeline().stream().filter(one -> one.at().isAfter(from)).toList();
  }

  /// Notes what is not noted yet; an empty text takes a note back.
  void note(Map<Note, String> written) {
    Shown person = shown.get();
    if (person == null) {
      return;
    }
    Map<Note, String> changed = new EnumMap<>(Note.class);
    written.forEach((note, text) -> {
      if (!text.strip().equals(noted(person.viewer().facts(), note))) {
        changed.put(note, text.strip());
      }
    });
    editing.set(Editing.NOTHING);
    ViewerId viewer = person.viewer().id();
    if (!changed.isEmpty()) {
      tell(viewer, () -> desk.note(viewer, Map.copyOf(changed)));
    }
  }

  /// What somebody noted about her, or empty.
  static String noted(Facts facts, Note note) {
    String text = facts.noted(note);
    return text == null ? "" : text;
  }

  /// Ticks an action of the playbook off.
  void tick(ActionId action, boolean done, String answer) {
    withHer(she ->
        tell(
            she.id(),
            () -> {
              Ticked ticked = book.actions().tick(she.id(), action, done, answer.strip());
              return new Done(ticked.done(), ticked.sentence());
            }));
  }

  /// Makes her and another one person, in four seconds.
  void merge(Viewer other) {
    withHer(she -> await(new Pending.Merging(she, other)));
  }

  /// Keeps her and another two people, in four seconds.
  void apart(Viewer other) {
    withHer(she -> await(new Pending.TellingApart(she, other)));
  }

  /// Lets identities leave, in four seconds; some must leave and some must stay.
  void part(List<Identity> leaving) {
    Shown person = shown.get();
    if (person != null
        && !leaving.isEmpty()
        && leaving.size() < person.viewer().identities().size()) {
      await(new Pending.Parting(person.viewer(), List.copyOf(leaving)));
    }
  }

  /// Takes back what waits; false when nothing does.
  boolean takeBack() {
    boolean was = pending.get() != null;
    pending.set(null);
    return was;
  }

  /// Takes everything known about her out of the cache.
  void forget() {
    withHer(she -> {
      pending.set(null);
      act(she.id(), she.id(), () -> desk.forget(she.id()));
    });
  }

  /// Writes everything known about her into a file.
  void export(Path file) {
    withHer(she -> tell(she.id(), () -> desk.export(she.id(), file)));
  }

  private void withHer(Consumer<Viewer> act) {
    Shown person = shown.get();
    if (person != null) {
      act.accept(person.viewer());
    }
  }

  private void await(Pending act) {
    finish();
    outcome.set(null);
    pending.set(act);
    later.after(
        TAKE_BACK,
        () -> {
          if (act.equals(pending.get())) {
            finish();
          }
        });
  }

  /// Does what waits.
  private void finish() {
    Pending act = pending.get();
    pending.set(null);
    switch (act) {
      case null -> {}
      case Pending.Merging(Viewer one, Viewer other) ->
          act(one.id(), one.merge(other).id(), () -> desk.merge(one.id(), other.id()));
      case Pending.TellingApart(Viewer one, Viewer other) ->
          tell(one.id(), () -> desk.apart(one.id(), other.id()));
      case Pending.Parting parting -> {
        ViewerId viewer = parting.viewer().id();
        act(viewer, parting.stays(), () -> desk.part(viewer, parting.leaving()));
      }
    }
  }

  /// @param then who is looked at afterwards, when it was done and she is still open
  private void act(ViewerId viewer, ViewerId then, Supplier<Done> verb) {
    order(
        verb,
        done -> {
          ViewerId next = done.done() ? then : viewer;
          if (done.done()) {
            watcher.areOthers(viewer, next);
          }
          if (viewer.equals(open)) {
            open = next;
            read(next);
          }
        });
  }

  /// Does what leaves everybody as many as before.
  private void tell(ViewerId viewer, Supplier<Done> verb) {
    order(
        verb,
        _ -> {
          if (viewer.equals(open)) {
            read(viewer);
          }
        });
  }

  private void order(Supplier<Done> verb, Consumer<Done> then) {
    doing.order(
        verb,
        done -> {
          outcome.set(new Outcome(done.done(), done.sentence()));
          then.accept(done);
        },
        () -> outcome.set(new Outcome(false, null)));
  }

  private void read(ViewerId viewer) {
    reading.ask(
        () -> new PersonLook(book).at(viewer),
        now -> {
          shown.set(now.orElse(null));
          phase.set(now.isPresent() ? Phase.SHOWN : Phase.GONE);
          now.map(Shown::page).ifPresent(watcher::isNow);
        },
        () -> phase.set(Phase.FAILED));
  }
}
