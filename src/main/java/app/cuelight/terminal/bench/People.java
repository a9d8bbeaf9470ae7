package app.cuelight.terminal.bench;

import app.cuelight.show.people.PersonDesk;
import app.cuelight.show.port.Shelf;

/// The people of a cache, and what can be done to them. What only reads works beside a running
/// show; what writes is refused then.
public interface People extends AutoCloseable {

  Shelf shelf();

  PersonDesk desk();

  @Override
  void close();
}
