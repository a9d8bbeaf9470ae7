package app.cuelight.launch;

import app.cuelight.show.host.HostPoster;
import app.cuelight.show.live.LiveShow;

/// A show that a window can be opened on.
interface ShowToWatch extends AutoCloseable {

  LiveShow show();

  /// What it says; may be changed while it runs.
  Speech speech();

  /// What the host reads, for the window and the page alike.
  HostPoster poster();

  @Override
  void close();
}
