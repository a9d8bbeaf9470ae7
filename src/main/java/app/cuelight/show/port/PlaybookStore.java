package app.cuelight.show.port;

import app.cuelight.domain.playbook.Playbook;
import java.util.List;
import java.util.function.UnaryOperator;

/// Where the playbook of a home is kept. Safe for any thread and for several processes.
public interface PlaybookStore {

  /// The playbook as it is now; the one that comes with the program while none was kept, or where
  /// what was kept makes no sense.
  Playbook get();

  /// Changes what is kept while nobody else does; on disk when it returns.
  ///
  /// @return what is kept now
  /// @throws JournalException when the disk refuses
  Playbook change(UnaryOperator<Playbook> change);

  /// Goes back to the one that comes with the program.
  Playbook reset();

  /// Sentences the user should see: what could not be read, and where it was put. Each is given
  /// once.
  List<String> notices();
}
