package app.cuelight.desk.connect;

import app.cuelight.desk.kit.Kit;
import app.cuelight.domain.greet.GreetingStyle;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The Connect screen: sources, tone, what the room sells, what is never said.
public final class ConnectView extends ScrollPane {

  private static final double WIDEST = 980;

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
    var page =
        new VBox(
            12,
            new Section(kit, "connect.sources", "connect.sources.why", new SourcesPart(model, kit)),
            new Section(kit, "connect.tone", "connect.tone.why", new TonePart(model, kit)),
            new Section(kit, "connect.register", "connect.register.why", register),
            new Section(kit, "connect.pitch", "connect.pitch.why", new PitchPart(style, kit)),
            new Section(
                kit, "connect.lines", "connect.lines.why", new LinesPart(model.lines(), kit)),
            new Section(
                kit, "connect.tiers", "connect.tiers.why", new TiersPart(model.tiers(), kit)),
            new Section(kit, "connect.page", "connect.page.why", new PagePart(model.page(), kit)),
            new Section(kit, "connect.heldBack", "connect.heldBack.why", heldBack),
            new Section(kit, "connect.blocked", "connect.blocked.why", blocked));
    page.setMaxWidth(WIDEST);
    page.getStyleClass().add("form-page");
    setContent(new StackPane(page));
  }
}
