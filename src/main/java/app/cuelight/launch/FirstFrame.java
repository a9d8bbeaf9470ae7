package app.cuelight.launch;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.InstantSource;
import javafx.animation.AnimationTimer;

/// Notes in the log how long the user waited for the first frame: from the start of the process to
/// the third pulse, when the first picture is on the screen. FX thread only.
final class FirstFrame extends AnimationTimer {

  private static final System.Logger LOG = System.getLogger(FirstFrame.class.getName());

  private static final int PULSES = 3;

  private final InstantSource clock;
  private int pulses;

  FirstFrame(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public void handle(long now) {
    pulses++;
    if (pulses == PULSES) {
      stop();
      ProcessHandle.current()
          .info()
          .startInstant()
          .ifPresent(start ->
              LOG.log(
                  Level.INFO,
                  "The first frame came {0} ms after the start.",
                  Long.toString(Duration.between(start, clock.instant()).toMillis())));
    }
  }
}
