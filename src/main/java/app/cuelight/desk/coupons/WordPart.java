package app.cuelight.desk.coupons;

import app.cuelight.desk.kit.Kit;
import app.cuelight.desk.kit.Language;
import app.cuelight.desk.kit.Parts;
import app.cuelight.domain.basic.Money;
import app.cuelight.show.coupon.CouponDesk.Approval;
import app.cuelight.show.coupon.CouponView.Line;
import app.cuelight.show.coupon.CouponView.Plan;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The second person's word beside a group: that one is needed, the button that asks for it, and
/// the open wishes with their answers.
final class WordPart extends VBox {

  private final ManyModel many;
  private final WordModel model;
  private final Kit kit;
  private final CouponWords words;
  private final Label stand = Kit.blank("caution-text");
  private final Button ask;
  private final FlowPane need;
  private final VBox rows = new VBox(6);
  private final VBox list;
  private List<Approval> drawn = List.of();
  private @Nullable Language drawnIn;

  WordPart(ManyModel many, Kit kit) {
    super(8);
    this.many = many;
    this.model = many.word();
    this.kit = kit;
    this.words = new CouponWords(kit);
    this.ask = Parts.button(kit, "word-ask", "word.ask", many::askWord);
    Label cap = Kit.blank("key-cap");
    cap.setText("W");
    ask.setGraphic(cap);
    ask.setContentDisplay(ContentDisplay.RIGHT);
    this.need = new FlowPane(12, 6, stand, ask);
    this.list = new VBox(6, kit.label("word.open", "secondary"), rows);
    setId("word");
    setMinWidth(0);
    stand.setWrapText(true);
    stand.setId("word-stand");
    need.setMinWidth(0);
    need.setAlignment(Pos.CENTER_LEFT);
    rows.setId("word-open");
    getChildren().addAll(need, list);
    many.planProperty().addListener(_ -> refresh());
    model.wishesProperty().addListener(_ -> refresh());
    model.railsProperty().addListener(_ -> refresh());
    kit.words().languageProperty().addListener(_ -> refresh());
    refresh();
  }

  private void refresh() {
    WordModel.Stand now = many.stand();
    stand.setText(now == WordModel.Stand.NOT_NEEDED ? "" : stand(now));
    ask.setAccessibleText(words.say("word.ask") + ": " + stand.getText());
    Parts.show(ask, now == WordModel.Stand.TO_ASK);
    Parts.show(need, now != WordModel.Stand.NOT_NEEDED);
    List<Approval> open = model.open();
    boolean spoken = kit.words().languageProperty().get() == drawnIn;
    if (!spoken || !open.equals(drawn)) {
      // Kept rows keep the focus of the hand that is about to answer.
      drawn = open;
      drawnIn = kit.words().languageProperty().get();
      rows.getChildren().setAll(open.stream().map(this::row).toList());
    }
    Parts.show(list, !open.isEmpty());
    Parts.show(this, now != WordModel.Stand.NOT_NEEDED || !open.isEmpty());
  }

  private String stand(WordModel.Stand now) {
    Plan plan = many.planProperty().get();
    Line line = many.line().orElse(null);
    if (plan == null || line == null) {
      return "";
    }
    Money cost = WordModel.cost(plan, line.offer());
    return switch (now) {
      case NOT_NEEDED -> "";
      case TO_ASK -> words.say("word.toAsk", words.money(cost));
      case ASKED -> words.say("word.asked", words.money(cost));
      case AGREED -> words.say("word.agreed", words.money(cost));
    };
  }

  private HBox row(Approval wish) {
    String title = words.plain(wish.title());
    String who = words.plain(wish.wantedBy());
    String upTo = words.money(wish.upTo());
    Label what = Kit.blank("secondary");
    what.setText(
        wish.mine()
            ? words.say("word.mine", title, upTo)
            : words.say("word.wish", who, title, upTo));
    what.setWrapText(true);
    what.setMinWidth(0);
    HBox.setHgrow(what, Priority.ALWAYS);
    what.setMaxWidth(Double.MAX_VALUE);
    if (wish.mine()) {
      return Parts.row(10, what);
    }
    Button agree =
        Parts.button(kit, "word-agree-" + wish.id(), "word.agree", () -> model.decide(wish, true));
    Button refuse =
        Parts.button(
            kit, "word-refuse-" + wish.id(), "word.refuse", () -> model.decide(wish, false));
    agree.setAccessibleText(words.say("word.agree.what", who, title, upTo));
    refuse.setAccessibleText(words.say("word.refuse.what", who, title, upTo));
    return Parts.row(10, what, agree, refuse);
  }
}
