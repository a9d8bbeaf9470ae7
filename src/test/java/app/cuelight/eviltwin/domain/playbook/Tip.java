package app.cuelight.eviltwin.domain.playbook;

import app.cuelight.eviltwin.domain.metric.Count;

/// Sees a stranger.
public final class Tip {

  Count seen;
}
