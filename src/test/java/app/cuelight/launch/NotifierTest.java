package app.cuelight.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// What is started to show a notification, handed to a launcher that writes it down.
final class NotifierTest {

  private static final String TITLE = "-e \"$(rm x)\"; `id`";

  private final BlockingQueue<ProcessBuilder> started = new LinkedBlockingQueue<>();

  @Test
  void aTitleIsAnArgumentOfItsOwnWhateverIsInIt() throws Exception {
    assertEquals(
        List.of("notify-send", "--app-name=Cuelight", "--", TITLE, "In 10 minutes"),
        command("Linux"));
    List<String> mac = command("Mac OS X");
    assertEquals("osascript", mac.getFirst());
    assertEquals(List.of("--", TITLE, "In 10 minutes"), mac.subList(mac.size() - 3, mac.size()));
  }

  @Test
  void onWindowsATitleIsNoPartOfTheCommandAtAll() throws Exception {
    ProcessBuilder windows = shown("Windows 11");
    assertEquals("powershell.exe", windows.command().getFirst());
    assertEquals(List.of(), windows.command().stream().filter(it -> it.contains("rm x")).toList());
    assertEquals(TITLE, windows.environment().get("CUELIGHT_TITLE"));
    assertEquals("In 10 minutes", windows.environment().get("CUELIGHT_TEXT"));
  }

  private List<String> command(String system) throws InterruptedException {
    return shown(system).command();
  }

  private ProcessBuilder shown(String system) throws InterruptedException {
    new Notifier(
            system,
            command -> {
              started.add(command);
              return 0;
            })
        .tell(TITLE, "In 10 minutes");
    ProcessBuilder command = started.poll(10, TimeUnit.SECONDS);
    if (command == null) {
      throw new AssertionError("Nothing was started.");
    }
    return command;
  }
}
