package app.cuelight.desk.kit;

import java.time.Duration;
import javafx.animation.PauseTransition;

/// Does something on the FX thread after a while.
///
/// Nothing is ever called off: whoever no longer wants the work looks when it comes.
@FunctionalInterface
public interface Later {

  void after(Duration span, Runnable work);

  /// The toolkit's own waiting.
  static Later onScreen() {
    return (span, work) -> {
      var pause = new PauseTransition(javafx.util.Duration.millis((double) span.toMillis()));
      pause.setOnFinished(_ -> work.run());
      pause.play();
    };
  }
}
