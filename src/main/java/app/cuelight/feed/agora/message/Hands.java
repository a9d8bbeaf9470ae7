package app.cuelight.feed.agora.message;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;

/// Does many calls, some of them at the same time: a service that answers after a while is kept as
/// busy as it allows. Safe for any thread.
final class Hands {

  private final Semaphore free;
  private final String name;

  /// @param most calls under way at any time
  Hands(String name, int most) {
    this.name = name;
    this.free = new Semaphore(most);
  }

  /// One call: first its turn is waited for, by the thread that asked, and only then it is made.
  interface Job {
    void awaitTurn() throws InterruptedException;

    void run();

    /// It will not be run: the program ends.
    void cancelled();
  }

  /// Does all of them, begun in their order, and waits for the last.
  void all(List<? extends Job> jobs) {
    List<Job> left = new ArrayList<>(jobs);
    var done = new CountDownLatch(jobs.size());
    try {
      while (!left.isEmpty()) {
        free.acquire();
        Job job = left.getFirst();
        try {
          job.awaitTurn();
        } catch (InterruptedException e) {
          free.release();
          throw e;
        }
        left.removeFirst();
        Thread.ofVirtual()
            .name(name)
            .start(() -> {
              try {
                job.run();
              } finally {
                free.release();
                done.countDown();
              }
            });
      }
      done.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      left.forEach(Job::cancelled);
    }
  }
}
