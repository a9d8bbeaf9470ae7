package app.cuelight.launch;

import java.lang.System.Logger.Level;
import java.util.ArrayDeque;
import java.util.Deque;

/// What has been started and must be stopped, the last one first. One that fails to stop does not
/// keep the others from stopping. Safe for any thread; stops once.
final class StopOrder implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(StopOrder.class.getName());

  private final Deque<Step> started = new ArrayDeque<>();

  private record Step(String name, AutoCloseable stop) {}

  /// Notes that something was started.
  ///
  /// @return the same thing
  synchronized <T extends AutoCloseable> T add(String name, T thing) {
    started.push(new Step(name, thing));
    return thing;
  }

  @Override
  public synchronized void close() {
    while (!started.isEmpty()) {
      Step step = started.pop();
      try {
        step.stop.close();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } catch (Exception e) {
        LOG.log(Level.WARNING, "The " + step.name + " did not stop in order.", e);
      }
    }
  }
}
