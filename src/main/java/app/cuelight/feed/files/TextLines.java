package app.cuelight.feed.files;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/// The lines of a file as the bytes they are, one at a time; what is packed with gzip (known by its
/// first bytes, not by the name) is unpacked on the way, and a byte order mark left out.
final class TextLines implements AutoCloseable {

  private static final int GZIP_FIRST = 0x1f;
  private static final int GZIP_SECOND = 0x8b;
  private static final int BUFFER = 1 << 16;
  private static final byte[] MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

  private final int longest;
  private final InputStream in;
  private long number;

  private TextLines(InputStream in, int longest) {
    this.in = in;
    this.longest = longest;
  }

  /// @param longest lines that are longer are given one byte longer than that, and must be refused
  static TextLines of(Path file, int longest) throws IOException {
    InputStream raw = new BufferedInputStream(Files.newInputStream(file), BUFFER);
    try {
      InputStream text =
          isGzip(raw) ? new BufferedInputStream(new GZIPInputStream(raw, BUFFER), BUFFER) : raw;
      skipMark(text);
      return new TextLines(text, longest);
    } catch (IOException e) {
      raw.close();
      throw e;
    }
  }

  private static boolean isGzip(InputStream in) throws IOException {
    in.mark(2);
    boolean gzip = in.read() == GZIP_FIRST && in.read() == GZIP_SECOND;
    in.reset();
    return gzip;
  }

  private static void skipMark(InputStream in) throws IOException {
    in.mark(MARK.length);
    byte[] start = in.readNBytes(MARK.length);
    if (!Arrays.equals(start, MARK)) {
      in.reset();
    }
  }

  /// The number of the line read last, from 1.
  long number() {
    return number;
  }

  /// The next line without its end, or null after the last one.
  byte @Nullable [] next() throws IOException {
    int b = in.read();
    if (b < 0) {
      return null;
    }
    number++;
    var line = new ByteArrayOutputStream(512);
    while (b >= 0 && b != '\n' && line.size() <= longest) {
      line.write(b);
      b = in.read();
    }
    byte[] bytes = line.toByteArray();
    boolean carriageReturn = bytes.length > 0 && bytes[bytes.length - 1] == '\r';
    return carriageReturn ? Arrays.copyOf(bytes, bytes.length - 1) : bytes;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
