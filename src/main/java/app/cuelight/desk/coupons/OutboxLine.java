package app.cuelight.desk.coupons;

import app.cuelight.desk.kit.Kit;
import app.cuelight.desk.kit.NameText;
import app.cuelight.desk.kit.Parts;
import app.cuelight.domain.coupon.SendState;
import app.cuelight.show.coupon.CouponView;
import app.cuelight.show.coupon.CouponView.Entry;
import java.time.Instant;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// One entry of the outbox on one line: sign, coupon, name, what is the matter, when.
final class OutboxLine extends HBox {

  private static final PseudoClass GOOD = PseudoClass.getPseudoClass("good");
  private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");
  private static final PseudoClass BAD = PseudoClass.getPseudoClass("bad");
  private static final PseudoClass STRUCK = PseudoClass.getPseudoClass("struck");

  private static final double LEAST_MATTER = 24;
  private static final double MOST_TITLE = 124;

  private final CouponWords words;
  private final Label sign = Kit.blank("outbox-sign");
  private final Label title = Kit.blank("outbox-title");
  private final NameText name;
  private final Label matter = Kit.blank("secondary", "outbox-matter");
  private final Label when = Parts.whole(Kit.blank("faint"));
  private final boolean exact;

  /// @param exact whether the time is told to the second
  OutboxLine(Kit kit, boolean exact) {
    super(5);
    this.words = new CouponWords(kit);
    this.exact = exact;
    this.name = new NameText(kit.emoji(), 15, "outbox-name");
    Label arrow = Parts.whole(Kit.blank("outbox-title"));
    arrow.setText("→");
    title.setMinWidth(0);
    title.setMaxWidth(MOST_TITLE);
    // Only what is the matter gives way: coupon and name are read first.
    matter.setMinWidth(0);
    matter.setPrefWidth(LEAST_MATTER);
    HBox.setHgrow(matter, Priority.ALWAYS);
    matter.setMaxWidth(Double.MAX_VALUE);
    setAlignment(Pos.CENTER_LEFT);
    setMinWidth(0);
    getStyleClass().add("outbox-line");
    getChildren().addAll(sign, title, arrow, name, matter, when);
  }

  /// Shows another entry, or the same at another time.
  void show(Entry entry, CouponView view, Instant now) {
    SendState state = entry.state();
    boolean left = state == SendState.ACCEPTED || state == SendState.DELIVERED;
    boolean struck = view.practice() && left;
    sign.setText(CouponWords.sign(state));
    sign.pseudoClassStateChanged(GOOD, left);
    sign.pseudoClassStateChanged(BAD, state == SendState.REJECTED || state == SendState.EXPIRED);
    sign.pseudoClassStateChanged(OPEN, !left && !state.isFinal());
    title.setText(words.brief(entry.offer(), entry.title(), view));
    title.pseudoClassStateChanged(STRUCK, struck);
    name.show(entry.to() == null ? words.say("outbox.room") : entry.name(), null);
    String what = struck ? words.say("outbox.notSent") : left ? "" : words.matter(entry, now);
    matter.setText(what.isEmpty() ? "" : "· " + what);
    when.setText(exact ? words.exact(entry.at()) : words.wall(entry.at()));
  }

  /// What a screen reader says of an entry.
  static String spoken(CouponWords words, Entry entry, Instant now) {
    String to = entry.to() == null ? words.say("outbox.room") : words.plain(entry.name());
    return words.plain(entry.title())
        + ", "
        + to
        + ", "
        + words.matter(entry, now)
        + ", "
        + words.exact(entry.at());
  }
}
