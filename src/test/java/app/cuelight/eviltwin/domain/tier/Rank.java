package app.cuelight.eviltwin.domain.tier;

import app.cuelight.eviltwin.domain.greet.Hello;

/// Stands on the floors above.
public final class Rank {

  Hello seen;
}
