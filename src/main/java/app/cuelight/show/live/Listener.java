package app.cuelight.show.live;

import app.cuelight.domain.basic.Identity;
import app.cuelight.domain.basic.ViewerId;
import app.cuelight.domain.event.Note;
import app.cuelight.domain.event.ShowEvent;
import app.cuelight.domain.locale.speech.SpeechSum;
import app.cuelight.domain.viewer.Fact;
import app.cuelight.domain.viewer.Facts;
import app.cuelight.show.port.Change;
import app.cuelight.show.port.Committed;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Listens to what viewers write, on a thread of its own, and notes which languages it heard.
///
/// Whoever has written five comments that said something, and the same language in them, is not
/// listened to any more; nor is somebody whose language a person of the show has corrected. When
/// comments come faster than they can be heard the oldest are let go: a later one says as much.
/// What was heard is a note about the viewer and so in the log; it is written only when it changed.
final class Listener implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(Listener.class.getName());

  private static final int WAITING = 2_000;
  private static final int AT_ONCE = 100;

  /// Comments are gathered this long: at most 500 a second are heard and five commits a second
  /// noted, so that a flood of comments does not take the processor from the feed.
  private static final long GATHER_MILLIS = 200;

  private static final int ENOUGH = 5;
  private static final int REMEMBERED = 10_000;

  private final ArrayBlockingQueue<Comment> comments = new ArrayBlockingQueue<>(WAITING);
  private final Hearing.Ear hearing;
  private final Consumer<List<Noted>> notes;
  private final Thread thread;

  /// What was heard of those who wrote last; ahead of the facts while a note is on its way.
  private final Map<ViewerId, SpeechSum> sums =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<ViewerId, SpeechSum> eldest) {
          return size() > REMEMBERED;
        }
      };

  /// What is to be noted about somebody.
  record Noted(Identity viewer, Map<Note, String> notes) {}

  private record Comment(ViewerId viewer, Identity identity, String text, @Nullable String heard) {}

  /// @param notes takes what is to be noted, on the listener's thread
  Listener(Hearing.Ear hearing, Consumer<List<Noted>> notes) {
    this.hearing = hearing;
    this.notes = notes;
    this.thread = Thread.ofPlatform().name("cuelight-listener").daemon().unstarted(this::run);
  }

  void start() {
    thread.start();
  }

  /// Takes the comments of a commit. Never waits, hears nothing itself.
  void committed(Committed committed) {
    for (Committed.Entry entry : committed.entries()) {
      if (entry.fresh()
          && entry.viewer() != null
          && entry.arrival().event() instanceof ShowEvent.Commented comment) {
        Change change = committed.changes().get(entry.viewer());
        if (change != null) {
          offer(change, comment);
        }
      }
    }
  }

  /// What was heard of her is heard no more.
  void forget(ViewerId viewer) {
    comments.removeIf(comment -> comment.viewer.equals(viewer));
    synchronized (sums) {
      sums.remove(viewer);
    }
  }

  @Override
  public void close() {
    thread.interrupt();
    try {
      thread.join();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void offer(Change change, ShowEvent.Commented said) {
    Facts facts = change.viewer().facts();
    if (facts.isCrew() || facts.noted(Fact.SPEAKS) != null) {
      return;
    }
    Comment comment =
        new Comment(
            change.viewer().id(), said.viewer().identity(), said.text(), facts.noted(Fact.HEARD));
    while (!comments.offer(comment)) {
      comments.poll();
    }
  }

  private void run() {
    List<Comment> some = new ArrayList<>(AT_ONCE);
    try {
      while (true) {
        some.add(comments.take());
        Thread.sleep(GATHER_MILLIS);
        comments.drainTo(some, AT_ONCE - 1);
        listen(some);
        some.clear();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void listen(List<Comment> some) {
    try {
      Map<ViewerId, Noted> news = new LinkedHashMap<>();
      for (Comment comment : some) {
        SpeechSum before = before(comment);
        SpeechSum after = isSettled(before) ? before : before.plus(hearing.hear(comment.text));
        if (!after.equals(before)) {
          synchronized (sums) {
            sums.put(comment.viewer, after);
          }
          news.put(comment.viewer, new Noted(comment.identity, Map.of(Note.HEARD, after.encode())));
        }
      }
      if (!news.isEmpty()) {
        notes.accept(List.copyOf(news.values()));
      }
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "Some comments were not listened to.", e);
    }
  }

  private SpeechSum before(Comment comment) {
    SpeechSum written = SpeechSum.parse(comment.heard);
    synchronized (sums) {
      SpeechSum known = sums.getOrDefault(comment.viewer, SpeechSum.EMPTY);
      return known.heard() >= written.heard() ? known : written;
    }
  }

  /// Heard often enough, and one language leads plainly.
  private static boolean isSettled(SpeechSum sum) {
    return sum.heard() >= ENOUGH && sum.lead() >= ENOUGH;
  }
}
