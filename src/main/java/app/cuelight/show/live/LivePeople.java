package app.cuelight.show.live;

import app.cuelight.domain.basic.ViewerId;
import app.cuelight.domain.event.Arrival;
import app.cuelight.domain.event.Note;
import app.cuelight.domain.playbook.ActionId;
import app.cuelight.domain.viewer.Viewer;
import app.cuelight.show.people.ConsoleEvents;
import app.cuelight.show.people.PeopleJournal;
import app.cuelight.show.playbook.ActionDesk;
import app.cuelight.show.playbook.LoggedActions;
import app.cuelight.show.playbook.Prompter;
import app.cuelight.show.port.Committed;
import app.cuelight.show.port.Excerpt;
import app.cuelight.show.port.Forgotten;
import app.cuelight.show.port.Journal;
import app.cuelight.show.port.JournalException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What is decided about people while a show runs: written by its one writer, seen in its room.
final class LivePeople implements PeopleJournal {

  /// The writer is busy with a flood, or closed.
  private static final long PATIENCE_SECONDS = 120;

  private final LiveWiring wiring;
  private final Scribe scribe;
  private final Consumer<Committed> committed;
  private final Consumer<ViewerId> forgotten;
  private final Prompter prompter;
  private final ActionDesk actions;

  /// @param committed told of every change, on the writer thread
  /// @param forgotten told of everybody forgotten, on the writer thread, before those changed by it
  LivePeople(
      LiveWiring wiring,
      Scribe scribe,
      Consumer<Committed> committed,
      Consumer<ViewerId> forgotten) {
    this.wiring = wiring;
    this.scribe = scribe;
    this.committed = committed;
    this.forgotten = forgotten;
    this.prompter = wiring.options().manners().prompter();
    this.actions =
        new LoggedActions(
            wiring.shelf(),
            prompter,
            wiring.standings()::at,
            wiring.clock(),
            new LoggedActions.Pen(
                wiring.options().operator(),
                deed -> {
                  var _ = scribe.offer(List.of(deed));
                }));
  }

  /// Notes something about a viewer. Never waits for the writer.
  void note(ViewerId viewer, Map<Note, String> notes) {
    Viewer she = wiring.shelf().viewer(viewer.value());
    if (she != null) {
      noted(List.of(new Listener.Noted(she.identities().getFirst(), notes)));
    }
  }

  /// Ticks an action of the playbook off. Never waits for the writer.
  void tick(ViewerId viewer, ActionId action, boolean done, String answer) {
    var _ = actions.tick(viewer, action, done, answer);
  }

  /// Takes in what was done for people, before the room sees it; who listens hears it too.
  void learn(Committed news) {
    for (Committed.Entry entry : news.entries()) {
      if (entry.fresh()) {
        prompter.deeds().learn(entry.arrival());
      }
    }
    wiring.bystander().committed(news);
  }

  @Override
  public void note(Arrival note) {
    var _ = done(scribe.offer(List.of(note)));
  }

  @Override
  public void decide(Arrival decision, Excerpt prepared) {
    var _ =
        written(journal -> {
          Committed done =
              journal.decide(
                  decision, prepared, wiring.hearing().decoder(), wiring.standings().judge());
          committed.accept(done);
          return done;
        });
  }

  @Override
  public @Nullable Forgotten forget(ViewerId viewer, Excerpt prepared) {
    return written(
            journal -> {
              Forgotten gone =
                  journal.forget(
                      viewer, prepared, wiring.hearing().decoder(), wiring.standings().judge());
              if (gone != null) {
                prompter.deeds().forget(gone.viewer());
                wiring.bystander().forgotten(gone.viewer());
                forgotten.accept(gone.viewer().id());
                committed.accept(gone.others());
              }
              return Optional.ofNullable(gone);
            })
        .orElse(null);
  }

  /// What was noted becomes events like any other. Never waits.
  void noted(List<Listener.Noted> notes) {
    Instant now = wiring.clock().instant();
    var _ =
        scribe.offer(
            notes.stream()
                .map(one -> ConsoleEvents.note(wiring.ids().get(), one.viewer(), one.notes(), now))
                .toList());
  }

  private <T> T written(Function<Journal, T> act) {
    return done(scribe.ask(act));
  }

  /// Waits until it is written.
  static <T> T done(CompletableFuture<T> answer) {
    try {
      return answer.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof TimeoutException) {
        throw new JournalException(
            JournalException.Fault.OTHER, "The show did not come to it; try again.", e);
      }
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }
}
