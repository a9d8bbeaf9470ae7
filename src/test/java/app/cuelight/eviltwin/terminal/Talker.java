package app.cuelight.eviltwin.terminal;

import app.cuelight.eviltwin.desk.live.LivePanelModel;

/// A wing that looks into another wing.
public final class Talker {

  LivePanelModel model;
}
