package app.cuelight.launch;

import app.cuelight.feed.contract.JsonText;
import app.cuelight.show.live.Standings;
import app.cuelight.show.people.CachePeople;
import app.cuelight.show.people.PeopleJournal;
import app.cuelight.show.people.PeopleTools;
import app.cuelight.show.people.PersonDesk;
import app.cuelight.show.port.Shelf;
import app.cuelight.store.WholeFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Builds the desk where people are joined, parted, forgotten and written out.
final class PersonWiring {

  private static final String CACHE = "cuelight.db";
  private static final List<String> OWN = List.of(CACHE, CACHE + "-wal", CACHE + "-shm");

  private PersonWiring() {}

  /// The desk of a home.
  ///
  /// @param journal who may write there: the running show, or the cache itself
  static PersonDesk desk(
      Wiring wiring, Path home, Shelf shelf, PeopleJournal journal, Standings standings) {
    var json = new JsonText();
    return new CachePeople(
        shelf,
        journal,
        new PeopleTools(
            wiring.decoder(),
            wiring.clock(),
            wiring::token,
            standings::at,
            (file, tree) ->
                new WholeFile(file)
                    .write((json.pretty(tree) + "\n").getBytes(StandardCharsets.UTF_8)),
            () -> copies(home)));
  }

  /// Caches that were set aside, and backups beside the one in use.
  private static List<String> copies(Path home) {
    try (Stream<Path> files = Files.list(home)) {
      return files
          .filter(file -> isCopy(String.valueOf(file.getFileName())))
          .map(Path::toString)
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("The folder " + home + " could not be read.", e);
    }
  }

  private static boolean isCopy(String name) {
    return !OWN.contains(name)
        && (name.startsWith(CACHE)
            || name.contains("backup")
            || name.startsWith("before-restore")
            || name.equals("requests"));
  }
}
