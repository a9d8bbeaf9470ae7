package app.cuelight.desk.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.cuelight.desk.kit.Emoji;
import app.cuelight.desk.kit.Fonts;
import app.cuelight.desk.kit.NameText;
import app.cuelight.desk.kit.Speech;
import app.cuelight.desk.kit.SpeechLine;
import app.cuelight.desk.kit.Theme;
import app.cuelight.domain.greet.Greeting;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Thousands of hostile strings are measured, laid out and drawn on the FX thread: as names and
/// comments, and as lines to say. No exception, and not a word of warning on the error stream.
///
/// Text layout has crashed native code before (`facts/greetings.md` §2.5).
class TextSoakTest {

  private static final int A_PAGE = 250;
  private static final int WIDTH = 700;
  private static final List<String> LOCALES =
      List.of("th", "ar", "he", "ur", "hi", "bn", "ta", "ko", "ja", "zh-Hans", "vi", "ru", "en-US");

  private static final Emoji EMOJI = Emoji.bundled();

  @BeforeAll
  static void toolkit() throws Exception {
    Studio.start();
    Studio.onFx(() -> {
      Fonts.load();
      return true;
    });
  }

  @Test
  void fourThousandHostileStringsAreDrawnWithoutAWord() throws Exception {
    draw(4_000);
  }

  @Test
  @Tag("soak")
  void fiftyThousandHostileStringsAreDrawnWithoutAWord() throws Exception {
    draw(50_000);
  }

  private static void draw(int strings) throws Exception {
    var faults = new ConcurrentLinkedQueue<String>();
    var words = new ByteArrayOutputStream();
    PrintStream usual = System.err;
    System.setErr(new PrintStream(words, true, StandardCharsets.UTF_8));
    try {
      Studio.onFx(() -> {
        Thread.currentThread()
            .setUncaughtExceptionHandler((_, fault) -> faults.add(fault.toString()));
        return true;
      });
      for (int page = 0; page < strings / A_PAGE; page++) {
        int seed = page;
        Studio.onFx(() -> draw(new Random(seed)));
      }
    } finally {
      System.setErr(usual);
    }
    assertEquals(List.of(), List.copyOf(faults));
    assertEquals("", words.toString(StandardCharsets.UTF_8));
  }

  private static boolean draw(Random random) {
    var lines = new ArrayList<Region>();
    for (int i = 0; i < A_PAGE; i++) {
      String locale = LOCALES.get(random.nextInt(LOCALES.size()));
      if (i % 2 == 0) {
        var name = new NameText(EMOJI, 17, "ink");
        name.show(HostileText.of(random), locale);
        lines.add(name);
      } else {
        var line = new SpeechLine();
        line.setPrefWidth(WIDTH);
        line.say(Speech.of(greeting(locale, HostileText.of(random), HostileText.of(random))));
        lines.add(line);
      }
    }
    var page = new VBox();
    page.getChildren().addAll(lines);
    var scene = new Scene(page, WIDTH, 400);
    scene.getStylesheets().setAll(Theme.DARK.sheets());
    scene.snapshot(new WritableImage(WIDTH, 400));
    return true;
  }

  private static Greeting greeting(String locale, String text, String name) {
    String line = text + name + text;
    return new Greeting(
        locale,
        line,
        text.length(),
        "",
        -1,
        name,
        "",
        "",
        new Greeting.Hello("", "", "", "", false),
        new Greeting.Reason("vip", "profile", false));
  }
}
