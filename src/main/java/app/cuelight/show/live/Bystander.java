package app.cuelight.show.live;

import app.cuelight.domain.viewer.Viewer;
import app.cuelight.show.port.Committed;

/// Hears what a running show has written, once it is durable. On the show's writer thread: takes
/// note and returns at once.
public interface Bystander {

  /// Does not listen.
  Bystander NONE =
      new Bystander() {
        @Override
        public void committed(Committed news) {
          // Nobody is told.
        }

        @Override
        public void forgotten(Viewer viewer) {
          // Nobody is told.
        }
      };

  /// A batch is durable.
  void committed(Committed news);

  /// Somebody was taken out of the cache.
  ///
  /// @param viewer as she was
  void forgotten(Viewer viewer);
}
