package app.cuelight.eviltwin.show;

import app.cuelight.eviltwin.store.Hoarder;

/// A service of the show that looks into a wing.
public final class Loafer {

  Hoarder hoarder;
}
