package app.cuelight.desk.host;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.cuelight.desk.access.Eyes;
import app.cuelight.desk.access.Ring;
import app.cuelight.desk.kit.Language;
import app.cuelight.show.host.Guests;
import app.cuelight.show.host.HostSheets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.control.RadioButton;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The host's window with her habits on it, as a screen reader reads it and a keyboard reaches it.
class HostAccessTest {

  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

  @ParameterizedTest
  @EnumSource(Language.class)
  void everythingIsNamedReachedAndSeen(Language language) throws Exception {
    var host = Guests.lin(language == Language.ZH ? "zh" : "en");
    Theatre theatre = Theatre.of(host, language, 1280, 800);
    Theatre.onFx(() -> {
      theatre.put(HostSheets.of(Guests.room(Guests.phuri()), host, Guests.NOW, Guests.STUDIO));
      theatre.model.setUp(true);
      theatre.lay();
      theatre.scene.snapshot(null);
      return true;
    });
    List<Node> all = Theatre.onFx(() -> Eyes.operable(theatre.view));
    assertTrue(all.size() > 18, () -> "only " + all);
    // Radio buttons of a group are one stop of Tab; arrows go on from there.
    List<Node> way = Theatre.onFx(() -> Eyes.tabbed(theatre.view));
    List<String> faults =
        Theatre.onFx(() -> {
          var found = new ArrayList<String>();
          for (Node node : all) {
            look(node, language, found);
          }
          return found;
        });
    assertAll(
        () -> assertEquals(List.of(), faults),
        () ->
            assertEquals(
                List.of(),
                all.stream()
                    .filter(node -> !(node instanceof RadioButton || way.contains(node)))
                    .map(Eyes::of)
                    .toList()));
  }

  private static void look(Node node, Language language, List<String> faults) {
    String name = Eyes.name(node);
    // Scripts and languages are named in their own letters too.
    boolean own = String.valueOf(node.getId()).matches("host-(script|gloss)-.*");
    if (name.isBlank() || name.startsWith("host.")) {
      faults.add(Eyes.of(node) + " has no name");
    } else if (!own && HAN.matcher(name).find() != (language == Language.ZH)) {
      faults.add(Eyes.of(node) + " speaks another language: " + name);
    }
    if (node.getLayoutBounds().getWidth() < 24 || node.getLayoutBounds().getHeight() < 24) {
      faults.add(Eyes.of(node) + " is only " + node.getLayoutBounds());
    }
    double share = Ring.share(node);
    if (share < 1) {
      faults.add(Eyes.of(node) + String.format(Locale.ROOT, " shows %.2f of a ring", share));
    }
  }
}
