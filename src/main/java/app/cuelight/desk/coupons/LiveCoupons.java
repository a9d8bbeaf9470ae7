package app.cuelight.desk.coupons;

import app.cuelight.desk.kit.Act;
import app.cuelight.desk.kit.Key;
import app.cuelight.desk.kit.Kit;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;

/// What Live shows of coupons: the keys for the chosen person, and the outbox.
public final class LiveCoupons extends VBox {

  private static final String LIVE = "nav.live";
  private static final List<KeyCode> CODES = List.of(KeyCode.F5, KeyCode.F6, KeyCode.F7);

  private final CouponsModel model;
  private final SlotsPart slots;
  private final OutboxGlance outbox;

  public LiveCoupons(CouponsModel model, Kit kit) {
    this.model = model;
    this.slots = new SlotsPart(model, kit);
    this.outbox = new OutboxGlance(model, kit);
    getStyleClass().add("live-coupons");
    setMinWidth(0);
    getChildren().addAll(slots, outbox);
  }

  /// Lies flat below the list, or stands in a column beside it.
  public void strip(boolean strip) {
    slots.side(strip);
    outbox.strip(strip);
  }

  /// What can be done here.
  public List<Act> acts() {
    var acts = new ArrayList<Act>();
    for (int i = 0; i < SlotsModel.KEYS.size(); i++) {
      int key = SlotsModel.KEYS.get(i);
      acts.add(
          Act.always(
              "slot" + key,
              LIVE,
              "keys.slot." + letter(i),
              () -> model.slots().strike(key),
              Key.of(CODES.get(i))));
    }
    acts.add(
        new Act(
            "morning",
            LIVE,
            "keys.morning",
            List.of(),
            model.slots()::inTheMorning,
            () -> model.slots().keyForTheMorning().isPresent()));
    acts.add(turnCode(model, "code", LIVE));
    return acts;
  }

  /// Puts a code up on the host screen, or takes it away.
  static Act turnCode(CouponsModel model, String id, String place) {
    return new Act(
        id,
        place,
        "keys.code",
        List.of(Key.of(KeyCode.Q)),
        model.codes()::turn,
        model.codes()::canTurn);
  }

  /// The bundles name the keys in their order.
  private static String letter(int place) {
    return List.of("first", "second", "third").get(place);
  }
}
