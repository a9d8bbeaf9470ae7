package app.cuelight.eviltwin.domain.basic;

import app.cuelight.eviltwin.domain.event.Happening;

/// Stands on the floor above.
public final class Gazer {

  Happening seen;
}
