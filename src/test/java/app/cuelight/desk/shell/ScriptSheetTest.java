package app.cuelight.desk.shell;

import static org.junit.jupiter.api.Assertions.assertTrue;

import app.cuelight.desk.kit.Emoji;
import app.cuelight.desk.kit.Fonts;
import app.cuelight.desk.kit.NameText;
import app.cuelight.desk.kit.Speech;
import app.cuelight.desk.kit.SpeechLine;
import app.cuelight.desk.kit.Theme;
import app.cuelight.domain.greet.Greeting;
import java.io.File;
import java.util.List;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.GridPane;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Every script we speak on one sheet, as a name, as a comment and as a line with a name of another
/// direction in it: for eyes.
@Tag("screens")
class ScriptSheetTest {

  private record Row(String locale, String name, String before, String after) {}

  private static final List<Row> ROWS =
      List.of(
          new Row("th", "ณัฐวุฒิ", "สวัสดีค่ะ คุณ", " ยินดีต้อนรับสู่ไลฟ์นะคะ (92)"),
          new Row("ar", "أم يوسف", "أهلًا ", "! سعداء بوجودكم معنا."),
          new Row("ar", "Layla", "أهلًا ", "! سعداء بوجودكم معنا 92."),
          new Row("he", "Dana", "היי ", "! כיף שאתם כאן, (92)."),
          new Row("ur", "فاطمہ خان", "", "، خوش آمدید! آپ کو دیکھ کر اچھا لگا۔"),
          new Row("hi", "प्रियंका", "नमस्ते ", " जी! लाइव में स्वागत है।"),
          new Row("bn", "সুমন রহমান", "", ", স্বাগতম! আমাদের লাইভে এসেছেন বলে ভালো লাগছে।"),
          new Row("ta", "கார்த்திக்", "வணக்கம் ", "! வுவே வேறு நேரலைக்கு வருக."),
          new Row("ko", "김민준", "", "님, 안녕하세요! 와 주셔서 감사해요."),
          new Row("ja", "田中さくら", "", "さん、こんにちは！来てくれてうれしいです。骨直"),
          new Row("zh-Hans", "曾志伟", "", "，你好！欢迎来到直播间。骨直令"),
          new Row("zh-Hant", "陳怡君", "", "，你好！歡迎來到直播間。骨直令"),
          new Row("vi", "Nguyễn Thị Hương", "Chào ", " nha! Rất vui được gặp bạn."),
          new Row("ru", "Екатерина Щербакова", "", ", здравствуйте! Рады вас видеть."),
          new Row("uk", "Олексій Їжак", "", ", вітаємо! Раді, що ви з нами."),
          new Row("tr", "Işıl Çağrı", "Merhaba ", ", hoş geldiniz!"),
          new Row("en-US", "luna 🌙✨👩‍👩‍👧‍👦🇧🇷", "Hi ", ", welcome! ❤️"));

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
  void everyScriptHasItsPicture() throws Exception {
    for (Theme theme : Theme.values()) {
      var file = new File("target/screens/scripts-" + theme.code() + ".png");
      Studio.onFx(() -> sheet(theme));
      Thread.sleep(400);
      Studio.onFx(() -> ImageIO.write(SwingFXUtils.fromFXImage(sheet(theme), null), "png", file));
      assertTrue(file.length() > 40_000);
    }
  }

  private static WritableImage sheet(Theme theme) {
    var sheet = new GridPane(24, 0);
    int at = 0;
    for (Row row : ROWS) {
      var name = new NameText(EMOJI, 18, "ink");
      name.show(row.name, row.locale);
      var comment = new NameText(EMOJI, 18, "secondary");
      comment.show(row.before + row.name + row.after, row.locale);
      var line = new SpeechLine();
      line.setPrefWidth(560);
      line.say(Speech.of(greeting(row)));
      name.setPrefWidth(200);
      comment.setPrefWidth(520);
      sheet.addRow(at, name, line, comment);
      at++;
    }
    sheet.setStyle("-fx-padding: 16; -fx-background-color: -cl-bg;");
    var scene = new Scene(sheet, 1400, 72 * ROWS.size() + 32);
    scene.getStylesheets().setAll(theme.sheets());
    return scene.snapshot(null);
  }

  private static Greeting greeting(Row row) {
    return new Greeting(
        row.locale,
        row.before + row.name + row.after,
        row.before.length(),
        "",
        -1,
        row.name,
        "",
        "",
        new Greeting.Hello("", "", "", "", false),
        new Greeting.Reason("vip", "profile", false));
  }
}
