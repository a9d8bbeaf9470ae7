package app.cuelight.desk.schedule;

import app.cuelight.desk.kit.DisplayText;
import app.cuelight.desk.kit.Kit;
import app.cuelight.desk.kit.NameText;
import app.cuelight.domain.schedule.Occurrence;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// What stands above a band: the title in its own reading direction, and what is to be said of the
/// show, which keeps its room where the title is long.
final class BandTitle extends HBox {

  private final NameText name;
  private final Label told = Kit.blank("plan-title");

  BandTitle(Kit kit) {
    super(5);
    this.name = new NameText(kit.emoji(), 14, "plan-title");
    told.setMinWidth(USE_PREF_SIZE);
    setAlignment(Pos.CENTER_LEFT);
    setManaged(false);
    setMouseTransparent(true);
    getChildren().addAll(name, told);
  }

  /// @param said of the show, or empty
  void show(Occurrence show, String said, Marks marks) {
    name.show(DisplayText.plain(show.slot().title()), null);
    told.setText(said.isEmpty() ? "" : "· " + said);
    told.setManaged(!said.isEmpty());
    told.setVisible(!said.isEmpty());
    marks.mark(name, show);
    marks.mark(this, show);
  }

  boolean isTold() {
    return told.isVisible();
  }
}
