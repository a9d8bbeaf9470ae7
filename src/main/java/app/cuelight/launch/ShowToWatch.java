package app.cuelight.launch;

import app.cuelight.show.live.LiveShow;

/// A show that a window can be opened on.
interface ShowToWatch extends AutoCloseable {

  LiveShow show();

  @Override
  void close();
}
