package app.cuelight.show.port;

import app.cuelight.domain.tier.TierHistory;
import java.util.List;
import java.util.function.UnaryOperator;

/// Where the dials of the tier engine are kept, with the changes that can be taken back. Safe for
/// any thread and for several processes.
public interface TierStore {

  /// How the dials stand and stood; defaults where what was kept makes no sense.
  TierHistory get();

  /// Changes what is kept while nobody else does; on disk when it returns.
  ///
  /// @return what is kept now
  /// @throws JournalException when the disk refuses
  TierHistory change(UnaryOperator<TierHistory> change);

  /// Sentences the user should see: what could not be read, and where it was put. Each is given
  /// once.
  List<String> notices();
}
