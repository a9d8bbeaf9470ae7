package app.cuelight.launch;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.ToIntFunction;

/// A run through the program for the Java that will start it: what is loaded here and how often it
/// is used goes into a cache that the distribution brings along, so that later starts need not find
/// it out again (JEP 483 and 515; why so: `src/docs/decisions/0037-remembered-starts.md`).
///
/// The work is real: verbs on a home of its own, which whoever asks throws away afterwards, then
/// the console on a practice show, whose window closes by itself. Nothing leaves the computer.
final class Training {

  /// What asks for it, before the folder; no verb, because nobody needs it but the build of a
  /// distribution.
  static final String WORD = "--train";

  private final ToIntFunction<String[]> program;
  private final TrainingFiles files;
  private final Path home;

  /// @param program runs the words of a verb and returns its exit code
  /// @param folder new or empty
  Training(ToIntFunction<String[]> program, Path folder, Instant now) {
    this.program = program;
    this.files = new TrainingFiles(folder, now);
    this.home = folder.resolve("home");
  }

  /// Goes through it all.
  ///
  /// @return the exit code: that of the first verb that failed, else 0
  int run() throws IOException {
    String orders = files.orders().toString();
    String named = files.namedOrders().toString();
    String show = files.show().toString();
    List<String> verbs =
        List.of(
            "doctor",
            "import orders " + orders + " --connection shop",
            "import orders " + named + " --connection shop",
            "replay --speed 1000000 " + show,
            "viewers --find ana",
            "viewers --where vip --limit 20 --format json",
            "viewer shop:c7",
            "tiers",
            "care",
            "groups add often vip",
            "groups list",
            "alike --limit 5",
            "connection list",
            "schedule add --title Monday --start 2027-03-01T20:00 --minutes 60"
                + " --zone America/New_York --rrule FREQ=WEEKLY --markets US,MX",
            "schedule list",
            "schedule clashes",
            "coupons rails",
            "outbox",
            "greet --locale th --name Mia --tier new",
            "name Mia --language th",
            "--help");
    for (String verb : verbs) {
      int code = program.applyAsInt((verb + " --home " + home).split(" "));
      if (code != 0) {
        return code;
      }
    }
    Thread.ofPlatform().name("cuelight-training").daemon().start(new TrainingLook());
    return program.applyAsInt(new String[] {"practice", "--home", home.toString()});
  }
}
