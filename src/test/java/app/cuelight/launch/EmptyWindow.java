package app.cuelight.launch;

import java.time.Duration;
import java.time.Instant;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.stage.Stage;

/// An empty JavaFX window: what the start of the console is measured against. Prints how many
/// milliseconds after the start of its process the first picture was on the screen.
final class EmptyWindow {

  private EmptyWindow() {}

  /// Opens the window, and closes it with its third pulse.
  public static void main(String[] args) {
    Platform.startup(() -> {
      Stage stage = new Stage();
      stage.setScene(new Scene(new Group(), 1440, 900));
      stage.show();
      new AnimationTimer() {
        private int pulses;

        @Override
        public void handle(long now) {
          pulses++;
          if (pulses == 3) {
            Instant start = ProcessHandle.current().info().startInstant().orElseThrow();
            System.out.println(Duration.between(start, Instant.now()).toMillis());
            System.out.flush();
            Platform.exit();
            System.exit(0);
          }
        }
      }.start();
    });
  }
}
