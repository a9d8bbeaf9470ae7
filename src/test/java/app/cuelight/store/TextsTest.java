package app.cuelight.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import app.cuelight.domain.basic.Money;
import app.cuelight.domain.event.Arrival;
import app.cuelight.domain.viewer.Fact;
import app.cuelight.domain.viewer.Purchase;
import app.cuelight.domain.viewer.Viewer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextsTest {

  @TempDir Path home;

  @Test
  void aTextMetAgainIsTheOneThatWasThere() {
    var texts = new Texts();
    String first = new String(new char[] {'U', 'S', 'D'});
    assertSame(first, texts.one(first));
    assertSame(first, texts.one("USD".concat("")));
    assertSame(first, texts.known(bytes("xUSDx"), 1, 3));
    assertNull(texts.known(bytes("xUSDx"), 0, 3));
    assertSame(texts.connection("shop"), texts.connection("shop".concat("")));
    assertSame(texts.money(0, "USD"), texts.money(0, "USD"));
    assertEquals(new Money(5, "EUR"), texts.money(5, "EUR"));
    assertEquals(new Money(0, "EUR"), texts.money(0, "EUR"));
  }

  /// More texts than there is room for, in several scripts: none is taken for another.
  @Test
  void noTextIsTakenForAnother() {
    var texts = new Texts();
    Random random = new Random(5);
    List<String> parts = List.of("a", "B", "é", "美", "7", " ", "😀", "ÿ");
    for (int i = 0; i < 50_000; i++) {
      var made = new StringBuilder();
      for (int left = random.nextInt(7); left > 0; left--) {
        made.append(parts.get(random.nextInt(parts.size())));
      }
      String text = made.toString();
      byte[] bytes = bytes(text);
      String known = texts.known(bytes, 0, bytes.length);
      assertEquals(known == null ? null : text, known);
      assertEquals(text, texts.one(text));
    }
  }

  @Test
  void whatTwoViewersShareIsInMemoryOnce() {
    Events events = new Events();
    Arrival one = events.order(Events.named("ana", "Ana"), SqliteJournalTest.NOW, "o1", 500, "USD");
    Arrival other = events.order(Events.named("ben", "Ben"), SqliteJournalTest.NOW, "o2", 7, "USD");
    SqliteJournalTest.commitAll(home, List.of(one, other), new Random(1));
    try (SqliteShelf shelf = SqliteShelf.of(home)) {
      List<Viewer> both = shelf.viewers(List.of("shop:ana", "shop:ben"));
      Purchase hers = order(both.getFirst());
      Purchase his = order(both.getLast());
      assertSame(hers.total().currency(), his.total().currency());
      assertSame(hers.refunded(), his.refunded());
      assertSame(hers.key().connection(), his.key().connection());
      assertSame(
          both.getFirst().facts().get(Fact.COUNTRY), both.getLast().facts().get(Fact.COUNTRY));
    }
  }

  private static Purchase order(Viewer viewer) {
    return viewer.orders().values().iterator().next();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
