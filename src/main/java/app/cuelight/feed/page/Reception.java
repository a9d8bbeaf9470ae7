package app.cuelight.feed.page;

import app.cuelight.feed.page.LatestSheet.Rendered;
import app.cuelight.feed.page.PageAnswer.Status;
import app.cuelight.feed.page.Visitors.Visitor;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/// Answers one visitor: who may see what, and the stream that stays open. Safe for any thread.
final class Reception {

  private static final String PREFIX = "/host/";

  /// The page itself, asked for without its last slash; no path has a blank.
  private static final String UNENDED = " ";

  private static final String JSON = "application/json";
  private static final String EVENTS = "text/event-stream; charset=utf-8";
  private static final String FONTS = "fonts/";

  /// At most ten sheets a second; nobody reads faster.
  private static final long BETWEEN_MILLIS = 100;

  /// A page that hears nothing for eight seconds says so; this is what it hears when nothing
  /// changes. The comment is for whatever stands between and would close a silent connection.
  private static final long BEAT_MILLIS = 3_000;

  private static final byte[] BEAT = bytes(": still here\nevent: beat\ndata: 3\n\n");
  private static final byte[] OPENING = bytes("retry: 2000\n\n");

  private final byte[] token;
  private final HostNames names;
  private final LatestSheet latest;
  private final PageLimits limits;
  private final PageFiles files = new PageFiles();

  Reception(String token, HostNames names, LatestSheet latest, PageLimits limits) {
    this.token = bytes(token);
    this.names = names;
    this.latest = latest;
    this.limits = limits;
  }

  /// Reads the one request of a connection and answers it; returns when the connection is over.
  void serve(Visitor visitor) throws IOException, InterruptedException {
    visitor.within(limits.asking());
    var socket = visitor.socket();
    socket.setTcpNoDelay(true);
    var out = new TimedOutput(socket.getOutputStream(), visitor, limits.writing());
    boolean isHead = false;
    PageAnswer answer;
    try {
      PageRequest request = PageRequest.read(socket.getInputStream());
      visitor.atLeisure();
      isHead = request.isHead();
      String wanted = wanted(request);
      if (wanted.equals("events")) {
        stream(visitor, out, isHead);
        return;
      }
      answer = answer(request, wanted);
    } catch (PageRequest.Refused refused) {
      answer = PageAnswer.no(refused.status());
    }
    answer.write(out, isHead);
    socket.shutdownOutput();
  }

  /// What is asked for behind the token.
  private String wanted(PageRequest request) throws PageRequest.Refused {
    request.admit(names);
    String path = request.path();
    int from = path.startsWith(PREFIX) ? PREFIX.length() : path.length();
    int slash = path.indexOf('/', from);
    String given = path.substring(from, slash < 0 ? path.length() : slash);
    if (!MessageDigest.isEqual(token, bytes(given))) {
      throw new PageRequest.Refused(Status.NOTHING_HERE);
    }
    return slash < 0 ? UNENDED : path.substring(slash + 1);
  }

  private PageAnswer answer(PageRequest request, String wanted) throws PageRequest.Refused {
    return switch (wanted) {
      case "" -> files.page();
      case UNENDED -> PageAnswer.moved(request.path() + "/");
      case "sheet.json" -> sheet();
      default -> {
        PageAnswer font =
            wanted.startsWith(FONTS) ? PageFiles.font(wanted.substring(FONTS.length())) : null;
        if (font == null) {
          throw new PageRequest.Refused(Status.NOTHING_HERE);
        }
        yield font;
      }
    };
  }

  private PageAnswer sheet() throws PageRequest.Refused {
    Rendered now = latest.now();
    if (now == null) {
      throw new PageRequest.Refused(Status.NOTHING_HERE);
    }
    return PageAnswer.of(JSON, PageAnswer.PRIVATE, bytes(now.json()));
  }

  /// The sheet now, and again whenever it changes, until somebody leaves. Where the page left off
  /// (`Last-Event-ID`) does not matter: only the newest sheet is of use.
  private void stream(Visitor visitor, OutputStream out, boolean headOnly)
      throws IOException, InterruptedException {
    if (!headOnly && !visitor.stays()) {
      PageAnswer.no(Status.FULL).write(out, false);
      return;
    }
    out.write(PageAnswer.head(Status.OK, EVENTS, PageAnswer.PRIVATE, -1));
    if (headOnly) {
      return;
    }
    out.write(OPENING);
    int sent = LatestSheet.NONE;
    while (!visitor.socket().isClosed()) {
      Rendered next = latest.after(sent, BEAT_MILLIS);
      if (next == null) {
        out.write(BEAT);
      } else {
        out.write(bytes(next.event()));
        sent = next.turn();
        Thread.sleep(BETWEEN_MILLIS);
      }
    }
  }

  /// Half a surrogate pair becomes one question mark: places in a text stay where they are.
  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
