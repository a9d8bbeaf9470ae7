package app.cuelight.desk.kit;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// Hears on the FX thread what came of a question to the show.
public final class Heard {

  private Heard() {}

  /// Passes the answer on, or what went wrong as the one asked threw it. Returns at once.
  ///
  /// @param screen the FX thread
  public static <T> void on(
      Executor screen, CompletableFuture<T> asked, Consumer<T> answer, Consumer<Throwable> failed) {
    var _ =
        asked.whenComplete((value, problem) ->
            screen.execute(() -> {
              if (problem == null) {
                answer.accept(value);
              } else {
                failed.accept(cause(problem));
              }
            }));
  }

  private static Throwable cause(Throwable problem) {
    Throwable cause = problem.getCause();
    return problem instanceof CompletionException && cause != null ? cause : problem;
  }
}
