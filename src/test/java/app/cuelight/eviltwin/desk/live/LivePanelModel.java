package app.cuelight.eviltwin.desk.live;

import app.cuelight.eviltwin.show.port.Port;
import app.cuelight.eviltwin.terminal.Talker;
import javafx.scene.control.Label;

/// A model that holds a node, in a wing that looks into another wing and behind a port.
public final class LivePanelModel {

  Label label;
  Port port;
  Talker talker;
}
