package app.cuelight.feed.files.orders;

import app.cuelight.domain.basic.Bilingual;
import app.cuelight.feed.files.BadFile;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How the bytes of a file are text: which characters, and how many bytes of a byte order mark
/// stand before them.
///
/// The whole file is looked at, once, so that no character is ever half read: what is UTF-8 to the
/// last byte is UTF-8; else kana make Shift_JIS, pairs of bytes as Chinese has them GB18030, single
/// ones between letters Windows-1252 (of which Latin-1 is a part). Headings that make known words
/// in another charset decide before that ([HeaderCharset]).
record FileText(Charset charset, int mark) {

  private static final int START = 4_096;
  private static final String EMPTY = "文件是空的；需要表头行和订单。";
  private static final int BUFFER = 1 << 16;

  /// @param named the charset the user names, or null
  static FileText of(Path file, @Nullable String named) throws IOException {
    byte[] start = start(file);
    if (start.length == 0) {
      throw refused(file, "The file is empty; it needs a header row and orders.", EMPTY);
    }
    refuseOthers(file, start);
    FileText marked = marked(start);
    if (named != null) {
      return new FileText(charset(file, named), marked == null ? 0 : marked.mark);
    }
    if (marked != null) {
      return marked;
    }
    FileText wide = wide(start);
    if (wide != null) {
      return wide;
    }
    for (byte b : start) {
      if (b == 0) {
        throw refused(
            file,
            "The file is binary, not text; export the orders as CSV.",
            "文件是二进制，不是文本；请把订单导出为 CSV。");
      }
    }
    return new FileText(HeaderCharset.of(start, eightBit(file)), 0);
  }

  private static Charset charset(Path file, String named) {
    try {
      return Charset.forName(named);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new BadFile(
          file,
          1,
          1,
          "The encoding "
              + named
              + " is not known; UTF-8, GB18030, Shift_JIS and windows-1252 are.");
    }
  }

  private static byte[] start(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(START);
    }
  }

  private static void refuseOthers(Path file, byte[] start) {
    String head = new String(start, StandardCharsets.ISO_8859_1).strip();
    String lower = head.toLowerCase(Locale.ROOT);
    Bilingual what = null;
    if (head.startsWith("PK")) {
      what =
          new Bilingual(
              "an Excel workbook or a zip archive; save the sheet as CSV",
              "Excel 工作簿或 zip 压缩包；请把工作表另存为 CSV");
    } else if (head.startsWith("ÐÏ\u0011à")) {
      what =
          new Bilingual(
              "an old Excel workbook; save the sheet as CSV", "旧版 Excel 工作簿；请把工作表另存为 CSV");
    } else if (head.startsWith("%PDF")) {
      what = new Bilingual("a PDF; export the orders as CSV", "PDF；请把订单导出为 CSV");
    } else if (start.length > 1 && start[0] == 0x1f && start[1] == (byte) 0x8b) {
      what = new Bilingual("packed by gzip; unpack it", "gzip 压缩文件；请先解压");
    } else if (lower.startsWith("<!doctype") || lower.startsWith("<html")) {
      what =
          new Bilingual(
              "a web page, perhaps of a failed download; export the orders as CSV",
              "网页，可能是下载失败；请把订单导出为 CSV");
    } else if (lower.startsWith("<?xml") || lower.startsWith("{") || lower.startsWith("[{")) {
      what = new Bilingual("XML or JSON; export the orders as CSV", "XML 或 JSON；请把订单导出为 CSV");
    } else if (head.isEmpty()) {
      what = new Bilingual("empty; it needs a header row and orders", "空文件；需要表头行和订单");
    }
    if (what != null) {
      throw refused(
          file, "The file is no CSV but " + what.en() + ".", "文件不是 CSV，而是" + what.zh() + "。");
    }
  }

  private static BadFile refused(Path file, String en, String zh) {
    return new BadFile(file, 1, 1, en, new Bilingual(en, zh));
  }

  private static @Nullable FileText marked(byte[] start) {
    if (starts(start, 0xef, 0xbb, 0xbf)) {
      return new FileText(StandardCharsets.UTF_8, 3);
    }
    if (starts(start, 0xff, 0xfe)) {
      return new FileText(StandardCharsets.UTF_16LE, 2);
    }
    return starts(start, 0xfe, 0xff) ? new FileText(StandardCharsets.UTF_16BE, 2) : null;
  }

  private static boolean starts(byte[] start, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (i >= start.length || (start[i] & 0xff) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  /// UTF-16 without a mark: a header of Latin letters has a zero in every second byte.
  private static @Nullable FileText wide(byte[] start) {
    int even = 0;
    int odd = 0;
    for (int i = 0; i < start.length; i++) {
      if (start[i] == 0) {
        even += 1 - i % 2;
        odd += i % 2;
      }
    }
    int enough = start.length / 5;
    if (odd > enough && even * 10 < odd) {
      return new FileText(StandardCharsets.UTF_16LE, 0);
    }
    return even > enough && odd * 10 < even ? new FileText(StandardCharsets.UTF_16BE, 0) : null;
  }

  private static Charset eightBit(Path file) throws IOException {
    var bytes = new ByteCount();
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER)) {
      byte[] buffer = new byte[BUFFER];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        bytes.add(buffer, n);
      }
    }
    return bytes.charset();
  }

  /// Counts how high bytes stand together.
  private static final class ByteCount {
    private long whole;
    private long broken;
    private long pairs;
    private long singles;
    private long kana;
    private int awaited;
    private int lead;

    void add(byte[] bytes, int length) {
      for (int i = 0; i < length; i++) {
        int b = bytes[i] & 0xff;
        if (b >= 0x80 || awaited > 0 || lead > 0) {
          utf8(b);
          chinese(b);
        }
      }
    }

    private void utf8(int b) {
      if (awaited > 0) {
        if ((b & 0xc0) == 0x80) {
          awaited--;
          whole += awaited == 0 ? 1 : 0;
          return;
        }
        broken++;
        awaited = 0;
      }
      if (b >= 0xc2 && b < 0xf5) {
        awaited = b < 0xe0 ? 1 : b < 0xf0 ? 2 : 3;
      } else if (b >= 0x80) {
        broken++;
      }
    }

    private void chinese(int b) {
      if (lead > 0) {
        kana +=
            lead == 0x82 && b >= 0x9f && b <= 0xf1 || lead == 0x83 && b >= 0x40 && b <= 0x96
                ? 1
                : 0;
        boolean pair = lead >= 0xa1 && lead <= 0xf7 && b >= 0xa1 && b <= 0xfe;
        pairs += pair ? 1 : 0;
        singles += pair ? 0 : 1;
        lead = pair || b < 0x80 ? 0 : b;
      } else {
        lead = b >= 0x80 ? b : 0;
      }
    }

    /// A file that is UTF-8 but for a few bytes stays UTF-8; the rows of those are rejected.
    Charset charset() {
      broken += awaited > 0 ? 1 : 0;
      if (broken == 0 || broken * 20 < whole) {
        return StandardCharsets.UTF_8;
      }
      if (kana * 20 > pairs + singles) {
        return Charset.forName("windows-31j");
      }
      return Charset.forName(pairs > 2 * singles ? "GB18030" : "windows-1252");
    }
  }
}
