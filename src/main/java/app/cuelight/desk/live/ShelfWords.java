package app.cuelight.desk.live;

import app.cuelight.desk.kit.Amounts;
import app.cuelight.desk.kit.DisplayText;
import app.cuelight.desk.kit.Kit;
import app.cuelight.desk.kit.Language;
import app.cuelight.domain.basic.Bilingual;
import app.cuelight.domain.basic.Money;
import app.cuelight.show.live.OnShelf;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What the shop says of the product on air, in the language spoken now; empty where it says
/// nothing.
record ShelfWords(Kit kit, @Nullable OnShelf shelf) {

  /// More sizes are not read at a glance.
  private static final int MOST = 6;

  /// Whether the shop has said nothing but that something is wrong.
  boolean isBare() {
    return shelf != null && shelf.sizes().isEmpty();
  }

  /// The shop's price, from the lowest to the highest where sizes differ: `US$79–89`.
  String price() {
    if (shelf == null || shelf.sizes().isEmpty()) {
      return "";
    }
    List<Money> prices =
        shelf.sizes().stream()
            .map(OnShelf.Size::price)
            .sorted(Comparator.comparingLong(Money::minor))
            .toList();
    var amounts = new Amounts(kit.words().language());
    String low = amounts.of(prices.getFirst());
    String high = amounts.of(prices.getLast());
    return low.equals(high) ? low : low + "–" + high;
  }

  /// How much of each size there is, those gone last: `S 12 · M 40 · L 3`; or why nobody knows.
  String stock() {
    if (shelf == null) {
      return "";
    }
    if (shelf.sizes().isEmpty()) {
      return trouble(shelf.trouble());
    }
    if (!shelf.isCounted()) {
      return gone().isEmpty() ? kit.words().say("onAir.uncounted") : "";
    }
    List<OnShelf.Size> there = shelf.sizes().stream().filter(size -> !size.isGone()).toList();
    String some = there.stream().limit(MOST).map(this::count).collect(Collectors.joining(" · "));
    int more = there.size() - MOST;
    return more > 0 ? some + " · " + kit.words().say("onAir.more", more) : some;
  }

  private String count(OnShelf.Size size) {
    Long left = size.left();
    String number = left == null ? "?" : kit.words().figures().full(left);
    return size.title().isEmpty()
        ? kit.words().say("onAir.pieces", number)
        : DisplayText.plain(size.title()) + " " + number;
  }

  /// What is nearly gone and what is gone, as the host had better say: `L: 3 left · XL sold out`.
  String low() {
    if (shelf == null) {
      return "";
    }
    List<String> nearly =
        shelf.sizes().stream().filter(OnShelf.Size::isLow).limit(MOST).map(this::few).toList();
    List<String> gone = gone();
    if (nearly.isEmpty() && gone.isEmpty()) {
      return "";
    }
    List<String> all = new ArrayList<>(nearly);
    all.addAll(gone);
    return "⚠ " + String.join(" · ", all);
  }

  private String few(OnShelf.Size size) {
    Long left = size.left();
    return kit.words().say("onAir.few", name(size), left == null ? 0 : left);
  }

  private List<String> gone() {
    return shelf == null
        ? List.of()
        : shelf.sizes().stream()
            .filter(OnShelf.Size::isGone)
            .limit(MOST)
            .map(size -> kit.words().say("onAir.gone", name(size)))
            .toList();
  }

  private String name(OnShelf.Size size) {
    return size.title().isEmpty() ? kit.words().say("onAir.it") : DisplayText.plain(size.title());
  }

  private String trouble(@Nullable Bilingual why) {
    if (why == null) {
      return "";
    }
    return kit.words().language() == Language.ZH ? why.zh() : why.en();
  }
}
