package app.cuelight.desk.coupons;

import app.cuelight.desk.coupons.OfferDraft.Part;
import app.cuelight.desk.kit.Kit;
import app.cuelight.show.coupon.CouponView.Line;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// Which coupon takes the place of one whose codes are gone: one of the others, or none.
final class FallbackChoice extends ComboBox<String> {

  private static final String NONE = "";

  private final CouponsModel model;
  private final CouponWords words;
  private boolean filling;

  FallbackChoice(CouponsModel model, Kit kit) {
    this.model = model;
    this.words = new CouponWords(kit);
    setId("form-fallback");
    accessibleTextProperty().bind(kit.words().bound("form.fallback"));
    setOnAction(_ -> {
      String chosen = getValue();
      if (!filling && chosen != null) {
        model.offers().write(draft -> draft.with(Part.FALLBACK, chosen));
      }
    });
  }

  void show(OfferDraft draft) {
    filling = true;
    Line old = draft.old();
    List<String> others = new ArrayList<>(List.of(NONE));
    model.offers().linesProperty().get().stream()
        .filter(line -> old == null || !line.offer().id().equals(old.offer().id()))
        .map(line -> line.offer().id().value())
        .forEach(others::add);
    // The words first: what is shown is asked for with them.
    setConverter(new Titles());
    if (!getItems().equals(others)) {
      getItems().setAll(others);
    }
    setValue(draft.text(Part.FALLBACK));
    filling = false;
  }

  private final class Titles extends StringConverter<String> {

    @Override
    public String toString(@Nullable String id) {
      if (id == null || id.isEmpty()) {
        return words.say("form.fallback.none");
      }
      return model.offers().linesProperty().get().stream()
          .filter(line -> line.offer().id().value().equals(id))
          .findFirst()
          .map(words::title)
          .orElse(id);
    }

    @Override
    public String fromString(String text) {
      throw new UnsupportedOperationException("Chosen from a list, never typed.");
    }
  }
}
