package app.cuelight.feed.page;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// One request as a browser sends it: a line, headers, and never a body (RFC 9112).
///
/// @param path without the query, exactly as it came: nothing here needs escaping
/// @param headers by name in lower case
record PageRequest(String method, String path, Map<String, String> headers) {

  private static final int MOST_BYTES = 8 * 1_024;
  private static final int MOST_HEADERS = 64;

  /// Why a request is not answered as asked.
  static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;
    private final PageAnswer.Status status;

    Refused(PageAnswer.Status status) {
      super(status.line(), null, false, false);
      this.status = status;
    }

    PageAnswer.Status status() {
      return status;
    }
  }

  /// Reads one request.
  ///
  /// @throws Refused when it is none, or larger than any browser's
  static PageRequest read(InputStream in) throws IOException, Refused {
    String[] lines = head(in).split("\r\n", -1);
    String[] words = lines[0].split(" ", -1);
    if (words.length != 3 || !words[2].matches("HTTP/1\\.[01]") || !words[1].startsWith("/")) {
      throw new Refused(PageAnswer.Status.MALFORMED);
    }
    if (lines.length - 1 > MOST_HEADERS) {
      throw new Refused(PageAnswer.Status.TOO_LARGE);
    }
    Map<String, String> headers = new TreeMap<>();
    for (int i = 1; i < lines.length; i++) {
      int colon = lines[i].indexOf(':');
      // A name before a blank, or a folded line, is how one request is smuggled inside another.
      if (colon <= 0 || !lines[i].substring(0, colon).matches("[!#$%&'*+.^_`|~0-9A-Za-z-]+")) {
        throw new Refused(PageAnswer.Status.MALFORMED);
      }
      String name = lines[i].substring(0, colon).toLowerCase(Locale.ROOT);
      if (headers.put(name, lines[i].substring(colon + 1).strip()) != null
          && (name.equals("host") || name.equals("origin"))) {
        throw new Refused(PageAnswer.Status.MALFORMED);
      }
    }
    int query = words[1].indexOf('?');
    return new PageRequest(words[0], query < 0 ? words[1] : words[1].substring(0, query), headers);
  }

  /// Lets through who only reads, calls this computer by its name, and is no other site's script.
  void admit(HostNames names) throws Refused {
    if (!method.equals("GET") && !isHead()) {
      throw new Refused(PageAnswer.Status.METHOD);
    }
    String host = header("host");
    if (!names.fits(host)) {
      throw new Refused(PageAnswer.Status.MISDIRECTED);
    }
    if (!HostNames.isOwn(header("origin"), host)) {
      throw new Refused(PageAnswer.Status.FOREIGN);
    }
  }

  boolean isHead() {
    return method.equals("HEAD");
  }

  String header(String name) {
    return headers.getOrDefault(name, "");
  }

  /// Everything before the empty line.
  private static String head(InputStream in) throws IOException, Refused {
    byte[] bytes = new byte[MOST_BYTES];
    int end = 0;
    while (true) {
      int next = in.read();
      if (next < 0) {
        throw new Refused(PageAnswer.Status.MALFORMED);
      }
      if (end == MOST_BYTES) {
        throw new Refused(PageAnswer.Status.TOO_LARGE);
      }
      bytes[end] = (byte) next;
      end++;
      if (next == '\n' && endsHead(bytes, end)) {
        return new String(bytes, 0, end - 4, StandardCharsets.ISO_8859_1);
      }
    }
  }

  private static boolean endsHead(byte[] bytes, int end) {
    return end >= 4 && bytes[end - 2] == '\r' && bytes[end - 3] == '\n' && bytes[end - 4] == '\r';
  }
}
