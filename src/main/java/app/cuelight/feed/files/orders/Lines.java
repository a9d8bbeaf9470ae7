package app.cuelight.feed.files.orders;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/// The lines of a text file, one at a time, whatever ends them (CR LF, LF, CR). What the charset
/// cannot read becomes U+FFFD, so that the row it stands in can be left out.
final class Lines implements AutoCloseable {

  /// A longer line is cut here; no row of orders is.
  static final int LONGEST = 1 << 20;

  private static final int BUFFER = 1 << 16;

  private final Counted bytes;
  private final Reader in;
  private final char[] buffer = new char[BUFFER];
  private final Deque<Line> returned = new ArrayDeque<>();
  private int at;
  private int end;
  private long number;
  private boolean skipNewLine;

  /// One line.
  ///
  /// @param number from 1
  record Line(long number, String text) {}

  Lines(Path file, FileText text) throws IOException {
    InputStream raw = Files.newInputStream(file);
    try {
      raw.skipNBytes(text.mark());
      bytes = new Counted(raw, text.mark());
      in = new InputStreamReader(bytes, text.charset());
    } catch (IOException e) {
      raw.close();
      throw e;
    }
  }

  /// How much of the file was read, in bytes; runs ahead of the lines by less than a buffer.
  long bytesRead() {
    return bytes.count;
  }

  /// The next line, or null after the last.
  @Nullable Line next() throws IOException {
    if (!returned.isEmpty()) {
      return returned.pop();
    }
    StringBuilder part = null;
    while (true) {
      if (at == end && !fill()) {
        return part == null ? null : new Line(++number, part.toString());
      }
      int from = at;
      at = endOfLine(from);
      if (at < end) {
        String rest = new String(buffer, from, at - from);
        skipNewLine = buffer[at++] == '\r';
        skipHalf();
        return new Line(++number, part == null ? rest : cut(part, rest));
      }
      part = part == null ? new StringBuilder() : part;
      if (part.length() <= LONGEST) {
        part.append(buffer, from, at - from);
      }
    }
  }

  /// Where the line that begins there ends, or the buffer.
  private int endOfLine(int from) {
    char[] text = buffer;
    int most = end;
    int place = from;
    while (place < most && text[place] != '\n' && text[place] != '\r') {
      place++;
    }
    return place;
  }

  private static String cut(StringBuilder part, String rest) {
    return part.length() <= LONGEST ? part.append(rest).toString() : part.toString();
  }

  /// Gives a line back, to be read again next.
  void back(Line line) {
    returned.push(line);
  }

  private void skipHalf() {
    if (skipNewLine && at < end) {
      skipNewLine = false;
      if (buffer[at] == '\n') {
        at++;
      }
    }
  }

  private boolean fill() throws IOException {
    at = 0;
    end = Math.max(0, in.read(buffer));
    skipHalf();
    return at < end || end > 0 && fill();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  /// Counts what was read.
  private static final class Counted extends FilterInputStream {
    private long count;

    Counted(InputStream in, long count) {
      super(in);
      this.count = count;
    }

    @Override
    public int read() throws IOException {
      int b = super.read();
      count += b < 0 ? 0 : 1;
      return b;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int n = super.read(buffer, offset, length);
      count += Math.max(0, n);
      return n;
    }
  }
}
