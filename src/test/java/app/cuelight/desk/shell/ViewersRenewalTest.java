package app.cuelight.desk.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import app.cuelight.desk.viewers.SmallCache;
import app.cuelight.show.people.PersonRow;
import java.util.concurrent.Callable;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The open list of people becomes what is true, and nothing moves under the eye.
class ViewersRenewalTest {

  private final SmallCache cache = SmallCache.crowd(260);
  private Studio studio;

  /// Who is where in the list, and by how many pixels she is cut off.
  private record Eye(@Nullable String first, long cut, @Nullable String chosen) {}

  @BeforeEach
  void open() throws Exception {
    studio = Studio.with(Rooms.busy(), DeskSettings.first(), cache.book(Runnable::run));
    studio.frame();
    studio.press(KeyCode.DIGIT2, KeyCode.CONTROL);
    later();
    layOut();
  }

  @Test
  void whatIsReadStaysWhereItIs() throws Exception {
    for (int i = 0; i < 25; i++) {
      studio.press(KeyCode.DOWN);
    }
    layOut();
    fx(() -> flow().scrollPixels(13));
    layOut();
    Eye before = eye();
    cache.comes("ana");
    cache.comes("zoe");
    later();
    layOut();
    assertEquals(before, eye());
    assertInstanceOf(ListView.class, fx(() -> studio.window.scene().getFocusOwner()));
    assertEquals("262", foot().replaceAll("^(\\d+).*", "$1"));
  }

  @Test
  void atTheTopWhoComesIsSeenAtOnce() throws Exception {
    studio.press(KeyCode.DOWN);
    cache.comes("ana");
    later();
    layOut();
    assertEquals(new Eye("shop:ana", 0, "shop:u0000"), eye());
  }

  /// A second passes and the window draws.
  private void later() throws Exception {
    studio.now.updateAndGet(now -> now.plusSeconds(1));
    studio.frame();
  }

  private void layOut() throws Exception {
    fx(() -> studio.window.scene().snapshot(null));
  }

  private Eye eye() throws Exception {
    return fx(() -> {
      IndexedCell<?> cell = flow().getFirstVisibleCell();
      PersonRow first = list().getItems().get(cell.getIndex());
      PersonRow chosen = list().getSelectionModel().getSelectedItem();
      return new Eye(
          first.viewer().id().value(),
          Math.round(-cell.getLayoutY()),
          chosen == null ? null : chosen.viewer().id().value());
    });
  }

  private String foot() throws Exception {
    return fx(() -> ((Label) studio.window.scene().lookup(".list-foot")).getText());
  }

  @SuppressWarnings("unchecked")
  private ListView<PersonRow> list() {
    return (ListView<PersonRow>) studio.window.scene().lookup("#people-list");
  }

  private VirtualFlow<?> flow() {
    VirtualFlow<?> flow = (VirtualFlow<?>) list().lookup(".virtual-flow");
    assertNotNull(flow);
    return flow;
  }

  private static <T> T fx(Callable<T> work) throws Exception {
    return Studio.onFx(work);
  }
}
