package app.cuelight.feed.page;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.cuelight.domain.host.HostSheet;
import app.cuelight.show.port.Settings.PageDoor;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The page over real HTTP, as tablets, strangers and slow readers meet it.
@Timeout(60)
class HostPageTest {

  private static final String TOKEN = "Zm9yLXRoZS1ob3N0LW9ubHk";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final PageLimits HASTY =
      new PageLimits(16, 64, Duration.ofMillis(400), Duration.ofMillis(400));

  private volatile HostSheet sheet = Cards.marisol();
  private final HostPage page = open(PageLimits.USUAL);
  private final HttpClient browser = HttpClient.newHttpClient();

  private HostPage open(PageLimits limits) {
    return HostPage.open(
        new PageDoor(true, "127.0.0.1", 0, TOKEN),
        () -> new HostPage.Shown(sheet, "en"),
        Set.of("studio-1"),
        limits);
  }

  @AfterEach
  void close() {
    browser.close();
    page.close();
  }

  @Test
  void thePageIsOneFileThatLoadsNothingFromElsewhere() throws Exception {
    HttpResponse<String> answer = get("/");
    assertEquals(200, answer.statusCode());
    assertEquals("text/html; charset=utf-8", header(answer, "content-type"));
    assertEquals("no-referrer", header(answer, "referrer-policy"));
    assertEquals("nosniff", header(answer, "x-content-type-options"));
    assertEquals("no-store", header(answer, "cache-control"));
    String policy = header(answer, "content-security-policy");
    assertTrue(
        policy.matches(
            "default-src 'none'; script-src 'sha256-[^']+'; style-src 'sha256-[^']+'; font-src"
                + " 'self'; connect-src 'self'; base-uri 'none'; form-action 'none';"
                + " frame-ancestors 'none'"),
        policy);
    String page = answer.body().replace("'http://www.w3.org/2000/svg'", "the name of SVG");
    assertFalse(page.contains("http:") || page.contains("https:"), "no address of anybody else");
    assertFalse(answer.body().contains("innerHTML"), "texts are only ever text");
    assertFalse(answer.body().contains(TOKEN));
    assertTrue(answer.body().contains("new EventSource('events')"));
  }

  @Test
  void theSheetIsAllThereAsJson() throws Exception {
    sheet = Cards.with(Cards.ummYusuf(), 9, "Say the code", "feed stopped 12 s", true);
    awaitVersion(9);
    HttpResponse<String> answer = get("/sheet.json");
    assertEquals("no-store", header(answer, "cache-control"));
    assertEquals(
        JSON.readTree(
            """
            {"version":9,"language":"en","card":"Umm Yusuf","mode":"person","tier":"vip",
             "tierWord":"vip","why":"just joined","clock":"01:24","name":"Umm Yusuf",
             "say":"oum YOO-sef",
             "line":{"text":"ahlan wa sahlan Umm Yusuf, shukran ‘ala da‘mikum ad-da’im lana!",
                     "nameAt":16,"nameLength":9,"language":"ar-Latn"},
             "second":{"text":"أهلًا وسهلًا أم يوسف، شكرًا على دعمكم الدائم لنا!",
                       "nameAt":13,"nameLength":7,"language":"ar"},
             "gloss":"Umm Yusuf，您好！感谢您一直以来的支持。",
             "facts":"07:24 CDMX · last: beige cardigan","act":"Show the wool coat first",
             "next":[{"tier":"win-back","name":"Dee","detail":"74 days"},
                     {"tier":"new","name":"Phuri","detail":"size M?"}],
             "product":"Wool coat, beige","hint":"clicker ▶ done · ◀ bring back",
             "notice":"Say the code","strip":"feed stopped 12 s","practice":true}
            """),
        JSON.readTree(answer.body()));
  }

