package app.cuelight.feed.files;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.event.Arrival;
import app.cuelight.feed.contract.BadEvent;
import app.cuelight.feed.contract.ContractReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/// A file of events, one JSON object a line (`.jsonl`, `.jsonl.gz`; jsonlines.org), in the open
/// contract: each with its own `id`, so that reading the file again changes nothing.
///
/// Of any size: it is read as a stream. To use a file whole or not at all, [#check()] it first.
public final class EventFile {

  private static final int LONGEST_LINE = 1 << 20;

  private final Path file;
  private final ContractReader reader;
  private final ConnectionName connection;
  private final Instant receivedAt;

  /// @param connection whose events these are
  /// @param receivedAt the arrival of them all
  public EventFile(
      Path file, ContractReader reader, ConnectionName connection, Instant receivedAt) {
    this.file = file;
    this.reader = reader;
    this.connection = connection;
    this.receivedAt = receivedAt;
  }

  /// Reads the file through.
  ///
  /// @return how many events are in it
  /// @throws BadFile at the first line that is no event
  public long check() {
    long[] count = {0};
    forEach(_ -> count[0]++);
    return count[0];
  }

  /// Hands every event over, in the order of the file.
  ///
  /// @throws BadFile at the first line that is no event; those before it were handed over
  public void forEach(Consumer<Arrival> taker) {
    var carrier = new LineCarrier(connection, receivedAt);
    try (TextLines lines = TextLines.of(file, LONGEST_LINE)) {
      byte[] line;
      while ((line = next(lines)) != null) {
        if (!isBlank(line)) {
          taker.accept(arrival(line, lines.number(), carrier));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The file " + file + " cannot be read.", e);
    }
  }

  private byte @Nullable [] next(TextLines lines) throws IOException {
    try {
      return lines.next();
    } catch (ZipException | EOFException e) {
      throw new BadFile(file, lines.number() + 1, 1, "The packed file is damaged here.");
    }
  }

  private Arrival arrival(byte[] line, long number, LineCarrier carrier) {
    if (line.length > LONGEST_LINE) {
      throw new BadFile(file, number, LONGEST_LINE, "A line has at most 1 MiB.");
    }
    try {
      return reader.single(line, carrier);
    } catch (BadEvent e) {
      throw new BadFile(file, number, column(line, e.offset()), e.text());
    }
  }

  /// The column of a byte, in characters from 1: bytes that continue one do not count.
  private static long column(byte[] line, long offset) {
    long column = 1;
    for (int i = 0; i < Math.min(offset, line.length); i++) {
      if ((line[i] & 0xc0) != 0x80) {
        column++;
      }
    }
    return column;
  }

  private static boolean isBlank(byte[] line) {
    for (byte b : line) {
      if (b != ' ' && b != '\t') {
        return false;
      }
    }
    return true;
  }
}
