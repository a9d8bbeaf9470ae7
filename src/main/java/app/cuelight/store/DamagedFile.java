package app.cuelight.store;

import app.cuelight.domain.locale.LocalClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Sets a damaged file aside, so that nothing of it is lost and nothing reads it.
public final class DamagedFile {

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT);

  private DamagedFile() {}

  /// Renames a file, and what SQLite keeps beside it, to `NAME.corrupt-INSTANT`.
  ///
  /// @return its new place
  public static Path setAside(Path file, Instant now) throws IOException {
    String stamp = ".corrupt-" + STAMP.format(LocalClock.at(now, ZoneOffset.UTC));
    Path aside = free(file, stamp);
    Files.move(file, aside);
    for (String companion : new String[] {"-wal", "-shm"}) {
      Path beside = file.resolveSibling(file.getFileName() + companion);
      if (Files.exists(beside)) {
        Files.move(beside, aside.resolveSibling(aside.getFileName() + companion));
      }
    }
    return aside;
  }

  private static Path free(Path file, String stamp) {
    Path aside = file.resolveSibling(file.getFileName() + stamp);
    for (int i = 2; Files.exists(aside); i++) {
      aside = file.resolveSibling(file.getFileName() + stamp + "-" + i);
    }
    return aside;
  }
}
