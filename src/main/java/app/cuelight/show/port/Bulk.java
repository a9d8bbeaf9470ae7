package app.cuelight.show.port;

import app.cuelight.domain.event.Arrival;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Many orders of the past on their way into the cache, handed over twice: as they are read, and
/// then with all orders of one person together, so that she is folded, judged and written once
/// however far apart her orders stand.
///
/// One thread's, but for [#goesOn].
public interface Bulk {

  /// Orders as they are read, some thousands at a time.
  ///
  /// @return null when all that belong together were handed over
  @Nullable List<Arrival> next();

  /// Of the orders handed over last, those that are new to the cache; may say less than all of
  /// them.
  void counted(boolean[] fresh);

  /// Of the orders [#next] handed over last, those that are to come again by person.
  ///
  /// @param withWords whether the words for the log are needed then
  void keep(boolean[] which, boolean withWords);

  /// Hands over what was kept, some people at a time, before [#people] is asked for; changes
  /// nothing.
  void look(Consumer<List<Arrival>> reader);

  /// What was kept, some people at a time, each whole but for one with very many orders; asked for
  /// only when [#next] has ended.
  ///
  /// @return null after the last
  @Nullable List<Arrival> people();

  /// Does something on a thread beside the one that writes; one piece of work after the other.
  <T> Future<T> beside(Callable<T> work);

  /// What came of work [#beside]; waits for it.
  static <T> T done(Future<T> work) {
    try {
      return work.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The import was interrupted.", e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException("The import failed.", e);
    }
  }

  /// Whether the user still wants it.
  boolean goesOn();
}
