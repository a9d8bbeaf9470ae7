package app.cuelight.launch;

import app.cuelight.store.HomeArchive;
import app.cuelight.terminal.bench.Archive;
import app.cuelight.terminal.bench.Refusal;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;

/// A home kept in one file, for verbs.
///
/// @param clock names the folder of what was there
record HouseArchive(HomeArchive files, InstantSource clock) implements Archive {

  @Override
  public List<String> write(Path file) {
    return done(() -> files.write(file));
  }

  @Override
  public Path read(Path file) {
    return done(() -> files.read(file, clock.instant()));
  }

  private static <T> T done(Supplier<T> work) {
    try {
      return work.get();
    } catch (IllegalArgumentException e) {
      throw new Refusal(String.valueOf(e.getMessage()), e);
    }
  }
}
