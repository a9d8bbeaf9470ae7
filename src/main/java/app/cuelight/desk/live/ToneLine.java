package app.cuelight.desk.live;

import app.cuelight.desk.kit.Kit;
import app.cuelight.domain.greet.TonePack;
import app.cuelight.show.live.RoomView.Tone;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// In which tone the show greets: that of its main market, and when it greets.
final class ToneLine extends HBox {

  private final Kit kit;
  private final Label tone = Kit.blank("ink", "strong");
  private final Label markets = Kit.blank("secondary");
  private final Label when = Kit.blank("secondary");

  ToneLine(Kit kit) {
    this.kit = kit;
    getStyleClass().add("tone");
    setId("tone");
    setAlignment(Pos.BASELINE_LEFT);
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    getChildren().addAll(tone, markets, space, when);
  }

  /// Shows the tones of a show.
  ///
  /// @param tones the main market's first; empty when no show told
  void show(List<Tone> tones) {
    setVisible(!tones.isEmpty());
    setManaged(!tones.isEmpty());
    if (tones.isEmpty()) {
      return;
    }
    Tone main = tones.getFirst();
    var words = kit.words();
    tone.setText(words.say("tone") + " " + words.say("tone." + main.pack().code()));
    String where = String.join("/", main.markets().stream().limit(3).toList());
    markets.setText(where.isEmpty() ? "" : words.say("tone.pack", where));
    boolean after = main.pack().trigger() == TonePack.Trigger.AFTER_COMMENT;
    when.setText(words.say(after ? "tone.afterComment" : "tone.onJoin"));
  }
}
