package app.cuelight.show.phrases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.cuelight.domain.greet.Fault;
import app.cuelight.domain.greet.Finding;
import app.cuelight.domain.greet.GreetingStyle;
import app.cuelight.domain.greet.LineKey;
import app.cuelight.domain.greet.OwnLine;
import app.cuelight.domain.greet.Phrasebook;
import app.cuelight.domain.greet.Register;
import app.cuelight.domain.greet.TonePack;
import app.cuelight.domain.greet.Wording;
import app.cuelight.feed.phrases.PhrasebookReader;
import app.cuelight.show.phrases.LineDesk.Entry;
import app.cuelight.show.phrases.LineDesk.Origin;
import app.cuelight.store.settings.OwnLineFile;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Writing lines of one's own.
final class LineDeskTest {

  private static final Phrasebook BUNDLED = new PhrasebookReader().read();

  @TempDir Path home;
  private LineDesk desk;
  private GreetingStyle style = GreetingStyle.USUAL;

  @BeforeEach
  void open() {
    var clock = InstantSource.fixed(Instant.parse("2027-03-01T12:00:00Z"));
    desk = new LineDesk(BUNDLED, new OwnLineFile(home, clock), () -> style);
  }

  private static OwnLine spanish(String id, String text) {
    return new OwnLine("es-419", LineKey.VIP, id, text, "", "", "", null, true);
  }

  private List<String> said(String locale, LineKey key) {
    return desk.book().pages().get(locale).wordings(key).stream().map(Wording::id).toList();
  }

  private List<String> bundledIds() {
    return BUNDLED.pages().get("es-419").wordings(LineKey.VIP).stream().map(Wording::id).toList();
  }

  @Test
  void aNewLineIsSaidBesideTheBundledOnes() {
    OwnLine mine =
        spanish(desk.freeId("es-419", LineKey.VIP), "{name}, aquí estamos contentísimos de verte.");
    assertEquals("es-419/vip/own-1", mine.line());
    assertEquals(new LineDesk.Kept(mine, true, List.of()), desk.keep(mine));
    List<String> ids = said("es-419", LineKey.VIP);
    assertEquals(bundledIds(), ids.subList(0, ids.size() - 1));
    assertEquals("own-1", ids.getLast());
    assertEquals("own-2", desk.freeId("es-419", LineKey.VIP));
    assertEquals("own-1", desk.freeId("es-419", LineKey.NEW));
    assertEquals(
        new Entry(mine, Origin.OWN, true, List.of()), desk.lines("es-419", LineKey.VIP).getLast());
  }

  @Test
  void ownLinesAreJudgedByTheToneTheShopChoseForTheirMarket() {
    OwnLine loud = spanish("own-1", "¡Corre, {name}! Lo bueno se va rápido.");
    assertEquals(List.of(), desk.lint(loud), "lively, as in Mexico");
    assertTrue(desk.keep(loud).kept());
    assertTrue(said("es-419", LineKey.VIP).contains("own-1"));
    style = toned(Map.of("MX", TonePack.CALM));
    assertEquals(List.of(Fault.PRESSURE), desk.lint(loud).stream().map(Finding::fault).toList());
    assertFalse(said("es-419", LineKey.VIP).contains("own-1"));
    style = toned(Map.of("ES", TonePack.CALM));
    assertEquals(List.of(), desk.lint(loud), "another market of the language is another matter");
  }

  private static GreetingStyle toned(Map<String, TonePack> tones) {
    return new GreetingStyle("usual", 0, tones, Map.of(), List.of());
  }

  @Test
  void aLineWithAnErrorIsNotKept() {
    OwnLine bad = spanish("own-1", "¡Bienvenida, {name}!");
    LineDesk.Kept kept = desk.keep(bad);
    assertFalse(kept.kept());
    assertEquals(
        List.of(Finding.of(Fault.GENDER, "es-419/vip/own-1", "Bienvenida")), kept.findings());
    assertEquals(bundledIds(), said("es-419", LineKey.VIP));
    assertEquals(List.of(), desk.ownFindings());
  }

