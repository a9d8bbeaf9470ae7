package app.cuelight.feed.page;

import app.cuelight.feed.page.PageAnswer.Status;
import app.cuelight.feed.page.Visitors.Visitor;
import app.cuelight.show.port.Settings.PageDoor;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.Set;

/// The plan of shows as a calendar that other programs nearby subscribe to, at
/// `/calendar/<token>.ics`.
///
/// It only tells, and only to whoever has the address with its token. Programs ask every quarter of
/// an hour, so who has the newest is told so in one line (RFC 9110 §13). It stands behind the same
/// kind of door as the host's page (`decisions/0016-a-listener-for-pages.md`), one of its own: who
/// may read the plan need not see the host's card. Safe for any thread.
public final class CalendarPage implements AutoCloseable {

  private static final Logger LOG = System.getLogger(CalendarPage.class.getName());
  private static final String PREFIX = "/calendar/";
  private static final String SUFFIX = ".ics";

  private final Doorway doorway;
  private final byte[] file;
  private final HostNames names;
  private final LatestCalendar latest;
  private final PageLimits limits;

  /// Where the calendar comes from; asked by many threads, one at a time.
  public interface Source {

    /// A number that is another one after every change of the plan.
    long revision();

    /// Writes the calendar as the plan is now.
    void write(OutputStream out);
  }

  private CalendarPage(
      Doorway doorway, PageDoor door, LatestCalendar latest, Set<String> names, PageLimits limits) {
    this.doorway = doorway;
    this.file = (door.token() + SUFFIX).getBytes(StandardCharsets.UTF_8);
    this.latest = latest;
    this.names = new HostNames(names);
    this.limits = limits;
  }

  /// Opens the address.
  ///
  /// @param names of this computer, by which programs may call it
  /// @throws IllegalArgumentException when the door is shut or its token could be guessed
  /// @throws java.io.UncheckedIOException with a sentence for the user when no port is to be had
  public static CalendarPage open(
      PageDoor door, Source source, InstantSource clock, Set<String> names) {
    return open(door, new LatestCalendar(source, clock), names, PageLimits.USUAL);
  }

  static CalendarPage open(
      PageDoor door, LatestCalendar latest, Set<String> names, PageLimits limits) {
    Doorway doorway = Doorway.open("The calendar", door, limits);
    var page = new CalendarPage(doorway, door, latest, names, limits);
    doorway.welcome(page::serve, () -> {});
    return page;
  }

  /// Where it listens.
  public int port() {
    return doorway.port();
  }

  /// How many connections there are now.
  int visitors() {
    return doorway.visitors();
  }

  @Override
  public void close() {
    doorway.close();
  }

  private void serve(Visitor visitor) throws IOException, InterruptedException {
    visitor.within(limits.asking());
    var socket = visitor.socket();
    socket.setTcpNoDelay(true);
    boolean isHead = false;
    PageAnswer answer;
    try {
      PageRequest request = PageRequest.read(socket.getInputStream());
      visitor.atLeisure();
      isHead = request.isHead();
      answer = answer(request);
    } catch (PageRequest.Refused refused) {
      answer = PageAnswer.no(refused.status());
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "The calendar could not be written for who subscribed to it.", e);
      answer = PageAnswer.no(Status.BROKEN);
    }
    answer.write(new TimedOutput(socket.getOutputStream(), visitor, limits.writing()), isHead);
    socket.shutdownOutput();
  }

  private PageAnswer answer(PageRequest request) throws PageRequest.Refused, InterruptedException {
    request.admit(names);
    String path = request.path();
    String given = path.startsWith(PREFIX) ? path.substring(PREFIX.length()) : "";
    if (!MessageDigest.isEqual(file, given.getBytes(StandardCharsets.UTF_8))) {
      throw new PageRequest.Refused(Status.NOTHING_HERE);
    }
    return latest.now().answer(request);
  }
}
