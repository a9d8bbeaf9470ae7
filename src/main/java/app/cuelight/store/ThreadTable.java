package app.cuelight.store;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.event.Arrival;
import app.cuelight.domain.event.ShowEvent;
import app.cuelight.domain.viewer.Viewer;
import app.cuelight.domain.viewer.ViewerFold;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Who answered whom: platforms name the message that a comment answers, never its author.
///
/// Comments and answers are both kept, so that each finds the other whichever comes first, and
/// again when somebody is folded anew. A comment is found on the day of its answer or the day
/// before; the day stands first in the key, so that the comments of a show lie on a few pages. One
/// connection's; not thread-safe.
final class ThreadTable {

  private static final int AT_ONCE = 32;
  private static final int HASH_BITS = 43;
  private static final long HASH = (1L << HASH_BITS) - 1;
  private static final long MOST_DAYS = (1L << Long.SIZE - 1 - HASH_BITS) - 2;
  private static final long DAY = Duration.ofDays(1).toMillis();

  private final RowBatch comments;
  private final RowBatch replies;
  private final PreparedStatement authors;
  private final PreparedStatement repliers;
  private final List<PreparedStatement> others;
  private final List<PreparedStatement> deletes;
  private boolean isAnyAnswered;

  ThreadTable(Connection connection) throws SQLException {
    comments =
        new RowBatch(
            connection,
            "INSERT INTO comments (key, author)",
            2,
            "ON CONFLICT (key) DO UPDATE SET author = min(author, excluded.author)");
    replies =
        new RowBatch(
            connection,
            "INSERT INTO replies (key, author, at)",
            3,
            "ON CONFLICT (key, author) DO UPDATE SET at = max(at, excluded.at)");
    String keys = " WHERE key IN (?" + ", ?".repeat(2 * AT_ONCE - 1) + ")";
    authors = connection.prepareStatement("SELECT key, author, 0 FROM comments" + keys);
    repliers = connection.prepareStatement("SELECT key, author, at FROM replies" + keys);
    String pairs =
        " FROM comments c JOIN replies r ON r.key IN (c.key, c.key + " + (1L << HASH_BITS) + ")";
    others =
        List.of(
            connection.prepareStatement("SELECT r.author" + pairs + " WHERE c.author = ?"),
            connection.prepareStatement(
                "SELECT c.author FROM replies r JOIN comments c ON c.key IN (r.key, r.key - "
                    + (1L << HASH_BITS)
                    + ") WHERE r.author = ?"));
    deletes =
        List.of(
            connection.prepareStatement("DELETE FROM comments WHERE author = ?"),
            connection.prepareStatement("DELETE FROM replies WHERE author = ?"));
    isAnyAnswered = Database.number(connection, "SELECT EXISTS (SELECT 1 FROM replies)") > 0;
  }

  /// A comment or an answer on its way to those it ties.
  ///
  /// @param key of the comment, or of the comment it answers on the day of the answer
  private record Word(long key, String author, long at, Arrival arrival) {}

  /// Ties those who talk with each other in what is fresh of a batch.
  void fold(List<Arrival> batch, boolean[] fresh, ViewerBook book) throws SQLException {
    List<Word> said = new ArrayList<>();
    List<Word> answers = new ArrayList<>();
    for (int i = 0; i < fresh.length; i++) {
      if (fresh[i] && batch.get(i).event() instanceof ShowEvent.Commented comment) {
        take(batch.get(i), comment, said, answers);
      }
    }
    for (Word word : said) {
      comments.add(word.key()).add(word.author());
    }
    for (Word word : answers) {
      replies.add(word.key()).add(word.author()).add(word.at());
      isAnyAnswered = true;
    }
    comments.flush();
    replies.flush();
    if (isAnyAnswered) {
      tie(said, repliers, 1, book);
      tie(answers, authors, -1, book);
    }
  }

  private static void take(
      Arrival arrival, ShowEvent.Commented comment, List<Word> said, List<Word> answers) {
    long at = arrival.at().toEpochMilli();
    ConnectionName from = arrival.raw().key().connection();
    String author = comment.viewer().identity().link();
    String message = comment.messageId();
    String answered = comment.replyTo();
    if (message != null) {
      said.add(new Word(key(at, from, message), author, at, arrival));
    }
    if (answered != null && !answered.equals(message)) {
      answers.add(new Word(key(at, from, answered), author, at, arrival));
    }
  }

  /// @param later how many days after the day in the key the other side may have come
  private static void tie(List<Word> words, PreparedStatement other, int later, ViewerBook book)
      throws SQLException {
    for (int from = 0; from < words.size(); from += AT_ONCE) {
      List<Word> part = words.subList(from, Math.min(words.size(), from + AT_ONCE));
      for (int i = 0; i < AT_ONCE; i++) {
        long key = part.get(Math.min(i, part.size() - 1)).key();
        other.setLong(2 * i + 1, key);
        other.setLong(2 * i + 2, key + later * (1L << HASH_BITS));
      }
      try (ResultSet row = other.executeQuery()) {
        while (row.next()) {
          for (Word word : part) {
            tie(word, row.getLong(1), row.getString(2), row.getLong(3), later, book);
          }
        }
      }
    }
  }

  private static void tie(Word word, long key, String other, long at, int later, ViewerBook book)
      throws SQLException {
    if (key != word.key() && key != word.key() + later * (1L << HASH_BITS)) {
      return;
    }
    if (later > 0) {
      touch(book, other, word, viewer -> ViewerFold.answering(viewer, word.author(), at));
      touch(book, word.author(), word, viewer -> ViewerFold.answeredBy(viewer, other, at));
    } else {
      touch(book, word.author(), word, viewer -> ViewerFold.answering(viewer, other, word.at()));
      touch(book, other, word, viewer -> ViewerFold.answeredBy(viewer, word.author(), word.at()));
    }
  }

  /// What a tie does to one of the two.
  private interface Change {
    Viewer of(Viewer viewer);
  }

  /// Somebody who is in the cache no more is tied to nobody.
  private static void touch(ViewerBook book, String link, Word word, Change change)
      throws SQLException {
    for (ViewerRow row : book.holders(List.of(link))) {
      Viewer tied = change.of(row.viewer);
      if (!tied.ties().equals(row.viewer.ties())) {
        row.viewer = tied;
        row.causedBy = word.arrival();
        book.touch(row);
      }
    }
  }

  /// Takes out what somebody wrote, and her out of the ties of others, who are touched.
  void forget(Set<String> links, ViewerBook book) throws SQLException {
    Set<String> talkedWith = new TreeSet<>();
    for (String link : links) {
      for (PreparedStatement select : others) {
        select.setString(1, link);
        try (ResultSet row = select.executeQuery()) {
          while (row.next()) {
            talkedWith.add(row.getString(1));
          }
        }
      }
      for (PreparedStatement delete : deletes) {
        delete.setString(1, link);
        delete.executeUpdate();
      }
    }
    talkedWith.removeAll(links);
    Set<String> hers = new HashSet<>(links);
    for (ViewerRow row : book.holders(talkedWith)) {
      Viewer left = ViewerFold.untied(row.viewer, hers);
      if (!left.ties().equals(row.viewer.ties())) {
        row.viewer = left;
        book.touch(row);
      }
    }
  }

  private static long key(long at, ConnectionName connection, String message) {
    long day = Math.clamp(Math.floorDiv(at, DAY), 0, MOST_DAYS);
    long hash = 0xcbf29ce484222325L;
    String text = connection.value() + "/" + message;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
    }
    hash ^= hash >>> 29;
    return day << HASH_BITS | hash & HASH;
  }
}
