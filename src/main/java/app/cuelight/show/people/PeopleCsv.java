package app.cuelight.show.people;

import app.cuelight.domain.basic.Locality;
import app.cuelight.domain.tier.Evidence;
import app.cuelight.domain.tier.Standing;
import app.cuelight.domain.tier.Warning;
import app.cuelight.domain.viewer.Fact;
import app.cuelight.domain.viewer.Viewer;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Writes everybody a query finds into a CSV file (RFC 4180), one line each, last seen first.
///
/// UTF-8 with a byte order mark, because a spreadsheet on Windows takes the file for its own code
/// page without one, and names in every script are the point of the list. A text that a spreadsheet
/// would run as a formula gets a `'` in front: names come from strangers. The file appears whole or
/// not at all. Waits for the disk: never for the FX thread.
public final class PeopleCsv {

  private static final String MARK = "\uFEFF";
  private static final String FORMULA = "=+-@\t\r";
  private static final List<String> HEADER =
      List.of(
          "id",
          "name",
          "handle",
          "tier",
          "life_cycle",
          "spend",
          "engagement",
          "advocate",
          "language",
          "country",
          "present",
          "last_seen",
          "orders",
          "net",
          "currency",
          "warning");

  private final PeopleFinder finder;

  public PeopleCsv(PeopleFinder finder) {
    this.finder = finder;
  }

  /// Writes the file, in place of one of the same name.
  ///
  /// @return how many people are in it
  /// @throws UncheckedIOException when the file cannot be written; then there is none, or the old
  public long write(PeopleQuery query, Path file) {
    Path whole = file.toAbsolutePath();
    Path part = whole.resolveSibling(whole.getFileName() + ".part");
    try {
      long people = fill(query, part);
      Files.move(part, whole, StandardCopyOption.REPLACE_EXISTING);
      return people;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      part.toFile().delete();
    }
  }

  private long fill(PeopleQuery query, Path part) throws IOException {
    long[] people = {0};
    try (BufferedWriter out = Files.newBufferedWriter(part, StandardCharsets.UTF_8)) {
      out.write(MARK);
      line(out, HEADER);
      finder.each(
          query,
          row -> {
            line(out, cells(row));
            people[0]++;
          });
    }
    return people[0];
  }

  private static List<String> cells(PersonRow row) {
    Viewer viewer = row.viewer();
    Standing standing = row.standing();
    Locality where = standing.locality();
    Evidence.Rfm rfm = standing.evidence().rfm();
    Warning warning = standing.evidence().warning();
    long seen = viewer.lastSeen();
    return List.of(
        viewer.id().value(),
        text(viewer.facts().get(Fact.NAME)),
        text(viewer.facts().get(Fact.HANDLE)),
        standing.tier().code(),
        standing.lifeCycle().code(),
        standing.spend().code(),
        standing.engagement().code(),
        String.valueOf(standing.advocate()),
        text(where.language()),
        text(where.country()),
        String.valueOf(row.here()),
        seen == Long.MIN_VALUE ? "" : Instant.ofEpochMilli(seen).toString(),
        String.valueOf(standing.evidence().orders()),
        rfm == null ? "" : rfm.net().amount(),
        rfm == null ? "" : rfm.net().currency(),
        warning == null ? "" : warning.reason().en());
  }

  private static void line(BufferedWriter out, List<String> cells) {
    try {
      out.write(cells.stream().map(PeopleCsv::cell).collect(Collectors.joining(",")));
      out.write("\r\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String cell(String text) {
    boolean runs = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 && !isNumber(text);
    String safe = runs ? "'" + text : text;
    boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }

  private static boolean isNumber(String text) {
    return text.matches("-?\\d+(\\.\\d+)?");
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }
}
