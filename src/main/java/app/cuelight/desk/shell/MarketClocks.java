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
final class MarketClocks extends Label {

  private final ShellModel model;
  private final Kit kit;
  private int most = 2;

  MarketClocks(ShellModel model, Kit kit) {
    this.model = model;
    this.kit = kit;
    getStyleClass().addAll("secondary", "market-clocks");
    setMinWidth(0);
    model.secondProperty().addListener(_ -> refresh());
    model.showProperty().addListener(_ -> refresh());
    kit.words().languageProperty().addListener(_ -> refresh());
    refresh();
  }

  /// How many markets there is room for.
  void showMarkets(int number) {
    if (most != number) {
      most = number;
      refresh();
    }
  }

  private void refresh() {
    Instant now = model.secondProperty().get();
    var clocks = new ArrayList<String>();
    clocks.add(kit.words().say("clock.here") + " " + DeskClock.wall(now, kit.clock().home()));
    ShowLine show = model.showProperty().get();
    List<String> markets = show == null ? List.of() : show.markets();
    for (String market : markets.subList(0, Math.min(most, markets.size()))) {
      ZoneId zone = kit.clock().zoneOf().apply(market);
      if (zone != null) {
        clocks.add(kit.places().shortCountry(market) + " " + DeskClock.wall(now, zone));
      }
    }
    setText(String.join(" · ", clocks));
  }
}
