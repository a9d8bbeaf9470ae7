package app.cuelight.domain.greet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.cuelight.domain.basic.Locality;
import app.cuelight.domain.basic.Locality.Basis;
import app.cuelight.domain.greet.Greeting.Hello;
import app.cuelight.domain.greet.Greeting.Reason;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The words for a viewer.
final class GreeterTest {

  /// 21:24 in Hangzhou, 08:24 in New York, 07:24 in Mexico City, 20:24 in Bangkok.
  private static final Instant NOW = Instant.parse("2026-11-22T13:24:00Z");

  private static final Greeter GREETER = new Greeter(Book.BUNDLED, "es-MX");

  private static Locality profile(String language, String zone) {
    return new Locality(
        language, null, zone == null ? null : ZoneId.of(zone), Basis.PROFILE, false);
  }

  private static Greeting greet(Occasion occasion, String language, String name) {
    return GREETER.suggest(occasion, profile(language, null), name, Speaker.SHE, NOW);
  }

  @Test
  void aThaiNewcomerIsWelcomedInThai() {
    assertEquals(
        new Greeting(
            "th",
            "สวัสดีค่ะ คุณภูริ ยินดีต้อนรับสู่ไลฟ์นะคะ",
            13,
            "Sawatdi kha, khun ภูริ. Yindi tonrap su lai na kha.",
            18,
            "ภูริ",
            "Hi ภูริ, welcome! Good to have you here.",
            "ภูริ，你好！欢迎来到直播间。",
            new Hello(
                "สวัสดีค่ะ คุณภูริ", "Sawatdi kha, khun ภูริ", "Hello, ภูริ!", "ภูริ，你好！", false),
            new Reason("new", "profile", false)),
        greet(Occasion.NEW, "th", "ภูริ"));
  }

  @Test
  void aMexicanVipIsGreetedByHerOwnMorning() {
    assertEquals(
        new Greeting(
            "es-419",
            "¡Marisol, qué gusto verte! Mil gracias por tu apoyo de siempre.",
            1,
            "",
            -1,
            "Marisol",
            "Marisol, good to see you. Thanks for always being here.",
            "Marisol，见到你真好！谢谢你一直以来的支持。",
            new Hello("¡Buenos días, Marisol!", "", "Good morning, Marisol!", "Marisol，早上好！", true),
            new Reason("vip", "country", false)),
        GREETER.suggest(
            Occasion.VIP,
            new Locality("es-419", "MX", ZoneId.of("America/Mexico_City"), Basis.COUNTRY, false),
            "Marisol",
            Speaker.NEUTRAL,
            NOW));
  }

  @Test
  void withoutANameTheLineClosesUp() {
    assertEquals(
        new Greeting(
            "th",
            "สวัสดีครับ ยินดีต้อนรับสู่ไลฟ์นะครับ",
            -1,
            "Sawatdi khrap. Yindi tonrap su lai na khrap.",
            -1,
            "",
            "Hi, welcome! Good to have you here.",
            "你好！欢迎来到直播间。",
            new Hello("สวัสดีครับ", "Sawatdi khrap", "Hello!", "你好！", false),
            new Reason("new", "profile", false)),
        GREETER.suggest(Occasion.NEW, profile("th", null), null, Speaker.HE, NOW));
  }

  @ParameterizedTest(name = "{0} is spoken to in {1}, fell back: {2}")
  @CsvSource({
    "es-419, es-419, false",
    "es-CL, es-419, false",
    "es, es-419, false",
    "zh-Hant-HK, zh-Hant, false",
    "zh, zh-Hans, false",
    "pt, pt-BR, false",
    "en-IN, en-US, false",
    "da, es-419, true",
    "no, es-419, true",
    "si, es-419, true",
  })
  void languagesFallBackAndSaySo(String wish, String locale, boolean fellBack) {
    Greeting greeting = greet(Occasion.BACK, wish, "Mia");
    assertEquals(locale, greeting.locale());
    assertEquals(new Reason("back", "profile", fellBack), greeting.reason());
  }

  @Test
  void nothingKnownSpeaksTheShowsLanguage() {
    Greeting greeting = GREETER.suggest(Occasion.NEW, Locality.unknown(), "Mia", Speaker.SHE, NOW);
    assertEquals("¡Hola, Mia! Qué gusto que nos acompañes.", greeting.inNative());
    assertEquals(new Reason("new", "none", false), greeting.reason());
    assertEquals("new.none", greeting.reason().code());
  }

  @Test
  void aShowInALanguageWithoutLinesSpeaksEnglish() {
    Greeter danish = new Greeter(Book.BUNDLED, "da");
    Greeting greeting = danish.suggest(Occasion.NEW, profile("da", null), "Mia", Speaker.SHE, NOW);
    assertEquals("Hi Mia, welcome! Great to have you here.", greeting.inNative());
    assertEquals("new.profile.fell-back", greeting.reason().code());
  }

