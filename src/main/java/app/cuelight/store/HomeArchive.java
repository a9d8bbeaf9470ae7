package app.cuelight.store;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// A home as one zip file and back: the cache, the books of coupons and every other SQLite file,
/// each as one commit left it though a show may be running, and the settings. Secrets stay out: a
/// file that is carried around must not open a shop.
public final class HomeArchive {

  private static final Set<String> KINDS = Set.of("db", "json", "jsonl", "txt");
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,100}");
  private static final String BOOKS = ".db";

  private final Path home;

  public HomeArchive(Path home) {
    this.home = home;
  }

  /// Writes a backup beside its place and moves it there when it is whole.
  ///
  /// @return the names of what is in it
  /// @throws app.cuelight.show.port.JournalException when a file cannot be read or written
  /// @throws IllegalArgumentException with a sentence when there is nothing, or a file is there
  public List<String> write(Path file) {
    if (Files.exists(file)) {
      throw new IllegalArgumentException(file + " is there already; choose another name.");
    }
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try {
      List<Path> kept = kept();
      if (kept.isEmpty()) {
        throw new IllegalArgumentException("There is nothing in " + home + " to keep.");
      }
      try (var zip = new ZipOutputStream(Files.newOutputStream(part))) {
        for (Path one : kept) {
          zip.putNextEntry(new ZipEntry(one.getFileName().toString()));
          put(one, zip);
          zip.closeEntry();
        }
      }
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
      return kept.stream().map(one -> one.getFileName().toString()).toList();
    } catch (IOException e) {
      throw Faults.of(file, e);
    } finally {
      discard(part);
    }
  }

  private List<Path> kept() throws IOException {
    if (!Files.isDirectory(home)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(home)) {
      return files.filter(Files::isRegularFile).filter(HomeArchive::isKept).sorted().toList();
    }
  }

  private static boolean isKept(Path file) {
    String name = file.getFileName().toString();
    return KINDS.contains(name.substring(name.lastIndexOf('.') + 1));
  }

  private static void put(Path one, OutputStream zip) throws IOException {
    if (!one.toString().endsWith(BOOKS)) {
      Files.copy(one, zip);
      return;
    }
    Path folder = Files.createTempDirectory("cuelight");
    Path copy = folder.resolve("copy" + BOOKS);
    try (Connection connection = Database.reader(one);
        PreparedStatement vacuum = connection.prepareStatement("VACUUM INTO ?")) {
      vacuum.setString(1, copy.toString());
      vacuum.execute();
      Files.copy(copy, zip);
    } catch (SQLException e) {
      throw Faults.of(one, e);
    } finally {
      discard(copy);
      discard(folder);
    }
  }

  /// Brings a backup back. All of it is unpacked and found whole before anything is touched; what
  /// was there goes into a folder of its own.
  ///
  /// @return the folder with what was there
  /// @throws app.cuelight.show.port.JournalException when a show is running on this home, or the
  ///   disk refuses
  /// @throws IllegalArgumentException with a sentence when it is no backup, or not a whole one
  public Path read(Path file, Instant now) {
    WriterLock lock = WriterLock.take(home);
    boolean isClean = !lock.wasLeftOpen();
    Path fresh = home.resolve("restore.part");
    try {
      clear(fresh);
      Files.createDirectories(fresh);
      List<Path> found = unpacked(file, fresh);
      found.forEach(HomeArchive::requireWhole);
      Path aside = home.resolve("before-restore-" + now.toString().replace(':', '.'));
      Files.createDirectories(aside);
      for (Path old : all()) {
        Files.move(old, aside.resolve(old.getFileName()));
      }
      for (Path one : found) {
        Files.move(one, home.resolve(one.getFileName()), StandardCopyOption.ATOMIC_MOVE);
      }
      isClean = true;
      return aside;
    } catch (IOException e) {
      throw Faults.of(file, e);
    } finally {
      clear(fresh);
      lock.release(isClean);
    }
  }

  /// What a backup takes the place of, the open logs of SQLite files with it.
  private List<Path> all() throws IOException {
    try (Stream<Path> files = Files.list(home)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> isKept(file) || file.toString().matches(".*\\.db-(wal|shm|journal)"))
          .toList();
    }
  }

  private static List<Path> unpacked(Path file, Path into) throws IOException {
    List<Path> found = new ArrayList<>();
    try (InputStream in = Files.newInputStream(file);
        var zip = new ZipInputStream(in)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        Path name = Path.of(entry.getName());
        if (!NAME.matcher(entry.getName()).matches() || !isKept(name)) {
          throw new IllegalArgumentException(
              file + " holds " + entry.getName() + ", which no backup of Cuelight does.");
        }
        Path place = into.resolve(name);
        Files.copy(zip, place);
        found.add(place);
      }
    } catch (ZipException | EOFException e) {
      throw new IllegalArgumentException(file + " is not a whole backup. Nothing was changed.", e);
    }
    if (found.isEmpty()) {
      throw new IllegalArgumentException(file + " is no backup of Cuelight. Nothing was changed.");
    }
    return found;
  }

  private static void requireWhole(Path file) {
    if (!file.toString().endsWith(BOOKS)) {
      return;
    }
    String said;
    try (Connection connection = Database.reader(file);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("PRAGMA quick_check(1)")) {
      said = rows.next() ? rows.getString(1) : "";
    } catch (SQLException e) {
      said = String.valueOf(e.getMessage());
    }
    if (!"ok".equals(said)) {
      throw new IllegalArgumentException(
          file.getFileName() + " in this backup is damaged (" + said + "). Nothing was changed.");
    }
  }

  private static void clear(Path folder) {
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        files.forEach(HomeArchive::discard);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      discard(folder);
    }
  }

  private static void discard(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw Faults.of(file, e);
    }
  }
}
