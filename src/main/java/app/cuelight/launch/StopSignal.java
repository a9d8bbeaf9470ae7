package app.cuelight.launch;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.concurrent.CountDownLatch;

/// Waits to be told to end: SIGTERM of a service manager, Ctrl-C, a closed terminal.
///
/// An orderly stop on request is a success. The JDK's own handling would end the process with 143,
/// so the signals are taken over, through `sun.misc.Signal`: the one supported way, reached by
/// reflection because the compiler warns of its package. Where it is missing the JDK's handling
/// stays, and the shutdown hook of whoever waits does the stopping.
final class StopSignal {

  private final CountDownLatch told = new CountDownLatch(1);

  private StopSignal() {}

  /// Takes the signals over.
  static StopSignal listen() {
    var signal = new StopSignal();
    for (String name : new String[] {"TERM", "INT", "HUP"}) {
      signal.take(name);
    }
    return signal;
  }

  /// Tells it from inside.
  void tell() {
    told.countDown();
  }

  /// Returns when the process is told to end.
  void await() {
    try {
      told.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void take(String name) {
    try {
      Class<?> signal = Class.forName("sun.misc.Signal");
      Class<?> handler = Class.forName("sun.misc.SignalHandler");
      InvocationHandler end =
          (_, method, _) -> {
            if (method.getName().equals("handle")) {
              told.countDown();
            }
            return null;
          };
      Object proxy =
          Proxy.newProxyInstance(StopSignal.class.getClassLoader(), new Class<?>[] {handler}, end);
      signal
          .getMethod("handle", signal, handler)
          .invoke(null, signal.getConstructor(String.class).newInstance(name), proxy);
    } catch (ReflectiveOperationException | IllegalArgumentException e) {
      // This system has no such signal, or it is taken: the default stays.
      return;
    }
  }
}
