package app.cuelight.eviltwin.feed.agora;

import app.cuelight.eviltwin.desk.live.LivePanelModel;
import app.cuelight.eviltwin.feed.standard.Norm;

/// A platform that knows another platform, in a wing that looks into another wing.
public final class Market {

  LivePanelModel model;
  Norm norm;
}
