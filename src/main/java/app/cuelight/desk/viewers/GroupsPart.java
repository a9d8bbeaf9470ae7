package app.cuelight.desk.viewers;

import app.cuelight.desk.kit.DisplayText;
import app.cuelight.desk.kit.Kit;
import app.cuelight.show.people.PeopleGroup;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The groups kept: chosen by a click, renamed and removed beside it, had back after that.
final class GroupsPart extends VBox {

  private final ViewersModel screen;
  private final GroupsModel model;
  private final Kit kit;

  GroupsPart(ViewersModel screen, Kit kit) {
    this.screen = screen;
    this.model = screen.groups();
    this.kit = kit;
    getStyleClass().add("facets");
    model.allProperty().addListener(_ -> refresh());
    model.removedProperty().addListener(_ -> refresh());
    model.failedProperty().addListener(_ -> refresh());
    screen.search().queryProperty().addListener(_ -> refresh());
    kit.words().languageProperty().addListener(_ -> refresh());
    refresh();
  }

  private void refresh() {
    getChildren().clear();
    PeopleGroup removed = model.removedProperty().get();
    boolean any = !model.allProperty().get().isEmpty() || removed != null;
    if (any || model.failedProperty().get()) {
      getChildren().add(kit.label("viewers.groups", "facet-heading"));
    }
    model.allProperty().get().forEach(group -> getChildren().add(row(group)));
    if (removed != null) {
      getChildren().add(undo(removed));
    }
    if (model.failedProperty().get()) {
      Label failed = kit.label("viewers.groups.failed", "fault-text");
      failed.setWrapText(true);
      getChildren().add(failed);
    }
  }

  private Node row(PeopleGroup group) {
    boolean chosen = group.query().equals(screen.search().queryProperty().get());
    String name = DisplayText.plain(group.name());
    var choose = new ToggleButton((chosen ? "✓ " : "") + name);
    choose.getStyleClass().setAll("facet", "group");
    choose.setSelected(chosen);
    choose.setMinWidth(0);
    choose.setMaxWidth(Double.MAX_VALUE);
    choose.setTooltip(new Tooltip(name));
    choose.setAccessibleText(
        kit.words().say("viewers.group")
            + " "
            + name
            + (chosen ? ", " + kit.words().say("viewers.chosen") : ""));
    choose.setOnAction(_ -> {
      choose.setSelected(chosen);
      screen.choose(group);
    });
    HBox.setHgrow(choose, Priority.ALWAYS);
    var row =
        new HBox(
            choose,
            small("✎", "viewers.group.rename", name, () -> model.rename(group)),
            small("✕", "viewers.group.remove", name, () -> model.remove(group)));
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private Button small(String sign, String verb, String name, Runnable act) {
    var button = new Button(sign);
    button.getStyleClass().setAll("facet", "group-act");
    button.setMinWidth(32);
    button.setAccessibleText(kit.words().say(verb) + ": " + name);
    button.setTooltip(new Tooltip(kit.words().say(verb)));
    button.setOnAction(_ -> act.run());
    return button;
  }

  private Node undo(PeopleGroup removed) {
    Label gone = Kit.blank("faint");
    gone.setText(kit.words().say("viewers.group.removed", DisplayText.plain(removed.name())));
    gone.setWrapText(true);
    var back = new Button(kit.words().say("viewers.undo"));
    back.getStyleClass().setAll("word-button");
    back.setOnAction(_ -> model.takeBack());
    return new VBox(4, gone, back);
  }
}
