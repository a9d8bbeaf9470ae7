package app.cuelight.feed.page;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/// An answer of known length; after it the connection is closed.
///
/// Its bytes are read only.
final class PageAnswer {

  private static final int PIECE = 16 * 1_024;
  private static final String PLAIN = "text/plain; charset=utf-8";

  /// Never kept by anybody, and used by nobody else.
  static final String PRIVATE = "Cache-Control: no-store\r\n";

  /// What every answer says: no guessing of types, no address in a `Referer`, nothing loaded from
  /// anywhere.
  private static final String SAFE =
      """
      X-Content-Type-Options: nosniff\r
      Referrer-Policy: no-referrer\r
      Cross-Origin-Resource-Policy: same-origin\r
      Connection: close\r
      """;

  private static final String NOTHING_LOADED =
      "Content-Security-Policy: default-src 'none'; frame-ancestors 'none'\r\n";

  private final Status status;
  private final String type;
  private final String headers;
  private final byte[] body;

  private PageAnswer(Status status, String type, String headers, byte[] body) {
    this.status = status;
    this.type = type;
    this.headers = headers;
    this.body = body;
  }

  /// How it went.
  enum Status {
    OK("200 OK"),
    UNCHANGED("304 Not Modified"),
    MOVED("308 Permanent Redirect"),
    MALFORMED("400 Bad Request"),
    FOREIGN("403 Forbidden"),
    NOTHING_HERE("404 Not Found"),
    METHOD("405 Method Not Allowed"),
    MISDIRECTED("421 Misdirected Request"),
    TOO_LARGE("431 Request Header Fields Too Large"),
    BROKEN("500 Internal Server Error"),
    FULL("503 Service Unavailable");

    private final String line;

    Status(String line) {
      this.line = line;
    }

    String line() {
      return line;
    }
  }

  /// Something of this program's own.
  ///
  /// @param type the media type of the body
  /// @param headers lines of its own, each ended by CR LF
  static PageAnswer of(String type, String headers, byte[] body) {
    return new PageAnswer(Status.OK, type, headers, body);
  }

  /// What the asker has is still right.
  ///
  /// @param type and headers as the whole answer would have them
  static PageAnswer unchanged(String type, String headers) {
    return new PageAnswer(Status.UNCHANGED, type, headers, new byte[0]);
  }

  /// No, and why in one sentence; a wrong token reads like a wrong path.
  static PageAnswer no(Status status) {
    String sentence =
        switch (status) {
          case NOTHING_HERE -> "There is nothing here.";
          case METHOD -> "This page can only be read.";
          case FULL -> "Sixteen screens show this page already. Close one of them.";
          case MISDIRECTED -> "Open this page by the address that Cuelight shows.";
          case FOREIGN -> "Another site may not read this page.";
          case BROKEN -> "This cannot be told now; Cuelight's log says why.";
          case OK, UNCHANGED, MOVED, MALFORMED, TOO_LARGE -> "This request is not understood.";
        };
    String own =
        switch (status) {
          case METHOD -> "Allow: GET, HEAD\r\n";
          case FULL -> "Retry-After: 5\r\n";
          case OK,
              UNCHANGED,
              MOVED,
              MALFORMED,
              FOREIGN,
              NOTHING_HERE,
              MISDIRECTED,
              TOO_LARGE,
              BROKEN ->
              "";
        };
    return new PageAnswer(
        status,
        PLAIN,
        PRIVATE + NOTHING_LOADED + own,
        (sentence + "\n").getBytes(StandardCharsets.UTF_8));
  }

  /// The same place with a slash behind it, so that what the page asks for is found beside it.
  static PageAnswer moved(String path) {
    return new PageAnswer(
        Status.MOVED, PLAIN, PRIVATE + NOTHING_LOADED + "Location: " + path + "\r\n", new byte[0]);
  }

  /// The first part of an answer.
  ///
  /// @param length of the body, or −1 when it ends with the connection
  static byte[] head(Status status, String type, String headers, int length) {
    String size = length < 0 ? "" : "Content-Length: " + length + "\r\n";
    return ("HTTP/1.1 "
            + status.line()
            + "\r\nContent-Type: "
            + type
            + "\r\n"
            + size
            + SAFE
            + headers
            + "\r\n")
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  /// Writes it in pieces, so that a slow tablet is told from a dead one.
  void write(OutputStream out, boolean headOnly) throws IOException {
    // The length of 304 would be that of the whole (RFC 9110 §8.6), which nobody needs.
    out.write(head(status, type, headers, status == Status.UNCHANGED ? -1 : body.length));
    for (int from = 0; !headOnly && from < body.length; from += PIECE) {
      out.write(body, from, Math.min(PIECE, body.length - from));
    }
    out.flush();
  }
}