  @Test
  void fontsAreTheBundledFilesAndKeptByTheBrowser() throws Exception {
    for (String file : List.of("cuelight-sans-regular.ttf", "cuelight-sans-jp.woff")) {
      HttpResponse<byte[]> font =
          browser.send(request("/host/" + TOKEN + "/fonts/" + file), BodyHandlers.ofByteArray());
      assertEquals(200, font.statusCode());
      assertArrayEquals(Files.readAllBytes(Path.of("assets/fonts", file)), font.body());
      assertTrue(header(font, "cache-control").contains("max-age=604800"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/host",
        "/host/",
        "/host//",
        "/host/wrong/",
        "/host/Zm9yLXRoZS1ob3N0LW9ubHl/",
        "/host/Zm9yLXRoZS1ob3N0LW9ubHk0/sheet.json",
        "/host/Zm9yLXRoZS1ob3N0LW9ubHk/settings",
        "/host/Zm9yLXRoZS1ob3N0LW9ubHk/fonts/",
        "/host/Zm9yLXRoZS1ob3N0LW9ubHk/fonts/OFL.txt",
        "/host/Zm9yLXRoZS1ob3N0LW9ubHk/fonts/../../../etc/passwd",
        "/host/Zm9yLXRoZS1ob3N0LW9ubHk/fonts/%2e%2e/README.md",
        "/host/Zm9yLXRoZS1ob3N0LW9ubHk//",
        "/in/shop/token"
      })
  void aWrongTokenAndAWrongPathAnswerAlike(String path) throws Exception {
    String answer = raw("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
    assertEquals(raw("GET /nothing HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"), answer);
    assertTrue(answer.startsWith("HTTP/1.1 404 "), answer);
    assertTrue(answer.endsWith("\r\n\r\nThere is nothing here.\n"), answer);
  }

  @Test
  void anAddressWithoutItsLastSlashIsSetRight() throws Exception {
    String answer = raw("GET /host/" + TOKEN + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
    assertTrue(answer.startsWith("HTTP/1.1 308 "), answer);
    assertTrue(answer.contains("\r\nLocation: /host/" + TOKEN + "/\r\n"), answer);
  }

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1, 200",
    "127.0.0.1:8788, 200",
    "192.168.1.20:8788, 200",
    "[::1]:8788, 200",
    "localhost, 200",
    "LOCALHOST:1, 200",
    "studio-1:8788, 200",
    "Studio-1.local, 200",
    "evil.example, 421",
    "127.0.0.1.evil.example, 421",
    "localhost.evil.example:8788, 421",
    "studio-1.evil.example, 421",
    "'', 421"
  })
  void onlyThisComputersOwnNamesAreAnswered(String host, int status) throws Exception {
    String answer = raw("GET /host/" + TOKEN + "/ HTTP/1.1\r\nHost: " + host + "\r\n\r\n");
    assertTrue(answer.startsWith("HTTP/1.1 " + status + " "), answer);
  }

  @ParameterizedTest
  @CsvSource({"http://127.0.0.1, 200", "http://evil.example, 403", "null, 403"})
  void anotherSiteMayNotRead(String origin, int status) throws Exception {
    String answer =
        raw(
            "GET /host/%s/sheet.json HTTP/1.1\r\nHost: 127.0.0.1\r\nOrigin: %s\r\n\r\n"
                .formatted(TOKEN, origin));
    assertTrue(answer.startsWith("HTTP/1.1 " + status + " "), answer);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "POST /host/Zm9yLXRoZS1ob3N0LW9ubHk/ HTTP/1.1@Host: localhost@@ | 405",
        "OPTIONS /host/Zm9yLXRoZS1ob3N0LW9ubHk/ HTTP/1.1@Host: localhost@@ | 405",
        "GET http://x/ HTTP/1.1@Host: localhost@@ | 400",
        "GET / HTTP/2@@ | 400",
        "GET  / HTTP/1.1@@ | 400",
        "GET /@@ | 400",
        "hello@@ | 400",
        "@@ | 400",
        "GET / HTTP/1.1@Host: localhost@Host: localhost@@ | 400",
        "GET / HTTP/1.1@Host : localhost@@ | 400",
        "GET / HTTP/1.1@ folded: line@@ | 400",
        "GET / HTTP/1.1@no colon@@ | 400",
        "GET /host/ HTTP/1.1@@ | 421"
      })
  void whatNoBrowserSendsIsRefused(String request, int status) throws Exception {
    String answer = raw(request.replace("@", "\r\n"));
    assertTrue(answer.startsWith("HTTP/1.1 " + status + " "), answer);
  }

  @Test
  void aRequestLargerThanAnyBrowsersIsRefused() throws Exception {
    String start = "GET / HTTP/1.1\r\nHost: localhost\r\n";
    String many = "X: y\r\n".repeat(100) + "\r\n";
    String endless = "X: " + "y".repeat(9_000) + "\r\n\r\n";
    assertAll(
        () -> assertTrue(raw(start + many).startsWith("HTTP/1.1 431 ")),
        () -> assertTrue(raw(start + endless).startsWith("HTTP/1.1 431 ")));
  }

  @Test
  void aHeadRequestHasNoBody() throws Exception {
    String answer = raw("HEAD /host/" + TOKEN + "/ HTTP/1.1\r\nHost: localhost\r\n\r\n");
    assertTrue(answer.startsWith("HTTP/1.1 200 ") && answer.endsWith("\r\n\r\n"), answer);
    String events = raw("HEAD /host/" + TOKEN + "/events HTTP/1.1\r\nHost: localhost\r\n\r\n");
    assertTrue(events.contains("text/event-stream") && events.endsWith("\r\n\r\n"), events);
  }

  @Test
  void theStreamTellsChangesAndOnlyChanges() throws Exception {
    try (Watching tablet = watch()) {
      assertEquals("retry: 2000", tablet.next());
      assertEquals("Marisol", tablet.sheet().path("name").asText());
      sheet = Cards.with(sheet, 7, "", "", false);
      Thread.sleep(300);
      sheet = Cards.with(Cards.phuri(), 8, "", "", false);
      JsonNode second = tablet.sheet();
      assertEquals("Phuri", second.path("name").asText());
      assertEquals(8, second.path("version").asInt());
      List<String> beat = tablet.until("data: 3");
      assertTrue(beat.contains(": still here") && beat.contains("event: beat"), beat::toString);
      assertFalse(beat.stream().anyMatch(line -> line.startsWith("id:")), beat::toString);
    }
  }

  @Test
  void tenSheetsASecondAreTheMost() throws Exception {
    try (Watching tablet = watch()) {
      tablet.sheet();
      long end = System.nanoTime() + 1_000_000_000L;
      Thread changing =
          Thread.ofVirtual()
              .start(() -> {
                for (long v = 10; System.nanoTime() < end; v++) {
                  sheet = Cards.with(Cards.marisol(), v, "notice " + v, "", false);
                  Thread.onSpinWait();
                }
                sheet = Cards.with(Cards.marisol(), Long.MAX_VALUE, "the last", "", false);
              });
      int sheets = 0;
      String notice = "";
      while (!notice.equals("the last")) {
        notice = tablet.sheet().path("notice").asText();
        sheets++;
      }
      changing.join();
      assertTrue(sheets <= 13, "there were " + sheets);
    }
  }

  @Test
  void theSeventeenthScreenIsToldSoAndAnotherOneMayComeWhenOneLeaves() throws Exception {
    List<Watching> sixteen = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      Watching tablet = watch();
      tablet.sheet();
      sixteen.add(tablet);
    }
    String refused = raw("GET /host/" + TOKEN + "/events HTTP/1.1\r\nHost: localhost\r\n\r\n");
    assertTrue(refused.startsWith("HTTP/1.1 503 "), refused);
    assertTrue(refused.contains("\r\nRetry-After: 5\r\n"), refused);
    assertEquals(200, get("/sheet.json").statusCode());

    sixteen.removeLast().close();
    sheet = Cards.phuri();
    for (int tries = 0; tries < 100; tries++) {
      try (Watching again = watch()) {
        if (again.status().startsWith("HTTP/1.1 200")) {
          assertEquals("Phuri", again.sheet().path("name").asText());
          break;
        }
        assertNotEquals(99, tries, "no place became free");
        Thread.sleep(50);
      }
    }
    for (Watching tablet : sixteen) {
      tablet.close();
    }
  }

