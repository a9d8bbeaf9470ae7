package app.cuelight.show.people;

import app.cuelight.domain.basic.ViewerId;
import app.cuelight.domain.event.Arrival;
import app.cuelight.show.port.Excerpt;
import app.cuelight.show.port.Forgotten;
import org.jspecify.annotations.Nullable;

/// Where what is decided about people is written: a running show, or the cache while none runs.
/// Every method waits until it is durable; safe for any thread but the writer's.
public interface PeopleJournal {

  /// Takes a note in.
  void note(Arrival note);

  /// Takes a decision about who is who in.
  void decide(Arrival decision, Excerpt prepared);

  /// Takes everything about a person out; null when nobody has this id.
  @Nullable Forgotten forget(ViewerId viewer, Excerpt prepared);
}
