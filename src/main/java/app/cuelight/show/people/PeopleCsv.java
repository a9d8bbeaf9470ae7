package app.cuelight.show.people;

import app.cuelight.domain.basic.Locality;
import app.cuelight.domain.tier.Evidence;
import app.cuelight.domain.tier.Standing;
import app.cuelight.domain.tier.Warning;
import app.cuelight.domain.viewer.Fact;
import app.cuelight.domain.viewer.Viewer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes everybody a query finds into a CSV file, one line each, last seen first. Waits for the
/// disk: never for the FX thread.
public final class PeopleCsv {

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
  /// @throws java.io.UncheckedIOException when the file cannot be written; then there is none, or
  ///   the old
  public long write(PeopleQuery query, Path file) {
    return CsvFile.write(
        file, HEADER, lines -> finder.each(query, row -> lines.accept(cells(row))));
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

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }
}
