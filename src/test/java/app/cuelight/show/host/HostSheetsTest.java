package app.cuelight.show.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.cuelight.domain.basic.Bilingual;
import app.cuelight.domain.greet.HostProfile;
import app.cuelight.domain.greet.Speaker;
import app.cuelight.domain.greet.Step;
import app.cuelight.domain.host.HostSheet;
import app.cuelight.domain.host.HostSheet.Mode;
import app.cuelight.domain.host.HostSheet.Next;
import app.cuelight.domain.host.HostSheet.Spoken;
import app.cuelight.domain.tier.Tier;
import app.cuelight.show.live.GreetCard;
import app.cuelight.show.live.Reason;
import app.cuelight.show.live.RoomView;
import app.cuelight.show.live.RoomView.Source;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class HostSheetsTest {

  private static HostSheet sheet(RoomView view, HostProfile host) {
    return HostSheets.of(view, host, Guests.NOW, Guests.STUDIO);
  }

  private static HostSheet sheet(GreetCard card) {
    return sheet(Guests.room(card), Guests.lin("en"));
  }

  @Test
  void aCardIsSaidWholeInTheLanguageOfTheHost() {
    RoomView room = Guests.room(Guests.marisol(), Guests.dee(), Guests.phuri(), Guests.dana());
    String line = "¡Marisol, qué gusto verte! Mil gracias por tu apoyo de siempre.";
    assertEquals(
        new HostSheet(
            0,
            "shop:Marisol",
            Mode.PERSON,
            Tier.VIP,
            "贵宾",
            "刚进场",
            "01:24",
            "Marisol",
            "mah-ree-SOL",
            new Spoken(line, 1, 7, "es-419"),
            Spoken.NOTHING,
            "Marisol，见到你真好！谢谢你一直以来的支持。",
            "07:24 墨西哥城 · 上次买：beige cardigan",
            "先给她看 the wool coat",
            List.of(new Next(Tier.WIN_BACK, "Dee", "隔 74 天回来"), new Next(Tier.NEW, "Phuri", "有提问")),
            "讲解中：wool coat",
            "翻页笔 ▶ 完成 · ◀ 找回",
            "",
            "",
            false),
        sheet(room, Guests.lin("zh")));
  }

  @Test
  void aScriptTheHostCannotReadStandsInLatinLettersFirst() {
    HostSheet thai = sheet(Guests.phuri());
    assertEquals("Phuri", thai.name());
    assertEquals("ภูริ", thai.say());
    assertEquals("th-Latn", thai.line().language());
    assertEquals("th", thai.second().language());
    assertEquals("Phuri", named(thai.line()));
    assertEquals("ภูริ", named(thai.second()));
    assertTrue(thai.gloss().contains("Phuri") && !thai.gloss().contains("ภูริ"), thai::gloss);
  }

  @Test
  void aHostWhoReadsTheScriptHasTheLineAsItIsWritten() {
    var reader = new HostProfile("", Speaker.SHE, Set.of("Latn", "Thai"), "en", 1.5, 0, "");
    HostSheet thai = sheet(Guests.room(Guests.phuri()), reader);
    assertEquals("ภูริ", thai.name());
    assertEquals("Phuri", thai.say());
    assertEquals("th", thai.line().language());
    assertEquals("th-Latn", thai.second().language());
  }

  @Test
  void whoWritesHindiInLatinLettersHasHerLineInThemEvenForAHostWhoReadsIt() {
    var reader = new HostProfile("", Speaker.SHE, Set.of("Latn", "Deva"), "en", 1.5, 0, "");
    HostSheet written = sheet(Guests.room(Guests.priya()), reader);
    HostSheet romanised = sheet(Guests.room(Guests.romanised(Guests.priya())), reader);
    assertEquals("hi", written.line().language());
    assertEquals(written.second(), romanised.line());
    assertEquals(written.line(), romanised.second());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("readers")
  void chineseCharactersAreReadInBothFormsAndKanjiByThemselves(
      String script, GreetCard card, boolean asWritten) {
    var reader = new HostProfile("", Speaker.SHE, Set.of("Latn", script), "en", 1.5, 0, "");
    boolean latin = sheet(Guests.room(card), reader).line().language().endsWith("-Latn");
    assertEquals(asWritten, !latin);
  }

  static Stream<Arguments> readers() {
    return Stream.of(
        Arguments.of("Hans", Guests.yijun(), true),
        Arguments.of("Hant", Guests.yijun(), true),
        Arguments.of("Hans", Guests.sakura(), false),
        Arguments.of("Jpan", Guests.sakura(), true),
        Arguments.of("Jpan", Guests.yijun(), false),
        Arguments.of("Kore", Guests.minjun(), true));
  }

  @Test
  void aGuessedPronunciationIsMarkedAsOne() {
    assertEquals("≈ Chén Yíjūn", sheet(Guests.yijun()).say());
    HostSheet korean = sheet(Guests.minjun());
    assertEquals("Kim Min-jun", korean.name());
    assertEquals("≈ 김민준", korean.say());
  }

  @Test
  void aNameThatIsNotSaidLeavesItsPlaceEmpty() {
    GreetCard nameless = Guests.card(Tier.NEW, "", "es-419", null, null);
    HostSheet sheet = sheet(nameless);
    assertEquals("", sheet.name());
    assertEquals("", sheet.say());
    assertEquals(-1, sheet.line().nameAt());
    assertEquals(
        "New",
        sheet(Guests.room(Guests.dee(), nameless), Guests.lin("en")).next().getFirst().name());
  }

  @Test
  void aLineInTheHostsOwnLanguageNeedsNoExplanation() {
    assertEquals("", sheet(Guests.dee()).gloss());
    assertEquals("", sheet(Guests.room(Guests.yijun()), Guests.lin("zh")).gloss());
  }

  @ParameterizedTest
  @EnumSource(Step.Act.class)
  void theNextActHasAtMostFiveWordsWhateverItIsAbout(Step.Act act) {
    for (String subject : List.of("", "coat", "the very long camel wool coat with a belt")) {
      var words = new Bilingual("Offer her the come-back coupon at once", "送召回券");
      var prompt = act == Step.Act.PROMPT ? new Step.Prompt("back", words, false) : null;
      String said = new NextAct(new HostWords("en")).of(new Step(act, subject, null, prompt));
      assertTrue(said.split(" ").length <= 5, said);
      assertTrue(Character.isUpperCase(said.charAt(0)), said);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("reasons")
  void whyNowHasAtMostThreeWords(Reason reason, String en, String zh) {
    assertEquals(en, new WhyNow(new HostWords("en")).of(reason));
    assertEquals(zh, new WhyNow(new HostWords("zh")).of(reason));
    assertTrue(en.split(" ").length <= 3, en);
  }

  static Stream<Arguments> reasons() {
    return Stream.of(
        Arguments.of(new Reason.Joined(), "just joined", "刚进场"),
        Arguments.of(new Reason.BackAfter(1), "1 day away", "隔 1 天回来"),
        Arguments.of(new Reason.BackAfter(74), "74 days away", "隔 74 天回来"),
        Arguments.of(new Reason.Visit(3), "visit 3", "第 3 次来"),
        Arguments.of(new Reason.Said("size?", true, true), "asks a question", "有提问"),
        Arguments.of(new Reason.Said("hi", true, false), "first comment", "首次评论"),
        Arguments.of(new Reason.Said("hi", false, false), "just commented", "刚评论"),
        Arguments.of(new Reason.Liked(40), "liked 40 times", "点赞 40 次"),
        Arguments.of(new Reason.Liked(1), "just liked", "刚点赞"),
        Arguments.of(new Reason.Followed(), "just followed", "刚关注"),
        Arguments.of(new Reason.Shared(), "just shared", "刚分享"),
        Arguments.of(new Reason.Gave("rose", 3), "sent a gift", "送了礼物"),
        Arguments.of(new Reason.Looked("coat"), "viewed a product", "在看商品"),
        Arguments.of(new Reason.InBasket("coat"), "filled a basket", "已加购"),
        Arguments.of(new Reason.Bought("coat"), "just bought", "刚下单"));
  }

  @Test
  void aHelloToAllNamesTheLanguageAndHowManyCame() {
    HostSheet sheet = sheet(Guests.group("es-419", 641), Guests.lin("en"));
    assertEquals(Mode.GROUP, sheet.mode());
    assertEquals("Hello to all · Spanish", sheet.tierWord());
    assertEquals("641 joined", sheet.why());
    assertEquals("", sheet.name());
    assertEquals("es-419", sheet.line().language());
    assertEquals(new Next(Tier.VIP, "Marisol", "just joined"), sheet.next().getFirst());
  }

  @Test
  void nobodyWaitingIsSaidWithTheProductOnAir() {
    HostSheet sheet = sheet(Guests.room(null), Guests.lin("en"));
    assertEquals(Mode.NOBODY, sheet.mode());
    assertEquals("Nobody waiting. Talk on.", sheet.line().text());
    assertEquals("On air: wool coat", sheet.product());
  }

  @Test
  void aBlankScreenHasNothingButTheClock() {
    RoomView view = Guests.with(new RoomView.Host(true, "Slow down", "wool coat"));
    assertEquals(
        new HostSheet(
            0,
            "blank",
            Mode.BLANK,
            null,
            "",
            "",
            "01:24",
            "",
            "",
            Spoken.NOTHING,
            Spoken.NOTHING,
            "",
            "",
            "",
            List.of(),
            "",
            "",
            "",
            "",
            false),
        sheet(view, Guests.lin("en")));
  }

  @ParameterizedTest
  @CsvSource({
    "STOPPED, 12, 0, Feed stopped 12 s, 数据中断 12 秒",
    "STOPPED, 185, 0, Feed stopped 3 min, 数据中断 3 分钟",
    "FAILING, 5, 0, Feed stopped 5 s, 数据中断 5 秒",
    "BEHIND, 0, 9, Feed behind 9 s, 数据延迟 9 秒",
    "BEHIND, 0, 3, '', ''",
    "FRESH, 40, 0, '', ''",
    "WAITING, 40, 0, '', ''"
  })
  void theStripSaysWhatIsWrongWithTheFeed(
      Source.State state, int silent, int lag, String en, String zh) {
    RoomView view = withSource(state, silent, lag);
    assertEquals(en, sheet(view, Guests.lin("en")).strip());
    assertEquals(zh, sheet(view, Guests.lin("zh")).strip());
    assertEquals("shop:Marisol", sheet(view, Guests.lin("en")).card());
  }

  @Test
  void theClickerIsTriedBeforeItIsSaidToWork() {
    HostSheet empty = sheet(Guests.room(null), Guests.lin("en"));
    assertEquals(
        "Hello, Lin. Press the clicker once.",
        HostSheets.trial(empty, Guests.lin("en"), ClickerTrial.WAITING).line().text());
    assertEquals(
        "Hello, Lin. Clicker works ✓",
        HostSheets.trial(empty, Guests.lin("en"), ClickerTrial.CLICKED).line().text());
    assertEquals(
        "你好。翻页笔正常 ✓",
        HostSheets.trial(empty, HOST_WITHOUT_NAME, ClickerTrial.CLICKED).line().text());
  }

  private static final HostProfile HOST_WITHOUT_NAME =
      new HostProfile("", Speaker.NEUTRAL, Set.of("Latn"), "zh", 1.5, 0, "");

  private static RoomView withSource(Source.State state, int silent, int lag) {
    return Guests.room(
        Guests.queue(Guests.marisol(), null),
        new RoomView.Host(false, "", ""),
        List.of(
            new Source(
                "shop",
                "standard-webhooks",
                state,
                Guests.NOW.minusSeconds(silent),
                Duration.ofSeconds(lag))));
  }

  private static String named(Spoken line) {
    return line.text().substring(line.nameAt(), line.nameAt() + line.nameLength());
  }
}
