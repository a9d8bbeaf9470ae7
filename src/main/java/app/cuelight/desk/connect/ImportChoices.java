package app.cuelight.desk.connect;

import app.cuelight.desk.kit.Choice;
import app.cuelight.desk.kit.Kit;
import app.cuelight.desk.kit.Words;
import app.cuelight.show.history.OrderChoices;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// What a file may not tell by itself: the order of day and month, the decimal sign, the currency,
/// the zone, whose customers these are.
final class ImportChoices {

  private final ImportModel model;
  private final Kit kit;
  private final ImportState.Preview preview;
  private final OrderChoices now;

  ImportChoices(ImportModel model, Kit kit, ImportState.Preview preview) {
    this.model = model;
    this.kit = kit;
    this.preview = preview;
    this.now = preview.choices();
  }

  /// What has to be answered before anything comes in.
  List<Node> questions() {
    List<Node> questions = new ArrayList<>();
    Words words = kit.words();
    if (preview.seen().doubts().dates() || now.dayFirst() != null) {
      var dates =
          new Choice<>(
              words,
              spoken -> spoken.say("import.dates"),
              List.of(true, false),
              first -> words.say(first ? "import.dayFirst" : "import.monthFirst"),
              model::dayFirst);
      dates.named("import-dates", List.of("day", "month"));
      if (now.dayFirst() != null) {
        dates.show(now.dayFirst());
      }
      questions.add(question("import.dates.why", dates));
    }
    if (preview.seen().doubts().decimals() || now.decimal() != null) {
      var decimals =
          new Choice<>(
              words,
              spoken -> spoken.say("import.decimals"),
              List.of('.', ','),
              sign -> words.say(sign == '.' ? "import.point" : "import.comma"),
              model::decimal);
      decimals.named("import-decimals", List.of("point", "comma"));
      if (now.decimal() != null) {
        decimals.show(now.decimal());
      }
      questions.add(question("import.decimals.why", decimals));
    }
    return questions;
  }

  private Node question(String why, Node answer) {
    return new VBox(6, ImportPart.said(kit.words().say(why), "caution-text"), answer);
  }

  /// What has a usual answer.
  Node boxes() {
    var boxes = new FlowPane(18, 8);
    boxes
        .getChildren()
        .add(box("import.shop", connections(), now.connection().value(), model::connection));
    String currency = preview.seen().doubts().currency();
    if (currency != null) {
      boxes.getChildren().add(box("import.currency", currencies(), currency, model::currency));
    }
    ZoneId zone = now.zone();
    boxes
        .getChildren()
        .add(
            box(
                "import.zone",
                zones(),
                zone == null ? "UTC" : zone.getId(),
                id -> model.zone("UTC".equals(id) ? ZoneOffset.UTC : ZoneId.of(id))));
    return boxes;
  }

  private Node box(String key, List<String> values, String value, Consumer<String> chosen) {
    var box = new ComboBox<String>();
    box.getItems().setAll(values);
    box.setValue(value);
    box.setId(key.replace('.', '-'));
    box.setAccessibleText(kit.words().say(key));
    box.setOnAction(_ -> chosen.accept(box.getValue()));
    var row = new HBox(8, kit.label(key, "secondary"), box);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private List<String> connections() {
    return Stream.concat(model.sources().stream(), Stream.of(ImportModel.NOBODYS))
        .distinct()
        .toList();
  }

  private static List<String> currencies() {
    return Currency.getAvailableCurrencies().stream()
        .filter(one -> one.getDefaultFractionDigits() >= 0)
        .map(Currency::getCurrencyCode)
        .filter(code -> !code.startsWith("X"))
        .sorted()
        .toList();
  }

  /// This computer's zone first, then all that are named for a place.
  private List<String> zones() {
    Stream<String> places =
        ZoneId.getAvailableZoneIds().stream()
            .filter(id -> id.matches("(Africa|America|Asia|Atlantic|Australia|Europe|Pacific)/.*"))
            .sorted();
    return Stream.concat(Stream.of("UTC", kit.clock().home().getId()), places).distinct().toList();
  }
}
