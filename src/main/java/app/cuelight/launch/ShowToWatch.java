package app.cuelight.launch;

import app.cuelight.show.host.HostPoster;
import app.cuelight.show.live.LiveShow;
import app.cuelight.show.tiers.TierDesk;

/// A show that a window can be opened on.
interface ShowToWatch extends AutoCloseable {

  LiveShow show();

  /// What it says; may be changed while it runs.
  Speech speech();

  /// What the host reads, for the window and the page alike.
  HostPoster poster();

  /// Where the dials of the tier engine are turned.
  TierDesk tiers();

  /// Finding people in its cache, and what can be done to one.
  PeopleWiring people();

  @Override
  void close();
}
