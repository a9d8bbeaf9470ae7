package app.cuelight.launch;

import app.cuelight.domain.basic.ViewerId;
import app.cuelight.domain.event.Arrival;
import app.cuelight.show.people.PeopleJournal;
import app.cuelight.show.port.Excerpt;
import app.cuelight.show.port.Forgotten;
import org.jspecify.annotations.Nullable;

/// A journal of people whose finder hears of it when somebody was forgotten, so that her name is
/// gone from its search file at once and not only at the next question.
final class HeardJournal implements PeopleJournal {

  private final PeopleJournal journal;
  private final Runnable heard;

  /// @param heard returns at once
  HeardJournal(PeopleJournal journal, Runnable heard) {
    this.journal = journal;
    this.heard = heard;
  }

  @Override
  public void note(Arrival note) {
    journal.note(note);
  }

  @Override
  public void decide(Arrival decision, Excerpt prepared) {
    journal.decide(decision, prepared);
  }

  @Override
  public @Nullable Forgotten forget(ViewerId viewer, Excerpt prepared) {
    try {
      return journal.forget(viewer, prepared);
    } finally {
      heard.run();
    }
  }
}
