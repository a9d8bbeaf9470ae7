package app.cuelight.feed.page;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.cuelight.show.port.Settings.PageDoor;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The calendar over real HTTP, as subscribers and strangers meet it.
@Timeout(60)
final class CalendarPageTest {

  private static final String TOKEN = "Zm9yLXN1YnNjcmliZXJzLTE";
  private static final PageDoor DOOR = new PageDoor(true, "127.0.0.1", 0, TOKEN);
  private static final PageLimits HASTY =
      new PageLimits(16, 4, Duration.ofMillis(400), Duration.ofMillis(400));

  private final Shows shows = new Shows();
  private volatile Instant now = Instant.parse("2027-03-01T12:00:00.900Z");
  private final CalendarPage page =
      CalendarPage.open(
          DOOR, new LatestCalendar(shows, () -> now), Set.of("studio-1"), PageLimits.USUAL);
  private final HttpClient program = HttpClient.newHttpClient();

  /// A plan that is one text.
  private static final class Shows implements CalendarPage.Source {
    private final AtomicInteger written = new AtomicInteger();
    private final AtomicInteger revision = new AtomicInteger(1);
    private volatile boolean broken;
    private volatile String text = "BEGIN:VCALENDAR\r\nNAME:直播\r\nEND:VCALENDAR\r\n";

    void become(String other) {
      text = other;
      revision.incrementAndGet();
    }

    @Override
    public long revision() {
      if (broken) {
        throw new IllegalStateException("the disk is gone");
      }
      return revision.get();
    }

