package app.cuelight.desk.live;

import app.cuelight.desk.kit.Act;
import app.cuelight.desk.kit.ActButton;
import app.cuelight.desk.kit.DisplayText;
import app.cuelight.desk.kit.Kit;
import app.cuelight.show.live.RoomRow;
import app.cuelight.show.live.RoomView.GroupHello;
import app.cuelight.show.live.RoomView.Queue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The newcomers who are greeted together: how many, in which languages, and the key for it.
final class HelloBox extends VBox {

  private static final PseudoClass DUE = PseudoClass.getPseudoClass("due");
  private static final int MOST_LANGUAGES = 3;

  private final Kit kit;
  private final Label number = Kit.blank("hello-number");
  private final Label word = Kit.blank("secondary");
  private final Label languages = Kit.blank("ink", "strong", "hello-languages");
  private final ActButton all;

  HelloBox(Kit kit, Act helloToAll) {
    this.kit = kit;
    this.all = new ActButton(kit.words(), "hello.all", helloToAll);
    all.setId("hello-to-all");
    all.getStyleClass().add("small-act");
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    var first = new HBox(6, number, word, space, all);
    first.setAlignment(Pos.CENTER_LEFT);
    languages.setMinWidth(0);
    getStyleClass().add("hello");
    setId("hello");
    getChildren().addAll(first, languages);
  }

  void show(Queue queue) {
    GroupHello group = queue.group();
    boolean onCard = group != null && group.onCard();
    all.setDisable(group == null);
    all.says(onCard ? "hello.said" : "hello.all");
    pseudoClassStateChanged(DUE, group != null && (group.due() || onCard));
    int newcomers = queue.newcomersLastMinute();
    number.setText("+" + kit.words().figures().full(newcomers));
    show(number, newcomers > 0 && !onCard);
    word.setText(kit.words().say(first(newcomers, onCard)));
    languages.setText(onCard ? said(group) : shares(queue));
    show(languages, !languages.getText().isEmpty());
  }

  private static String first(int newcomers, boolean onCard) {
    if (onCard) {
      return "hello.onCard";
    }
    return newcomers == 0 ? "hello.none" : "hello.newcomers";
  }

  private static String said(@Nullable GroupHello group) {
    return group == null ? "" : DisplayText.plain(group.line().inNative());
  }

  private String shares(Queue queue) {
    Map<String, Integer> shares = new LinkedHashMap<>();
    for (RoomRow.Share share : queue.newcomers()) {
      shares.merge(kit.places().name(share.label()), share.count(), Integer::sum);
    }
    int sum = shares.values().stream().mapToInt(Integer::intValue).sum();
    int whole = Math.max(queue.newcomersLastMinute(), sum);
    return shares.entrySet().stream()
        .limit(MOST_LANGUAGES)
        .map(e -> e.getKey() + " " + kit.words().figures().percent(e.getValue(), whole))
        .collect(Collectors.joining(" · "));
  }

  private static void show(Label label, boolean shown) {
    label.setVisible(shown);
    label.setManaged(shown);
  }
}
