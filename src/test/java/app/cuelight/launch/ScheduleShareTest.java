package app.cuelight.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.cuelight.show.host.PageDesk;
import app.cuelight.terminal.Paper;
import app.cuelight.terminal.Terminal;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The calendar to subscribe to: switched by its verbs, followed by who serves the home.
@Timeout(60)
final class ScheduleShareTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration TWO_SECONDS = Duration.ofSeconds(2);

  @TempDir private Path home;

  private final List<String> told = new CopyOnWriteArrayList<>();

  private Wiring wiring() {
    return new Wiring(InstantSource.system(), new SecureRandom(), told::add);
  }

  private record Said(int code, String out, String err) {}

  private Said run(String... words) {
    var out = new StringWriter();
    var err = new StringWriter();
    List<String> all = new ArrayList<>(List.of("schedule"));
    all.addAll(Arrays.asList(words));
    all.addAll(List.of("--home", home.toString()));
    int code =
        new Terminal(
                new HouseBench(wiring(), home, "test"),
                new Paper(
                    new ByteArrayInputStream(new byte[0]),
                    new PrintWriter(out),
                    new PrintWriter(err)))
            .run(all.toArray(String[]::new));
    return new Said(code, out.toString(), err.toString());
  }

  private JsonNode share(String... words) throws IOException {
    List<String> all = new ArrayList<>(List.of("share"));
    all.addAll(Arrays.asList(words));
    all.addAll(List.of("--format", "json"));
    Said said = run(all.toArray(String[]::new));
    assertEquals(0, said.code(), said.err());
    return JSON.readTree(said.out());
  }

  @Test
  void nothingIsSharedUntilSomebodyChoosesTo() throws IOException {
    assertEquals(
        JSON.readTree("{\"open\":false,\"served\":false,\"addresses\":[]}"), share("show"));
  }

  @Test
  void theFirstAddressIsOfThisComputerAloneAndHoldsWhenShutAndOpened() throws IOException {
    JsonNode first = share("on");
    assertTrue(first.path("open").asBoolean());
    assertFalse(first.path("served").asBoolean(), "no show runs");
    String address = first.path("addresses").path(0).asText();
    assertTrue(address.matches("http://127\\.0\\.0\\.1:8818/calendar/[\\w-]{22}\\.ics"), address);

    Said off = run("share", "off");
    assertEquals(0, off.code());
    assertEquals("The calendar is shut.", (off.out() + off.err()).strip());
    assertEquals(
        address.replace("127.0.0.1:8818", "192.168.7.20:9000"),
        share("on", "--bind", "192.168.7.20", "--port", "9000").path("addresses").path(0).asText());
    String renewed = share("show", "--new-token").path("addresses").path(0).asText();
    assertTrue(
        renewed.matches("http://192\\.168\\.7\\.20:9000/calendar/[\\w-]{22}\\.ics"), renewed);
    assertNotEquals(token(address), token(renewed));
  }

  @Test
  void theDoctorSaysWhetherItIsOnAndWhereWithoutItsToken() throws Exception {
    assertEquals("nobody can subscribe to the plan", examined());
    String port = freePort();
    share("on", "--port", port);
    assertEquals("the plan is served at 127.0.0.1:" + port + " in the next show", examined());
    try (CalendarWatch _ = CalendarWatch.start(wiring(), home)) {
      within(TWO_SECONDS, () -> state().served());
      assertEquals(
          "the plan is served at 127.0.0.1:"
              + port
              + "; cuelight schedule share show tells the address",
          examined());
    }
  }

  private String examined() {
    return new HouseBench(wiring(), home, "test")
        .examine(home).checks().stream()
            .filter(check -> check.name().equals("calendar"))
            .findFirst()
            .orElseThrow()
            .detail();
  }

  @Test
  void theHostsPageKeepsItsOwnDoor() throws IOException {
    share("on");
    assertFalse(new PageSwitch(NearbyDoor.PAGE, wiring(), home).state().open());
  }

  @Test
  void whoServesTheHomeFollowsTheSwitchAndThePlanWithinTwoSeconds() throws Exception {
    plan("--id", "s", "--start", "2027-03-16T20:00", "--zone", "America/New_York");
    try (HttpClient program = HttpClient.newHttpClient();
        CalendarWatch _ = CalendarWatch.start(wiring(), home)) {
      share("on", "--port", freePort());
      within(TWO_SECONDS, () -> state().served());
      String address = state().addresses().getFirst();

      HttpResponse<String> read = get(program, address);
      assertEquals(200, read.statusCode());
      assertTrue(
          read.body().contains("\r\nDTSTART;TZID=America/New_York:20270316T200000\r\n"),
          read::body);
      assertTrue(read.body().endsWith("\r\nEND:VCALENDAR\r\n"), read::body);

      plan("--id", "t", "--start", "2027-03-17T21:30", "--zone", "Asia/Shanghai");
      within(
          TWO_SECONDS,
          () ->
              get(program, address)
                  .body()
                  .contains("\r\nDTSTART;TZID=Asia/Shanghai:20270317T213000\r\n"));

      share("show", "--new-token");
      within(TWO_SECONDS, () -> get(program, address).statusCode() == 404);
      within(TWO_SECONDS, () -> get(program, state().addresses().getFirst()).statusCode() == 200);

      run("share", "off");
      within(TWO_SECONDS, () -> !Files.exists(home.resolve("calendar.port")));
      assertEquals(0, status(program, address));
    }
    assertEquals(List.of(), told);
  }

  @Test
  void anAddressThatIsNotOfThisComputerIsSaidSo() throws Exception {
    try (CalendarWatch _ = CalendarWatch.start(wiring(), home)) {
      share("on", "--bind", "no.such.host.invalid");
      within(
          Duration.ofSeconds(10),
          () ->
              told.contains(
                  "The calendar cannot be opened at no.such.host.invalid: it is no address of this"
                      + " computer."));
      assertFalse(state().served());
    }
  }

  private void plan(String... how) {
    List<String> all = new ArrayList<>(List.of("add", "--title", "Knitwear", "--minutes", "90"));
    all.addAll(Arrays.asList(how));
    Said said = run(all.toArray(String[]::new));
    assertEquals(0, said.code(), said.err());
  }

  private PageDesk.State state() {
    return new PageSwitch(NearbyDoor.CALENDAR, wiring(), home).state();
  }

  private static HttpResponse<String> get(HttpClient program, String address) {
    try {
      HttpRequest asked = HttpRequest.newBuilder(URI.create(address)).build();
      return program.send(asked, BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /// 0 where nobody answers.
  private static int status(HttpClient program, String address) {
    try {
      return get(program, address).statusCode();
    } catch (IllegalStateException e) {
      return 0;
    }
  }

  private static void within(Duration most, BooleanSupplier holds) throws InterruptedException {
    long end = System.nanoTime() + most.toNanos();
    boolean isSo = false;
    while (!isSo && System.nanoTime() < end) {
      Thread.sleep(50);
      isSo = attempt(holds);
    }
    assertTrue(isSo, "not within " + most);
  }

  /// While a door is opened anew nobody answers for a moment.
  private static boolean attempt(BooleanSupplier holds) {
    try {
      return holds.getAsBoolean();
    } catch (IllegalStateException e) {
      return false;
    }
  }

  private static String token(String address) {
    return address.substring(address.lastIndexOf('/'));
  }

  private static String freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return Integer.toString(socket.getLocalPort());
    }
  }
}
