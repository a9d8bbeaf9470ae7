package app.cuelight.desk.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.cuelight.desk.kit.Language;
import app.cuelight.desk.kit.Theme;
import app.cuelight.domain.event.OutputHealth;
import app.cuelight.domain.event.OutputHealth.State;
import app.cuelight.show.live.OutputBoard.Output;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The top bar says how well the stream gets out.
class OutputChipsTest {

  private static final OutputHealth FINE =
      new OutputHealth(State.ON_AIR, Rooms.NOW, 6_060_000, 0.001, 0.2, 0, 12.5);
  private static final OutputHealth DROPPING =
      new OutputHealth(State.ON_AIR, Rooms.NOW, 2_100_000, 0.034, 0.81, 0, 40);

  @ParameterizedTest
  @EnumSource(Language.class)
  void saysWhatLeavesAndWhatIsLost(Language language) throws Exception {
    Studio studio = Studio.with(Rooms.busy(), new DeskSettings(language, Theme.DARK, 1));
    studio.frame();
    assertFalse(bar(studio).isVisible(), "nothing is connected");
    show(studio, FINE);
    assertEquals(
        switch (language) {
          case EN ->
              "studio: on air. 6.1 Mb/s leave; dropped 0.1%, congestion 20.0%, drawn too late"
                  + " 0.0%, processor 12.5%.";
          case ZH -> "studio：推流中。上行 6.1 Mb/s；丢帧 0.1%，拥塞 20.0%，渲染延迟 0.0%，处理器 12.5%。";
        },
        chip(studio).getAccessibleText());
    assertFalse(chip(studio).getText().startsWith("✕"));
    show(studio, DROPPING);
    assertTrue(chip(studio).getText().startsWith("✕ studio"), chip(studio).getText());
    show(studio, OutputHealth.idle(State.OFF, Rooms.NOW));
    assertTrue(chip(studio).getText().startsWith("studio "), chip(studio).getText());
  }

  @Test
  @Tag("screens")
  void hasItsPictures() throws Exception {
    for (Language language : Language.values()) {
      for (int[] size : new int[][] {{1280, 800}, {1920, 1080}}) {
        Studio studio = Studio.with(Rooms.busy(), new DeskSettings(language, Theme.DARK, 1));
        show(studio, DROPPING);
        studio.photograph("output-" + language.code() + "-" + size[0], size[0], size[1]);
      }
    }
  }

  private static void show(Studio studio, OutputHealth health) throws Exception {
    studio.outputs.set(List.of(new Output("studio", health)));
    studio.now.updateAndGet(now -> now.plusSeconds(1));
    studio.frame();
  }

  private static HBox bar(Studio studio) {
    return (HBox) studio.window.scene().lookup("#outputs");
  }

  private static Label chip(Studio studio) {
    return (Label) bar(studio).getChildren().getFirst();
  }
}
