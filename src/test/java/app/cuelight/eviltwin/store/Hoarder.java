package app.cuelight.eviltwin.store;

import app.cuelight.eviltwin.feed.agora.Market;

/// A wing that looks into another wing.
public final class Hoarder {

  Market market;
}
