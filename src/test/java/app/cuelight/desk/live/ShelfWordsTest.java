package app.cuelight.desk.live;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.cuelight.desk.kit.DeskClock;
import app.cuelight.desk.kit.Kit;
import app.cuelight.desk.kit.Language;
import app.cuelight.desk.kit.Words;
import app.cuelight.domain.basic.Bilingual;
import app.cuelight.domain.basic.Money;
import app.cuelight.show.live.OnShelf;
import app.cuelight.show.live.OnShelf.Size;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What the shop says of the product on air, in words.
class ShelfWordsTest {

  private static final Instant NOW = Instant.parse("2026-11-22T13:24:36Z");

  private static ShelfWords words(Language language, @Nullable OnShelf shelf) {
    var clock = new DeskClock(() -> NOW, () -> 0, ZoneId.of("Asia/Shanghai"), _ -> null);
    return new ShelfWords(new Kit(new Words(language), clock), shelf);
  }

  private static OnShelf shelf(boolean counted, Size... sizes) {
    return new OnShelf("7", "Coat", counted, List.of(sizes), NOW, null);
  }

  private static Size size(String title, String price, @Nullable Long left) {
    return new Size(title, Money.of(price, "USD"), left, left == null || left > 0);
  }

  private static List<String> said(ShelfWords words) {
    return List.of(words.price(), words.stock(), words.low());
  }

  @Test
  void sizesAreCountedAndWhatIsNearlyGoneIsSaid() {
    OnShelf coat = shelf(true, size("S", "89", 12L), size("L", "89", 3L), size("XL", "89", 0L));
    assertEquals(
        List.of("US$89", "S 12 · L 3", "⚠ L: 3 left · XL sold out"),
        said(words(Language.EN, coat)));
    assertEquals(
        List.of("US$89", "S 12 · L 3", "⚠ L 仅剩 3 件 · XL 已售罄"), said(words(Language.ZH, coat)));
  }

  @Test
  void pricesThatDifferAreARange() {
    assertEquals(
        "US$79–US$89",
        words(Language.EN, shelf(true, size("S", "89", 9L), size("M", "79", 9L))).price());
  }

  @Test
  void theOnlySizeIsCountedInPieces() {
    assertEquals(
        List.of("US$19", "4 pieces", "⚠ this one: 4 left"),
        said(words(Language.EN, shelf(true, size("", "19", 4L)))));
  }

  @Test
  void whatNobodyCountsIsForSale() {
    assertEquals(
        List.of("US$19", "for sale, stock not counted", ""),
        said(words(Language.EN, shelf(false, size("", "19", null)))));
  }

  @Test
  void moreSizesThanAreReadAreCounted() {
    Size[] many = new Size[9];
    for (int i = 0; i < many.length; i++) {
      many[i] = size("N" + i, "19", 20L);
    }
    assertEquals(
        "N0 20 · N1 20 · N2 20 · N3 20 · N4 20 · N5 20 · 3 more",
        words(Language.EN, shelf(true, many)).stock());
  }

  @Test
  void aShopThatDoesNotAnswerSaysWhy() {
    var trouble = new Bilingual("The token has expired.", "令牌已过期。");
    var silent = new OnShelf("7", "", false, List.of(), null, trouble);
    assertEquals(List.of("", "The token has expired.", ""), said(words(Language.EN, silent)));
    assertEquals(List.of("", "", ""), said(words(Language.EN, null)));
  }
}
