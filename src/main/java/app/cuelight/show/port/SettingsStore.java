package app.cuelight.show.port;

import java.util.List;

/// Where the user's choices are kept. Safe for any thread.
public interface SettingsStore {

  /// The choices as they are now; defaults where none was made or what was kept makes no sense.
  Settings get();

  /// Keeps all choices; on disk when it returns.
  ///
  /// @throws JournalException when the disk refuses
  void put(Settings settings);

  /// Sentences the user should see: what could not be read, and where it was put. Each is given
  /// once.
  List<String> notices();
}
