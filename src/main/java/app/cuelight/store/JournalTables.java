package app.cuelight.store;

import app.cuelight.domain.event.Arrival;
import app.cuelight.domain.event.Person;
import app.cuelight.domain.viewer.ViewerFold;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The writer's connection and everything prepared on it; one thread's.
///
/// After a failure it is closed, which rolls back, and thrown away with all it had at hand.
final class JournalTables implements AutoCloseable {

  final Connection connection;
  final LogTable log;
  final LogTable.Appender appender;
  final ViewerBook book;
  final Roll roll;
  final RecordTable records;
  final FeedTable feeds;
  final ShowTable shows;
  final AnswerTable answers;
  final ThreadTable threads;
  final GuestTable guests;
  final OrderNames orders;
  final ChangeFeed changes;
  final Upkeep upkeep;
  final Registry registry;
  final Eraser eraser;

  private JournalTables(Connection connection, int viewersAtHand) throws SQLException {
    this.connection = connection;
    Words words = new Words(connection);
    ViewerCodec codec = new ViewerCodec(words);
    log = new LogTable(connection, words);
    appender = new LogTable.Appender(connection, log);
    TagTable tags = new TagTable(connection);
    ViewerReader reader = new ViewerReader(connection, codec, tags);
    book = new ViewerBook(connection, reader, viewersAtHand);
    records = new RecordTable(connection);
    changes = new ChangeFeed(connection);
    orders = new OrderNames(connection, words);
    roll = new Roll(new ViewerWriter(connection, codec, tags, changes, orders), records);
    feeds = new FeedTable(connection);
    shows = new ShowTable(connection);
    answers = new AnswerTable(connection);
    threads = new ThreadTable(connection);
    guests = new GuestTable(connection, orders);
    var moves = new MoveWriter(connection, book, tags, changes, records);
    upkeep = new Upkeep(connection, reader, book, roll, moves);
    registry = new Registry(connection, log);
    eraser = new Eraser(connection, words);
    connection.commit();
  }

  static JournalTables open(Path file, int viewersAtHand) throws SQLException {
    Connection connection = Database.writer(file);
    try {
      return new JournalTables(connection, viewersAtHand);
    } catch (SQLException | RuntimeException e) {
      connection.close();
      throw e;
    }
  }

  /// Folds what is fresh into the viewers at hand.
  ///
  /// @return for each arrival the viewer it is about, or null
  @Nullable ViewerRow[] fold(List<Arrival> batch, boolean[] fresh) throws SQLException {
    @Nullable Person[] subjects = new @Nullable Person[fresh.length];
    for (int i = 0; i < fresh.length; i++) {
      subjects[i] = fresh[i] ? registry.subject(batch.get(i).event()) : null;
    }
    ViewerBook.@Nullable Sought[] sought = book.fetch(subjects);
    @Nullable ViewerRow[] about = new @Nullable ViewerRow[fresh.length];
    for (int i = 0; i < fresh.length; i++) {
      ViewerBook.Sought subject = sought[i];
      if (subject != null) {
        about[i] = fold(subject, batch.get(i));
      }
    }
    threads.fold(batch, fresh, book);
    return about;
  }

  private ViewerRow fold(ViewerBook.Sought subject, Arrival arrival) {
    ViewerRow row = book.find(subject);
    row.viewer = ViewerFold.after(row.viewer, subject.person(), arrival);
    row.causedBy = arrival;
    return row;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
