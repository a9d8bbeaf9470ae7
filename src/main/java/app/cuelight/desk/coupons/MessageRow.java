package app.cuelight.desk.coupons;

import app.cuelight.desk.coupons.OfferDraft.Part;
import app.cuelight.desk.kit.Choice;
import app.cuelight.desk.kit.Kit;
import app.cuelight.desk.kit.WordFlow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/// What the viewer is told, in each language, and how that reads with a name and a code in it.
final class MessageRow extends VBox {

  /// Languages a coupon is most often told in; any other one takes the message for all others.
  private static final List<String> LANGUAGES =
      List.of("", "en", "es", "pt", "fr", "de", "ar", "th", "vi", "id", "ja", "ko", "zh");

  private static final double WIDE = 560;
  private static final int LONGEST = 500;

  private final CouponsModel model;
  private final Kit kit;
  private final Choice<String> language;
  private final TextField text = new TextField();
  private final FormRow row;
  private final WordFlow preview = new WordFlow("flow", "flow-ink");
  private boolean filling;

  MessageRow(CouponsModel model, Kit kit) {
    super(6);
    this.model = model;
    this.kit = kit;
    language =
        new Choice<>(
            kit.words(),
            words -> words.say("form.language"),
            LANGUAGES,
            tag -> tag.isEmpty() ? kit.words().say("form.language.other") : kit.places().name(tag),
            tag -> model.offers().write(draft -> draft.in(tag)));
    language.named(
        "form-language", LANGUAGES.stream().map(tag -> tag.isEmpty() ? "other" : tag).toList());
    text.getStyleClass().add("field");
    text.setId("form-message");
    text.setPrefWidth(WIDE);
    text.accessibleTextProperty().bind(kit.words().bound("part.message"));
    text.textProperty()
        .addListener((_, _, now) -> {
          if (now.length() > LONGEST) {
            text.setText(now.substring(0, LONGEST));
          } else if (!filling) {
            model.offers().write(draft -> draft.with(Part.MESSAGE, now));
          }
        });
    text.setOnAction(_ -> model.offers().keep());
    Label places = kit.label("form.places", "faint");
    places.setWrapText(true);
    preview.setId("form-preview");
    row = new FormRow(kit, "part.message", text);
    getChildren()
        .addAll(
            new FormRow(kit, "form.language", language),
            row,
            new FormRow(kit, "form.preview", preview),
            places);
  }

  void show(OfferDraft draft) {
    filling = true;
    language.show(draft.language());
    String message = draft.text(Part.MESSAGE);
    if (!text.getText().equals(message)) {
      text.setText(message);
    }
    filling = false;
    preview.prefWrapLengthProperty().set(WIDE);
    preview.say(example(draft, message), draft.language());
  }

  void tell(String fault) {
    row.tell(fault);
  }

  /// The message as Marisol would read it.
  private String example(OfferDraft draft, String message) {
    String written = message.isBlank() ? draft.messages().getOrDefault("", "") : message;
    if (written.isBlank()) {
      return kit.words().say("form.preview.none");
    }
    var words = new CouponWords(kit);
    String code =
        draft.shared() && !draft.text(Part.CODE).isBlank() ? draft.text(Part.CODE) : "K7Q2-M9";
    Instant until = model.secondProperty().get().plus(Duration.ofHours(1));
    return words.plain(
        written
            .replace("{name}", kit.words().say("form.preview.name"))
            .replace("{code}", code)
            .replace("{link}", "shop.example/" + code)
            .replace("{until}", words.wall(until))
            .replace("{title}", draft.text(Part.TITLE)));
  }
}
