package app.cuelight.show.history;

import app.cuelight.domain.event.Arrival;
import app.cuelight.show.port.Committed;
import app.cuelight.show.port.Journal;
import app.cuelight.show.port.Judge;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Takes files of events in. The same file twice changes nothing the second time; a file with one
/// bad line changes nothing at all.
public final class ImportDesk {

  private static final int BATCH = 2_000;

  private final Journal journal;
  private final Judge judge;

  public ImportDesk(Journal journal, Judge judge) {
    this.journal = journal;
    this.judge = judge;
  }

  /// A file of events. Reading it twice gives the same events twice.
  @FunctionalInterface
  public interface Source {

    /// Hands every event to the reader.
    ///
    /// @throws RuntimeException naming file, line and column of the first bad one
    void each(Consumer<Arrival> reader);
  }

  /// Reads the file once to see that all of it is good, and once more to take it in.
  public Imported take(Source source) {
    source.each(_ -> {});
    var batch = new Batch();
    source.each(batch::add);
    batch.commit();
    return new Imported(batch.read, batch.applied, batch.read - batch.applied, 0, 0, null);
  }

  private final class Batch {
    private final List<Arrival> waiting = new ArrayList<>(BATCH);
    private long read;
    private long applied;

    void add(Arrival arrival) {
      waiting.add(arrival);
      if (waiting.size() == BATCH) {
        commit();
      }
    }

    void commit() {
      if (waiting.isEmpty()) {
        return;
      }
      Committed committed = journal.commit(List.copyOf(waiting), judge);
      read += waiting.size();
      applied += committed.entries().stream().filter(Committed.Entry::fresh).count();
      waiting.clear();
    }
  }
}
