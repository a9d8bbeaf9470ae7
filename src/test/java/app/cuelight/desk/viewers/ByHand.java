package app.cuelight.desk.viewers;

import app.cuelight.desk.kit.Later;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Executor;

/// Work that is done when the test says so, and time that passes when the test says so.
final class ByHand implements Executor, Later {

  private record Alarm(Duration at, Runnable work) {}

  private final Queue<Runnable> waiting = new ArrayDeque<>();
  private final List<Alarm> alarms = new ArrayList<>();
  private Duration now = Duration.ZERO;

  @Override
  public void execute(Runnable work) {
    waiting.add(work);
  }

  @Override
  public void after(Duration span, Runnable work) {
    alarms.add(new Alarm(now.plus(span), work));
  }

  /// Does what waits, and what that brings.
  void work() {
    for (Runnable next = waiting.poll(); next != null; next = waiting.poll()) {
      next.run();
    }
  }

  void pass(Duration span) {
    now = now.plus(span);
    List<Alarm> due = alarms.stream().filter(one -> one.at().compareTo(now) <= 0).toList();
    alarms.removeAll(due);
    due.forEach(one -> one.work().run());
  }
}
