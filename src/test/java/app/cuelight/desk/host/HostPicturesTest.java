package app.cuelight.desk.host;

import static org.junit.jupiter.api.Assertions.assertTrue;

import app.cuelight.desk.kit.Language;
import app.cuelight.domain.greet.HostProfile;
import app.cuelight.domain.host.HostSheet;
import app.cuelight.show.host.Guests;
import app.cuelight.show.host.HostSheets;
import app.cuelight.show.live.RoomView;
import java.io.File;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Photographs the host screen in every state and script, for eyes.
@Tag("screens")
class HostPicturesTest {

  static Stream<Arguments> states() {
    return Stream.of(
        Arguments.of("marisol", Guests.room(Guests.marisol(), Guests.dee(), Guests.phuri())),
        Arguments.of("thai", Guests.room(Guests.phuri(), Guests.minjun(), Guests.ummYusuf())),
        Arguments.of("arabic", Guests.room(Guests.ummYusuf(), Guests.dee(), Guests.priya())),
        Arguments.of("hebrew", Guests.room(Guests.dana(), Guests.dee())),
        Arguments.of("hindi", Guests.room(Guests.priya(), Guests.dee(), Guests.dana())),
        Arguments.of("japanese", Guests.room(Guests.sakura(), Guests.dee(), Guests.yijun())),
        Arguments.of("korean", Guests.room(Guests.minjun(), Guests.dee(), Guests.phuri())),
        Arguments.of("chinese", Guests.room(Guests.yijun(), Guests.dee(), Guests.sakura())),
        Arguments.of("long-name", Guests.room(Guests.longName(), Guests.longName())),
        Arguments.of("nobody", Guests.room(null)),
        Arguments.of("blank", Guests.with(new RoomView.Host(true, "", ""))),
        Arguments.of("group", Guests.group("es-419", 641)),
        Arguments.of("stopped", Guests.stopped()),
        Arguments.of("practice", Guests.practice()),
        Arguments.of(
            "notice", Guests.with(new RoomView.Host(false, "Two minutes left, slow down", ""))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("states")
  void everyStateHasItsPicture(String name, RoomView room) throws Exception {
    for (String gloss : new String[] {"en", "zh"}) {
      HostProfile host = Guests.lin(gloss);
      HostSheet sheet = HostSheets.of(room, host, Guests.NOW, Guests.STUDIO);
      for (int[] size : new int[][] {{1280, 800}, {1920, 1080}}) {
        Theatre theatre = Theatre.of(host, size[0], size[1]);
        Theatre.onFx(() -> {
          theatre.put(sheet);
          return true;
        });
        String file = "host-" + name + "-" + gloss + "-" + size[0];
        theatre.photograph(file);
        assertTrue(new File("target/screens/" + file + ".png").length() > 3_000);
      }
    }
  }

  @Test
  void thePrompterTheTestCardAndTheSetupHaveTheirPictures() throws Exception {
    for (Language language : Language.values()) {
      HostProfile host = Guests.lin(language == Language.ZH ? "zh" : "en");
      HostSheet nobody = HostSheets.of(Guests.room(null), host, Guests.NOW, Guests.STUDIO);
      HostSheet card =
          HostSheets.of(
              Guests.room(Guests.ummYusuf(), Guests.dee(), Guests.phuri()),
              host,
              Guests.NOW,
              Guests.STUDIO);
      Theatre trial = Theatre.of(host, language, 1280, 800);
      Theatre.onFx(() -> {
        trial.put(nobody);
        trial.model.opened();
        trial.model.click();
        return true;
      });
      trial.photograph("host-trial-" + language.code());
      Theatre tall = Theatre.of(host, language, 1080, 1920);
      Theatre.onFx(() -> {
        tall.put(card);
        return true;
      });
      tall.photograph("host-portrait-" + language.code());
      Theatre setup = Theatre.of(host, language, 1280, 800);
      Theatre.onFx(() -> {
        setup.put(card);
        setup.model.setUp(true);
        return true;
      });
      setup.photograph("host-setup-" + language.code());
    }
  }
}