  @Test
  void aScreenThatDoesNotReadIsCutOffAndHoldsNobodyUp() throws Exception {
    try (HostPage hasty = open(HASTY);
        Socket deaf = new Socket()) {
      deaf.setReceiveBufferSize(4_096);
      deaf.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), hasty.port()));
      deaf.getOutputStream().write(ask("/events"));
      try (Watching tablet = new Watching(hasty.port())) {
        String large = "x".repeat(2_000_000);
        long version = 100;
        for (int i = 0; i < 100 && hasty.visitors() > 1; i++) {
          version++;
          sheet = Cards.with(Cards.marisol(), version, large, "", false);
          tablet.sheet();
        }
        assertEquals(1, hasty.visitors(), "only the one who reads is left");
      }
    }
  }

  @Test
  void whoeverConnectsAndSaysNothingIsCutOff() throws Exception {
    try (HostPage hasty = open(HASTY);
        Socket silent = new Socket(InetAddress.getLoopbackAddress(), hasty.port())) {
      silent.setSoTimeout(10_000);
      silent.getOutputStream().write("GET /ho".getBytes(StandardCharsets.US_ASCII));
      assertTrue(endsSoon(silent), "cut off");
    }
  }

  @Test
  void hostileTextsArriveAsDataOnOneLine() throws Exception {
    sheet = Cards.with(Cards.hostile(), 11, "", "", false);
    try (Watching tablet = watch()) {
      JsonNode hostile = tablet.sheet();
      while (hostile.path("version").asInt() != 11) {
        hostile = tablet.sheet();
      }
      assertEquals(sheet.name(), hostile.path("name").asText());
      assertEquals(sheet.say(), hostile.path("say").asText());
      assertEquals(sheet.line().text(), hostile.path("line").path("text").asText());
      assertEquals("? half", hostile.path("second").path("text").asText());
    }
  }

  @Test
  void aSheetThatCannotBeMadeLeavesTheLastOne() throws Exception {
    var broken = new java.util.concurrent.atomic.AtomicBoolean();
    try (HostPage brittle =
            HostPage.open(
                new PageDoor(true, "127.0.0.1", 0, TOKEN),
                () -> {
                  if (broken.get()) {
                    throw new IllegalStateException("no sheet");
                  }
                  return new HostPage.Shown(sheet, "en");
                },
                Set.of());
        Watching tablet = new Watching(brittle.port())) {
      assertEquals("Marisol", tablet.sheet().path("name").asText());
      broken.set(true);
      Thread.sleep(200);
      broken.set(false);
      sheet = Cards.with(Cards.phuri(), 12, "", "", false);
      assertEquals("Phuri", tablet.sheet().path("name").asText());
    }
  }

  @Test
  void aTakenPortGivesWayToTheNextAndAStrangeAddressIsSaidSo() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var door = new PageDoor(true, "127.0.0.1", taken.getLocalPort(), TOKEN);
      try (HostPage other = HostPage.open(door, () -> new HostPage.Shown(sheet, "en"), Set.of())) {
        assertTrue(other.port() > taken.getLocalPort());
      }
    }
    var nowhere = new PageDoor(true, "no.such.host.invalid", 0, TOKEN);
    UncheckedIOException refused =
        assertThrows(
            UncheckedIOException.class,
            () -> HostPage.open(nowhere, () -> new HostPage.Shown(sheet, "en"), Set.of()));
    assertEquals(
        "The host's page cannot be opened at no.such.host.invalid: it is no address of this"
            + " computer.",
        refused.getMessage());
  }

  @Test
  void aShutDoorOrAGuessableTokenIsNeverServed() {
    for (PageDoor door :
        List.of(
            PageDoor.SHUT,
            new PageDoor(false, "127.0.0.1", 0, TOKEN),
            new PageDoor(true, "127.0.0.1", 0, "short"),
            new PageDoor(true, "127.0.0.1", 0, ""))) {
      assertThrows(
          IllegalArgumentException.class,
          () -> HostPage.open(door, () -> new HostPage.Shown(sheet, "en"), Set.of()));
    }
  }

  private Watching watch() throws IOException {
    return new Watching(page.port());
  }

  private HttpResponse<String> get(String path) throws Exception {
    return browser.send(request("/host/" + TOKEN + path), BodyHandlers.ofString());
  }

  private HttpRequest request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + page.port() + path)).build();
  }

  private static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  private void awaitVersion(int version) throws Exception {
    for (int i = 0; i < 100; i++) {
      if (JSON.readTree(get("/sheet.json").body()).path("version").asInt() == version) {
        return;
      }
      Thread.sleep(20);
    }
    throw new AssertionError("version " + version + " never came");
  }

  private String raw(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), page.port())) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static byte[] ask(String what) {
    return ("GET /host/"
            + TOKEN
            + what
            + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\nLast-Event-ID: 3\r\n\r\n")
        .getBytes(StandardCharsets.US_ASCII);
  }

  private static boolean endsSoon(Socket socket) throws IOException {
    try {
      return socket.getInputStream().readAllBytes().length == 0;
    } catch (java.net.SocketException e) {
      return true;
    }
  }

  /// A browser that watches the stream.
  private static final class Watching implements AutoCloseable {
    private final Socket socket;
    private final BufferedReader lines;
    private final String status;

    Watching(int port) throws IOException {
      socket = new Socket(InetAddress.getLoopbackAddress(), port);
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write(ask("/events"));
      lines =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      status = next();
      String header = next();
      while (!header.isEmpty()) {
        header = next();
      }
    }

    String status() {
      return status;
    }

    String next() throws IOException {
      String line = lines.readLine();
      if (line == null) {
        throw new IOException("The stream ended.");
      }
      return line;
    }

    List<String> until(String wanted) throws IOException {
      List<String> read = new ArrayList<>();
      do {
        read.add(next());
      } while (!read.getLast().equals(wanted));
      return read;
    }

    JsonNode sheet() throws IOException {
      String line = next();
      while (!line.startsWith("data: {")) {
        line = next();
      }
      return JSON.readTree(line.substring("data: ".length()));
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }
}
