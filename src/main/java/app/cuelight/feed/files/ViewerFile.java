package app.cuelight.feed.files;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.event.Arrival;
import app.cuelight.domain.event.EventKey;
import app.cuelight.feed.contract.BadEvent;
import app.cuelight.feed.contract.ContractReader;
import app.cuelight.feed.contract.JsonText;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What a shop knows of its viewers, as a CSV file (RFC 4180) in UTF-8 with a header row: columns
/// `id`, `name`, `handle`, `locale`, `country`, `region`, `timeZone`, `birthday`, `avatarUrl`, and
/// `ids` as `namespace=value;namespace=value`, in any order; only `id` is required, others are
/// ignored.
///
/// Every row becomes the event `viewer.update`, judged like one that came over HTTP. Its id is a
/// hash of what the row says, so the same row changes nothing a second time, and a changed one
/// does.
public final class ViewerFile {

  private static final String KIND = "viewer.update";
  private static final int MOST_REPORTED = 10_000;

  private final Path file;
  private final ContractReader reader;
  private final ConnectionName connection;
  private final Instant receivedAt;
  private final JsonText json = new JsonText();

  /// A row that was not taken.
  ///
  /// @param line from 1
  /// @param column the name of the column, or empty when the row as a whole is wrong
  public record Rejected(long line, String column, String sentence) {}

  /// What came of a file.
  ///
  /// @param rejected the rows that were not taken, the first 10,000 of them
  public record Report(long read, long rejectedCount, List<Rejected> rejected) {
    public Report {
      rejected = List.copyOf(rejected);
    }
  }

  /// @param connection whose viewers these are
  /// @param receivedAt the time at which the file's facts hold
  public ViewerFile(
      Path file, ContractReader reader, ConnectionName connection, Instant receivedAt) {
    this.file = file;
    this.reader = reader;
    this.connection = connection;
    this.receivedAt = receivedAt;
  }

  /// Hands an event over for every good row.
  ///
  /// @throws BadFile when the file is no CSV in UTF-8, or its header has no column `id`
  public Report forEach(Consumer<Arrival> taker) {
    try (var text = Files.newBufferedReader(file);
        CsvReader<CsvRecord> rows = csv().ofCsvRecord(text)) {
      return read(rows.iterator(), taker);
    } catch (IOException e) {
      throw new UncheckedIOException("The file " + file + " cannot be read.", e);
    }
  }

  private static CsvReader.CsvReaderBuilder csv() {
    return CsvReader.builder()
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE);
  }

  private Report read(Iterator<CsvRecord> rows, Consumer<Arrival> taker) {
    CsvRecord header = next(rows, 0);
    if (header == null) {
      throw new BadFile(file, 1, 1, "The file is empty; it needs a header row.");
    }
    var columns = new ViewerColumns(header.getFields());
    if (!columns.has("id")) {
      throw new BadFile(file, 1, 1, "The header row has no column \"id\".");
    }
    var rejected = new ArrayList<Rejected>();
    long read = 0;
    long rejectedCount = 0;
    CsvRecord row = header;
    while ((row = next(rows, row.getStartingLineNumber())) != null) {
      read++;
      try {
        taker.accept(arrival(columns.viewer(row)));
      } catch (BadEvent e) {
        rejectedCount++;
        if (rejected.size() < MOST_REPORTED) {
          String column = ViewerColumns.columnOf(e.path());
          rejected.add(new Rejected(row.getStartingLineNumber(), column, e.sentence()));
        }
      }
    }
    return new Report(read, rejectedCount, rejected);
  }

  private @Nullable CsvRecord next(Iterator<CsvRecord> rows, long line) {
    try {
      return rows.hasNext() ? rows.next() : null;
    } catch (CsvParseException e) {
      throw new BadFile(file, line + 1, 1, "The file is no CSV from here on: " + e.getMessage());
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof CharacterCodingException) {
        throw new BadFile(file, line + 1, 1, "The file is not in UTF-8.");
      }
      throw e;
    }
  }

  private Arrival arrival(Map<String, Object> viewer) {
    byte[] data = json.compact(Map.of("viewer", viewer)).getBytes(StandardCharsets.UTF_8);
    var key = EventKey.of(connection, "row-" + Fingerprint.of(data));
    return reader.data(data, key, KIND, receivedAt, receivedAt);
  }
}
