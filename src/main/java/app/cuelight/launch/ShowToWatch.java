package app.cuelight.launch;

import app.cuelight.show.live.LiveShow;

/// A show that a window can be opened on.
interface ShowToWatch extends AutoCloseable {

  LiveShow show();

  /// What it says; may be changed while it runs.
  Speech speech();

  /// Finding people in its cache.
  PeopleWiring people();

  @Override
  void close();
}
