package app.cuelight.launch;

import app.cuelight.show.connect.ConnectionDesk;
import app.cuelight.show.port.FeedCount;
import app.cuelight.store.SqliteShelf;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How the connections of a home fare, as its cache and its running show tell.
record HomeHealth(Path home) implements ConnectionDesk.Health {

  @Override
  public List<FeedCount> counts() {
    try (SqliteShelf shelf = SqliteShelf.of(home)) {
      return shelf.counts();
    }
  }

  @Override
  public @Nullable String receiver() {
    return ReceiverNote.read(home);
  }
}
