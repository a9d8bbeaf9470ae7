package app.cuelight.desk.connect;

import app.cuelight.desk.kit.Act;
import app.cuelight.desk.kit.Choice;
import app.cuelight.desk.kit.Kit;
import app.cuelight.domain.greet.GreetingStyle;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The Connect screen: sources, tone, what the room sells, what is never said.
public final class ConnectView extends ScrollPane {

  private static final double WIDEST = 980;

  private final VBox page = new VBox(12);
  private final List<Act> ways = new ArrayList<>();

  public ConnectView(ConnectModel model, Kit kit) {
    getStyleClass().add("connect");
    setId("connect");
    setFitToWidth(true);
    StyleModel style = model.style();
    var register =
        new Choice<>(
            kit.words(),
            words -> words.say("connect.register"),
            StyleModel.REGISTERS,
            one -> kit.words().say("register." + one),
            style::register);
    var heldBack =
        new Choice<>(
            kit.words(),
            words -> words.say("connect.heldBack"),
            StyleModel.SHARES,
            one -> kit.words().say("connect.percent", one),
            style::heldBack);
    var blocked = new Field(kit.words(), "connect.blocked", style::blocked);
    blocked.setId("blocked");
    Runnable refresh =
        () -> {
          GreetingStyle now = style.now();
          register.show(now.register());
          heldBack.show(now.heldBackPercent());
          blocked.show(String.join(", ", now.blocked()));
        };
    style.styleProperty().addListener(_ -> refresh.run());
    refresh.run();
    part(kit, "connect.sources", "connect.sources.why", new SourcesPart(model, kit));
    part(kit, "connect.tone", "connect.tone.why", new TonePart(model, kit));
    part(kit, "connect.register", "connect.register.why", register);
    part(kit, "connect.pitch", "connect.pitch.why", new PitchPart(style, kit));
    part(kit, "connect.lines", "connect.lines.why", new LinesPart(model.lines(), kit));
    part(kit, "connect.tiers", "connect.tiers.why", new TiersPart(model.tiers(), kit));
    var playbook = new PlaybookPart(model.playbook(), kit);
    part(kit, "connect.playbook", "connect.playbook.why", playbook);
    part(kit, "connect.page", "connect.page.why", new PagePart(model.page(), kit));
    ImportModel imports = model.imports();
    if (imports != null) {
      part(kit, "connect.data", "connect.data.why", new ImportPart(imports, kit));
    }
    part(kit, "connect.heldBack", "connect.heldBack.why", heldBack);
    part(kit, "connect.blocked", "connect.blocked.why", blocked);
    page.setMaxWidth(WIDEST);
    page.getStyleClass().add("form-page");
    setContent(new StackPane(page));
  }

  /// A way to each part, for whoever seeks it by its words.
  public List<Act> acts() {
    return List.copyOf(ways);
  }

  private void part(Kit kit, String title, String why, Node content) {
    var section = new Section(kit, title, why, content);
    page.getChildren().add(section);
    ways.add(Act.always(title, "nav.connect", title, () -> reveal(section)));
  }

  /// Brings a part under the eyes and the focus to its first control.
  private void reveal(Section section) {
    applyCss();
    layout();
    double hidden = page.getHeight() - getViewportBounds().getHeight();
    double top = section.getBoundsInParent().getMinY();
    setVvalue(hidden <= 0 ? 0 : Math.clamp(top / hidden, 0, 1));
    section.requestFocus();
    section.requestFocusTraversal(TraversalDirection.NEXT);
  }
}