    @Override
    public void write(OutputStream out) {
      written.incrementAndGet();
      try {
        out.write(text.getBytes(StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @AfterEach
  void close() {
    program.close();
    page.close();
  }

  @Test
  void aSubscriberReadsThePlanAsItIs() throws Exception {
    HttpResponse<String> answer = get();
    assertAll(
        () -> assertEquals(200, answer.statusCode()),
        () -> assertEquals(shows.text, answer.body()),
        () -> assertEquals("text/calendar; charset=utf-8", header(answer, "content-type")),
        () -> assertEquals("Mon, 01 Mar 2027 12:00:00 GMT", header(answer, "last-modified")),
        () -> assertEquals("private, no-cache", header(answer, "cache-control")),
        () -> assertEquals("nosniff", header(answer, "x-content-type-options")),
        () -> assertTrue(header(answer, "etag").matches("\"[0-9a-f]{32}\""), "a strong tag"));
  }

  @Test
  void whoHasTheNewestIsToldSoUntilThePlanChanges() throws Exception {
    String tag = header(get(), "etag");
    now = now.plusSeconds(900);
    HttpResponse<String> same = get("If-None-Match", tag);
    assertEquals(304, same.statusCode());
    assertEquals("", same.body());
    assertEquals(tag, header(same, "etag"));
    assertEquals(1, shows.written.get(), "written once for both");

    shows.become("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n");
    now = now.plusSeconds(1);
    HttpResponse<String> changed = get("If-None-Match", tag);
    assertEquals(200, changed.statusCode());
    assertEquals(shows.text, changed.body());
    assertNotEquals(tag, header(changed, "etag"));
    assertEquals("Mon, 01 Mar 2027 12:15:01 GMT", header(changed, "last-modified"));
  }

  @Test
  void aChangeWithinTheSameSecondIsToldInTheNext() throws Exception {
    String before = get().body();
    shows.become("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n");
    assertEquals(before, get().body());
    now = now.plusMillis(100);
    HttpResponse<String> after = get("If-Modified-Since", "Mon, 01 Mar 2027 12:00:00 GMT");
    assertEquals(200, after.statusCode());
    assertEquals(shows.text, after.body());
  }

  @Test
  void anotherDayIsWrittenAnew() throws Exception {
    get();
    now = Instant.parse("2027-03-02T00:00:00Z");
    get();
    assertEquals(2, shows.written.get());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "If-None-Match | * | 304",
        "If-None-Match | W/TAG | 304",
        "If-None-Match | \"other\", TAG | 304",
        "If-None-Match | \"other\" | 200",
        "If-Modified-Since | Mon, 01 Mar 2027 12:00:00 GMT | 304",
        "If-Modified-Since | Tue, 02 Mar 2027 00:00:00 GMT | 304",
        "If-Modified-Since | Mon, 01 Mar 2027 11:59:59 GMT | 200",
        "If-Modified-Since | yesterday | 200"
      })
  void everyWayToAskForWhatIsNewIsUnderstood(String name, String value, int status)
      throws Exception {
    String tag = header(get(), "etag");
    assertEquals(status, get(name, value.replace("TAG", tag)).statusCode());
  }

  @Test
  void aTagCountsMoreThanATime() throws Exception {
    HttpResponse<String> answer =
        get("If-None-Match", "\"other\"", "If-Modified-Since", "Tue, 02 Mar 2027 00:00:00 GMT");
    assertEquals(200, answer.statusCode());
  }

  @Test
  void headTellsAllButTheCalendar() throws Exception {
    HttpResponse<String> whole = get();
    HttpResponse<String> head =
        program.send(
            HttpRequest.newBuilder(address()).method("HEAD", BodyPublishers.noBody()).build(),
            BodyHandlers.ofString());
    assertEquals(200, head.statusCode());
    assertEquals("", head.body());
    assertEquals(whole.headers(), head.headers());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/calendar",
        "/calendar/",
        "/calendar/.ics",
        "/calendar/Zm9yLXN1YnNjcmliZXJzLTE",
        "/calendar/Zm9yLXN1YnNjcmliZXJzLTI.ics",
        "/calendar/Zm9yLXN1YnNjcmliZXJzLTE.ics/",
        "/calendar/zm9yLXN1YnNjcmliZXJzLTE.ics",
        "/host/Zm9yLXN1YnNjcmliZXJzLTE/",
        "/Zm9yLXN1YnNjcmliZXJzLTE.ics"
      })
  void aWrongTokenAndAWrongPathAnswerAlike(String path) throws Exception {
    String answer = raw("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
    assertEquals(raw("GET /nothing HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"), answer);
    assertTrue(answer.startsWith("HTTP/1.1 404 "), answer);
    assertEquals(0, shows.written.get(), "a stranger costs no calendar");
  }

  @ParameterizedTest
  @CsvSource({
    "POST, 127.0.0.1, '', 405",
    "PUT, 127.0.0.1, '', 405",
    "DELETE, 127.0.0.1, '', 405",
    "OPTIONS, 127.0.0.1, '', 405",
    "PROPFIND, 127.0.0.1, '', 405",
    "GET, studio-1.local:8818, '', 200",
    "GET, evil.example, '', 421",
    "GET, 127.0.0.1, http://evil.example, 403"
  })
  void itOnlyTellsAndOnlyToPrograms(String method, String host, String origin, int status)
      throws Exception {
    String more = origin.isEmpty() ? "" : "Origin: " + origin + "\r\n";
    String answer =
        raw(
            "%s /calendar/%s.ics HTTP/1.1\r\nHost: %s\r\n%s\r\n"
                .formatted(method, TOKEN, host, more));
    assertTrue(answer.startsWith("HTTP/1.1 " + status + " "), answer);
    assertEquals(status == 405, answer.contains("\r\nAllow: GET, HEAD\r\n"), answer);
  }

  @Test
  void aPlanThatCannotBeReadIsSaidSoAndTheNextTryWorks() throws Exception {
    shows.broken = true;
    assertEquals(500, get().statusCode());
    shows.broken = false;
    assertEquals(200, get().statusCode());
  }

  @Test
  void strangersWhoSayNothingHoldNobodyUpForLong() throws Exception {
    try (CalendarPage hasty =
        CalendarPage.open(DOOR, new LatestCalendar(shows, () -> now), Set.of(), HASTY)) {
      List<Socket> silent = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        silent.add(new Socket(InetAddress.getLoopbackAddress(), hasty.port()));
      }
      URI there = URI.create(address().toString().replace(":" + page.port(), ":" + hasty.port()));
      int status = 0;
      for (int tries = 0; status != 200 && tries < 100; tries++) {
        Thread.sleep(50);
        status = status(there);
      }
      assertEquals(200, status);
      for (Socket each : silent) {
        each.close();
      }
    }
  }

  @Test
  void fiftySubscribersAtOnceAreAllAnswered() throws Exception {
    List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      answers.add(
          program.sendAsync(HttpRequest.newBuilder(address()).build(), BodyHandlers.ofString()));
    }
    for (var answer : answers) {
      assertEquals(shows.text, answer.get().body());
    }
    assertEquals(1, shows.written.get());
  }

  @Test
  void aShutDoorOrAGuessableTokenIsNeverServed() {
    for (PageDoor door :
        List.of(
            PageDoor.NO_CALENDAR,
            new PageDoor(false, "127.0.0.1", 0, TOKEN),
            new PageDoor(true, "127.0.0.1", 0, "short"))) {
      assertThrows(
          IllegalArgumentException.class,
          () -> CalendarPage.open(door, shows, () -> now, Set.of()));
    }
  }

  @Test
  void whoComesWhileItClosesIsNotLeftHanging() throws Exception {
    for (int i = 0; i < 100; i++) {
      CalendarPage closing = CalendarPage.open(DOOR, shows, () -> now, Set.of());
      int port = closing.port();
      List<Socket> came = new CopyOnWriteArrayList<>();
      Thread coming =
          Thread.ofVirtual()
              .start(() -> {
                try {
                  while (came.size() < 60) {
                    came.add(new Socket(InetAddress.getLoopbackAddress(), port));
                  }
                } catch (IOException e) {
                  // Nobody is let in any more.
                  return;
                }
              });
      Thread.sleep(i % 4);
      closing.close();
      coming.join();
      for (Socket each : came) {
        assertTrue(isOver(each), "left hanging");
      }
    }
  }

  /// Speaks first, as every program does: one that shook hands while the port was given back may
  /// hear of it only then.
  private static boolean isOver(Socket socket) throws IOException {
    try (socket) {
      socket.setSoTimeout(3_000);
      socket.getOutputStream().write('G');
      return socket.getInputStream().read() < 0;
    } catch (SocketTimeoutException e) {
      return false;
    } catch (IOException e) {
      return true;
    }
  }

  @Test
  void aClosedCalendarAnswersNobody() {
    page.close();
    assertThrows(IOException.class, this::get);
  }

  private URI address() {
    return URI.create("http://127.0.0.1:%d/calendar/%s.ics".formatted(page.port(), TOKEN));
  }

  private HttpResponse<String> get(String... headers) throws Exception {
    HttpRequest.Builder asked = HttpRequest.newBuilder(address());
    if (headers.length > 0) {
      asked.headers(headers);
    }
    return program.send(asked.build(), BodyHandlers.ofString());
  }

  private int status(URI there) throws InterruptedException {
    try {
      HttpRequest asked = HttpRequest.newBuilder(there).build();
      return program.send(asked, BodyHandlers.ofString()).statusCode();
    } catch (IOException e) {
      return 0;
    }
  }

  private static String header(HttpResponse<?> answer, String name) {
    Map<String, List<String>> all = answer.headers().map();
    return String.join(" and ", all.getOrDefault(name, List.of()));
  }

  private String raw(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), page.port())) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
