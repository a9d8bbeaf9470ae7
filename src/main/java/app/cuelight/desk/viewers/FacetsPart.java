package app.cuelight.desk.viewers;

import app.cuelight.desk.kit.Kit;
import app.cuelight.desk.kit.TierMark;
import app.cuelight.show.people.FacetCounts;
import app.cuelight.show.people.FacetCounts.Count;
import app.cuelight.show.people.Mark;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The facets with how many people carry each; a chosen one has a tick and bold letters.
final class FacetsPart extends VBox {

  private static final int FEW = 5;
  private static final int NAME_FROM_END = 3;

  private final SearchModel model;
  private final Kit kit;
  private final PersonWords words;
  private final Map<Mark, ToggleButton> rows = new HashMap<>();
  private final Map<String, Label> headings = new HashMap<>();
  private final Map<String, Button> mores = new HashMap<>();
  private final Set<String> opened = new HashSet<>();

  FacetsPart(SearchModel model, Kit kit) {
    this.model = model;
    this.kit = kit;
    this.words = new PersonWords(kit);
    getStyleClass().add("facets");
    model.countsProperty().addListener(_ -> refresh());
    model.queryProperty().addListener(_ -> refresh());
    kit.words().languageProperty().addListener(_ -> refresh());
    refresh();
  }

  /// The first facet, where the focus goes.
  @Nullable Node first() {
    return getChildren().stream().filter(ToggleButton.class::isInstance).findFirst().orElse(null);
  }

  /// All stay the same nodes, so that the focus stays where it is while counts change.
  private void refresh() {
    FacetCounts counts = model.countsProperty().get();
    if (counts == null) {
      return;
    }
    List<Node> all = new ArrayList<>();
    Stream.of(counts.warned(), counts.here()).map(this::row).forEach(all::add);
    section(all, "viewers.cycle", counts.lifeCycles());
    section(all, "viewers.spend", counts.spends().reversed());
    List<Count> talks = new ArrayList<>(counts.engagements().reversed());
    talks.add(Math.min(1, talks.size()), counts.advocates());
    section(all, "viewers.talks", talks);
    section(all, "viewers.language", counts.languages());
    section(all, "viewers.country", counts.countries());
    section(all, "viewers.tier", counts.tiers());
    if (!all.equals(getChildren())) {
      getChildren().setAll(all);
    }
  }

  private void section(List<Node> all, String heading, List<Count> counts) {
    all.add(headings.computeIfAbsent(heading, key -> kit.label(key, "facet-heading")));
    boolean whole = opened.contains(heading) || counts.size() <= FEW + 1;
    for (int i = 0; i < counts.size(); i++) {
      Count count = counts.get(i);
      if (whole || i < FEW || isChosen(count.mark()) || i == counts.size() - 1) {
        all.add(row(count));
      }
    }
    if (!whole) {
      all.add(more(heading));
    }
  }

  private Button more(String heading) {
    Button more = mores.computeIfAbsent(heading, this::madeMore);
    more.setText(kit.words().say("viewers.more"));
    more.setAccessibleText(more.getText() + ": " + kit.words().say(heading));
    return more;
  }

  private Button madeMore(String heading) {
    var more = new Button();
    more.getStyleClass().setAll("facet", "facet-more");
    more.setMaxWidth(Double.MAX_VALUE);
    more.setOnAction(_ -> {
      opened.add(heading);
      refresh();
    });
    return more;
  }

  private ToggleButton row(Count count) {
    ToggleButton row = rows.computeIfAbsent(count.mark(), this::made);
    boolean chosen = isChosen(count.mark());
    row.setSelected(chosen);
    String name = words.facet(count.mark());
    HBox face = (HBox) row.getGraphic();
    ((Label) face.getChildren().get(0)).setText(chosen ? "✓" : "");
    ((Label) face.getChildren().get(face.getChildren().size() - NAME_FROM_END)).setText(name);
    ((Label) face.getChildren().getLast()).setText(kit.words().figures().compact(count.people()));
    String people = ", " + kit.words().count("viewers.people", count.people());
    row.setAccessibleText(name + people + (chosen ? ", " + kit.words().say("viewers.chosen") : ""));
    return row;
  }

  private ToggleButton made(Mark mark) {
    Label name = Kit.blank("facet-name");
    name.setMinWidth(0);
    Label people = Kit.blank("facet-count");
    people.setMinWidth(Region.USE_PREF_SIZE);
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    var face = new HBox(6, Kit.blank("facet-tick"), name, space, people);
    face.setAlignment(Pos.CENTER_LEFT);
    if (mark instanceof Mark.OfTier(var tier)) {
      var shape = new TierMark(14);
      shape.show(tier);
      face.getChildren().add(1, shape);
    }
    var row = new ToggleButton();
    row.setGraphic(face);
    row.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    row.getStyleClass().setAll("facet");
    row.setMaxWidth(Double.MAX_VALUE);
    face.prefWidthProperty().bind(row.widthProperty().subtract(16));
    row.setOnAction(_ -> {
      model.toggle(mark);
      refresh();
    });
    return row;
  }

  private boolean isChosen(Mark mark) {
    return model.queryProperty().get().marks().contains(mark);
  }
}
