package app.cuelight.show.port;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How far asking a platform has come, across restarts. What is kept holds for the cache it was
/// kept beside: with another one, or none, everything is asked for again. Safe for any thread.
public interface Cursors {

  /// Remembers nothing.
  Cursors NONE =
      new Cursors() {
        @Override
        public @Nullable Instant newest(String what) {
          return null;
        }

        @Override
        public void keep(String what, Instant newest) {
          // Nothing is remembered.
        }
      };

  /// The newest that is known of something asked for, or null when it is to be asked from the
  /// beginning.
  ///
  /// @param what names the connection and whom it asks
  @Nullable Instant newest(String what);

  /// Everything up to an instant is durable in the cache.
  ///
  /// @throws JournalException when the disk refuses
  void keep(String what, Instant newest);
}
