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

    /// Hands every good event to the reader.
    ///
    /// @return a sentence for every row that is left out, naming its line and column
    /// @throws RuntimeException naming file, line and column, when the file is to be refused whole
    List<String> each(Consumer<Arrival> reader);
  }

  /// Reads the file once to see that it may be taken in, and once more to do it.
  public Imported take(Source source) {
    var batch = new Batch();
    source.each(_ -> {});
    List<String> rejected = source.each(batch::add);
    batch.commit();
    long read = batch.good + rejected.size();
    return new Imported(read, batch.applied, batch.good - batch.applied, rejected);
  }

  private final class Batch {
    private final List<Arrival> waiting = new ArrayList<>(BATCH);
    private long good;
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
      good += waiting.size();
      applied += committed.entries().stream().filter(Committed.Entry::fresh).count();
      waiting.clear();
    }
  }
}