  @Test
  void aWarningIsSaidAndTheLineUsed() {
    LineDesk.Kept kept = desk.keep(spanish("own-1", "Qué gusto tenerte por aquí."));
    assertTrue(kept.kept());
    assertEquals(List.of(Finding.of(Fault.NO_NAME, "es-419/vip/own-1", "")), kept.findings());
    assertEquals("own-1", said("es-419", LineKey.VIP).getLast());
  }

  @Test
  void aBundledLineIsChangedAndComesBack() {
    OwnLine mine = spanish("1", "{name}, gracias por venir.");
    desk.keep(mine);
    assertEquals(bundledIds(), said("es-419", LineKey.VIP));
    assertEquals(
        "{name}, gracias por venir.",
        desk.book().pages().get("es-419").line(LineKey.VIP).inNative().named());
    assertEquals(
        new Entry(mine, Origin.CHANGED, true, List.of()),
        desk.lines("es-419", LineKey.VIP).getLast());
    assertTrue(desk.remove("es-419/vip/1"));
    assertFalse(desk.remove("es-419/vip/1"));
    assertEquals(
        BUNDLED.pages().get("es-419").line(LineKey.VIP),
        desk.book().pages().get("es-419").line(LineKey.VIP));
  }

  @Test
  void silencingTheLastWordingLeavesTheUsualOne() {
    for (Wording wording : BUNDLED.pages().get("es-419").wordings(LineKey.ASK)) {
      desk.keep(
          new OwnLine(
              "es-419",
              LineKey.ASK,
              wording.id(),
              wording.line().inNative().named(),
              "",
              "",
              "",
              null,
              false));
    }
    assertEquals(List.of("1"), said("es-419", LineKey.ASK));
  }

  @Test
  void aLanguageWithoutAPageIsNamed() {
    OwnLine danish = new OwnLine("da", LineKey.NEW, "own-1", "Hej {name}!", "", "", "", null, true);
    assertEquals(
        new LineDesk.Kept(danish, false, List.of(Finding.of(Fault.NO_PAGE, "da/new/own-1", "da"))),
        desk.keep(danish));
  }

  @Test
  void theSameLineTwiceIsNamed() {
    String bundled = BUNDLED.pages().get("es-419").line(LineKey.VIP).inNative().named();
    assertEquals(
        List.of(Finding.of(Fault.DUPLICATE, "es-419/vip/own-1", "es-419/vip/1")),
        desk.lint(spanish("own-1", bundled)));
    desk.keep(spanish("own-1", "{name}, gracias por venir."));
    assertEquals(
        List.of(Finding.of(Fault.DUPLICATE, "es-419/vip/own-2", "es-419/vip/own-1")),
        desk.lint(spanish("own-2", "{name}, gracias por venir.")));
  }

  @Test
  void aRegisterAndAMeaningAreKept() {
    OwnLine mine =
        new OwnLine(
            "ja",
            LineKey.NEW,
            "own-1",
            "{name}さん、はじめまして。",
            "{name}-san, hajimemashite.",
            "Nice to meet you, {name}.",
            "",
            Register.CASUAL,
            true);
    assertEquals(List.of(), desk.keep(mine).findings());
    Wording wording = desk.book().pages().get("ja").wordings(LineKey.NEW).getLast();
    assertEquals(Register.CASUAL, wording.register());
    assertEquals("はじめまして。", wording.line().inNative().plain());
    assertEquals("Nice to meet you, {name}.", wording.gloss().zh().named());
  }

  @Test
  void theBundledBookIsListedWhole() {
    long wordings =
        BUNDLED.pages().values().stream()
            .flatMap(page -> page.lines().values().stream())
            .mapToLong(List::size)
            .sum();
    assertEquals(wordings, desk.lines(null, null).size());
    assertEquals(List.of(), desk.lines("da", null));
    assertEquals(List.of(), desk.bundledFindings());
  }
}
