package app.cuelight.eviltwin.domain.metric;

import app.cuelight.eviltwin.domain.greet.Hello;

/// Sees a stranger.
public final class Count {

  Hello seen;
}