  @ParameterizedTest(name = "{0} in {1} at {2}: {3}")
  @CsvSource(
      delimiter = '|',
      value = {
        "en-US | America/New_York | 2026-11-22T13:00:00Z | Good morning, Mia!",
        "en-US | America/New_York | 2026-11-22T21:59:59Z | Good afternoon, Mia!",
        "en-US | America/New_York | 2026-11-22T22:00:00Z | Good evening, Mia!",
        "en-US | America/New_York | 2026-11-23T04:00:00Z | Hi there, Mia!",
        "zh-Hans | Asia/Shanghai | 2026-11-22T13:00:00Z | Mia，晚上好！",
        "de | Europe/Berlin | 2027-03-28T02:59:59Z | Guten Abend, Mia!",
        "de | Europe/Berlin | 2027-03-28T03:00:00Z | Guten Morgen, Mia!",
        "en-US | America/Vancouver | 2027-01-15T12:00:00Z | Good morning, Mia!",
        "en-US | America/Vancouver | 2027-01-15T11:59:59Z | Hi there, Mia!",
        "ar | Africa/Casablanca | 2026-12-15T12:00:00Z | مساء الخير Mia!",
        "hi | Asia/Kolkata | 2026-11-22T20:00:00Z | नमस्ते Mia जी!",
        "bn | Asia/Dhaka | 2026-11-22T07:00:00Z | হ্যালো, Mia!",
        "ms | Asia/Kuala_Lumpur | 2026-11-22T13:00:00Z | Hai, Mia!",
        "id | Asia/Jakarta | 2026-11-22T13:00:00Z | Selamat malam, Kak Mia!",
        "fr | Europe/Paris | 2026-11-22T18:00:00Z | Bonsoir Mia\u202F!",
      })
  void theHelloFollowsHerClock(String language, String zone, Instant now, String expected) {
    Greeting greeting =
        GREETER.suggest(Occasion.VIP, profile(language, zone), "Mia", Speaker.SHE, now);
    assertEquals(expected, greeting.hello().inNative());
  }

  @ParameterizedTest(name = "{0} {1}: {2} / {3}")
  @CsvSource(
      delimiter = '|',
      value = {
        "ja | Yuki     | Yukiさん、いつもありがとうございます！ | Yuki-san, itsumo arigatō gozaimasu!",
        "ja | ゆきさん  | ゆきさん、いつもありがとうございます！ | ゆきさん, itsumo arigatō gozaimasu!",
        "ja | ゆきちゃん | ゆきちゃん、いつもありがとうございます！ | ゆきちゃん, itsumo arigatō gozaimasu!",
        "ja | さん      | さんさん、いつもありがとうございます！ | さん-san, itsumo arigatō gozaimasu!",
        "ko | 민준님    | 민준님, 항상 함께해 주셔서 감사합니다! | 민준님, hangsang hamkkehae jusyeoseo gamsahamnida!",
        "th | คุณภูริ   | คุณภูริ มาแล้ว ขอบคุณที่สนับสนุนกันมาตลอดนะคะ | คุณภูริ ma laeo! Khopkhun thi sanapsanun kan ma talot na kha.",
        "id | Kak Sari | Kak Sari datang lagi! Terima kasih sudah selalu mendukung kami. | ''",
        "id | Bu Sari  | Bu Sari datang lagi! Terima kasih sudah selalu mendukung kami. | ''",
        "id | Kaka     | Kak Kaka datang lagi! Terima kasih sudah selalu mendukung kami. | ''",
        "hi | प्रिया जी  | प्रिया जी, हमेशा साथ देने के लिए बहुत धन्यवाद! | प्रिया जी, hamesha saath dene ke liye bahut dhanyavaad!",
      })
  void honorificsAreNotDoubled(String language, String name, String inNative, String romanised) {
    Greeting greeting = greet(Occasion.VIP, language, name);
    assertEquals(inNative, greeting.inNative());
    assertEquals(romanised, greeting.romanised());
  }

  @ParameterizedTest(name = "{0} is only a name")
  @ValueSource(strings = {"{off}", "{name}", "[a|b]", "$1", "\\0", "%s", "{n} [x", "]|["})
  void namesAreText(String name) {
    Greeting greeting = greet(Occasion.NEW, "th", name);
    assertEquals("สวัสดีค่ะ คุณ" + name + " ยินดีต้อนรับสู่ไลฟ์นะคะ", greeting.inNative());
    assertEquals("Hi " + name + ", welcome! Good to have you here.", greeting.glossEn());
  }

  @Test
  void theNameIsFoundWhereItStands() {
    for (Page page : Book.BUNDLED.pages().values()) {
      for (Occasion occasion : Occasion.values()) {
        Greeting greeting = greet(occasion, page.locale(), "a");
        assertEquals('a', greeting.inNative().charAt(greeting.nameAt()), greeting::toString);
        assertEquals(
            page.line(occasion.line()).inNative().named().indexOf("{name}") == 0,
            greeting.nameAt() == 0,
            greeting::toString);
        if (greeting.romanisedNameAt() >= 0) {
          assertEquals('a', greeting.romanised().charAt(greeting.romanisedNameAt()));
        }
      }
    }
  }
}
