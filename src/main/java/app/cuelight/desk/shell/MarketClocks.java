package app.cuelight.desk.shell;

import app.cuelight.desk.kit.DeskClock;
import app.cuelight.desk.kit.Kit;
import app.cuelight.show.live.RoomView.ShowLine;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;

/// What time it is here and in the show's markets: `here 21:24 · US 08:24 · MX 07:24`.
final class MarketClocks {

  private static final int MOST = 2;

  private final ShellModel model;
  private final Kit kit;
  private final Label label;

  private MarketClocks(ShellModel model, Kit kit, Label label) {
    this.model = model;
    this.kit = kit;
    this.label = label;
  }

  /// The label that shows the clocks.
  static Label label(ShellModel model, Kit kit) {
    Label label = Kit.blank("secondary", "market-clocks");
    label.setMinWidth(0);
    var clocks = new MarketClocks(model, kit, label);
    model.secondProperty().addListener(_ -> clocks.refresh());
    model.showProperty().addListener(_ -> clocks.refresh());
    kit.words().languageProperty().addListener(_ -> clocks.refresh());
    clocks.refresh();
    return label;
  }

  private void refresh() {
    Instant now = model.secondProperty().get();
    var clocks = new ArrayList<String>();
    clocks.add(kit.words().say("clock.here") + " " + DeskClock.wall(now, kit.clock().home()));
    ShowLine show = model.showProperty().get();
    List<String> markets = show == null ? List.of() : show.markets();
    for (String market : markets.subList(0, Math.min(MOST, markets.size()))) {
      ZoneId zone = kit.clock().zoneOf().apply(market);
      if (zone != null) {
        clocks.add(kit.places().shortCountry(market) + " " + DeskClock.wall(now, zone));
      }
    }
    label.setText(String.join(" · ", clocks));
  }
}
