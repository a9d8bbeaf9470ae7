package app.cuelight.launch;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/// Shows a notification on the desktop by the command the system has for it. Where there is none,
/// or it fails, nothing is shown and the log says so: the console tells it too.
final class Notifier {

  private static final System.Logger LOG = System.getLogger(Notifier.class.getName());
  private static final long PATIENCE_SECONDS = 15;

  /// Windows has no command for it; a balloon of its own tray needs some lines. What it says comes
  /// by the environment, so that no title is ever read as a script.
  private static final String BALLOON =
      "Add-Type -AssemblyName System.Windows.Forms,System.Drawing;"
          + "$n=New-Object System.Windows.Forms.NotifyIcon;"
          + "$n.Icon=[System.Drawing.SystemIcons]::Information;"
          + "$n.Visible=$true;"
          + "$n.ShowBalloonTip(10000,$env:CUELIGHT_TITLE,$env:CUELIGHT_TEXT,'Info');"
          + "Start-Sleep -Seconds 11;"
          + "$n.Dispose()";

  /// Starts a command and waits for its end.
  interface Launcher {

    /// Returns its exit code.
    int run(ProcessBuilder command) throws IOException, InterruptedException;
  }

  private final String system;
  private final Launcher launcher;

  /// @param system as `os.name` says it
  Notifier(String system, Launcher launcher) {
    this.system = system.toLowerCase(Locale.ROOT);
    this.launcher = launcher;
  }

  /// That of this computer.
  static Notifier here() {
    return new Notifier(System.getProperty("os.name", ""), Notifier::run);
  }

  /// Returns at once.
  void tell(String title, String text) {
    Thread.ofVirtual().name("notification").start(() -> show(title, text));
  }

  private void show(String title, String text) {
    ProcessBuilder command = new ProcessBuilder(command(title, text));
    command.environment().put("CUELIGHT_TITLE", title);
    command.environment().put("CUELIGHT_TEXT", text);
    try {
      int code = launcher.run(command);
      if (code != 0) {
        LOG.log(Level.INFO, "The desktop showed no notification: its command ended with " + code);
      }
    } catch (IOException e) {
      LOG.log(Level.INFO, "This desktop shows no notifications: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// Arguments, never a line for a shell.
  private List<String> command(String title, String text) {
    if (system.startsWith("mac")) {
      return List.of(
          "osascript",
          "-e",
          "on run argv",
          "-e",
          "display notification (item 2 of argv) with title (item 1 of argv)",
          "-e",
          "end run",
          "--",
          title,
          text);
    }
    if (system.startsWith("windows")) {
      return List.of("powershell.exe", "-NoProfile", "-NonInteractive", "-Command", BALLOON);
    }
    return List.of("notify-send", "--app-name=Cuelight", "--", title, text);
  }

  private static int run(ProcessBuilder command) throws IOException, InterruptedException {
    Process process =
        command
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectInput(ProcessBuilder.Redirect.PIPE)
            .start();
    process.getOutputStream().close();
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      process.destroy();
      return -1;
    }
    return process.exitValue();
  }
}
