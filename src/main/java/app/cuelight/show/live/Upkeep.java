package app.cuelight.show.live;

import app.cuelight.show.port.EventSink.Receipt;
import app.cuelight.show.port.Journal;
import app.cuelight.show.port.JournalException;
import java.lang.System.Logger.Level;
import java.time.InstantSource;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Writes into the cache through the scribe, and brings trouble with it to the screen: once in the
/// log, once as the one thing to know. Safe for any thread; nothing here waits.
record Upkeep(Stage stage, InstantSource clock) {

  private static final System.Logger LOG = System.getLogger(Upkeep.class.getName());

  /// A delivery was committed, or was not.
  void offered(@Nullable Receipt receipt, @Nullable Throwable failure) {
    if (failure instanceof JournalException trouble) {
      stage.trouble(trouble.fault().code(), clock.instant());
    } else if (failure == null) {
      stage.healed();
    }
  }

  /// Writes something; what comes of it goes on when it is durable, and trouble goes to the screen.
  <T> void write(Scribe scribe, Function<Journal, T> act, Consumer<T> then) {
    var _ =
        scribe
            .ask(act)
            .thenAccept(then)
            .whenComplete((_, failure) -> {
              if (failure != null) {
                report(failure);
              }
            });
  }

  private void report(Throwable failure) {
    Throwable cause = failure.getCause() == null ? failure : failure.getCause();
    String code =
        cause instanceof JournalException trouble
            ? trouble.fault().code()
            : JournalException.Fault.OTHER.code();
    stage.trouble(code, clock.instant());
    LOG.log(Level.WARNING, "The cache could not be written: " + code, cause);
  }
}
