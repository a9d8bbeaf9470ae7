package app.cuelight.eviltwin.domain.viewer;

import app.cuelight.eviltwin.domain.tier.Rank;

/// Stands on the floor above.
public final class Person {

  Rank seen;
}
