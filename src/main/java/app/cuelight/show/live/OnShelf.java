package app.cuelight.show.live;

import app.cuelight.domain.basic.Bilingual;
import app.cuelight.domain.basic.Money;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the shop says of the product on air: its price, and how much of each size is left.
///
/// @param product the product's id, as it is on air
/// @param title the shop's own, or empty while it has not answered
/// @param isCounted whether the shop counts its stock
/// @param asOf when the shop said so, or null while it has not
/// @param trouble why nothing newer is known, or null
public record OnShelf(
    String product,
    String title,
    boolean isCounted,
    List<Size> sizes,
    @Nullable Instant asOf,
    @Nullable Bilingual trouble) {

  /// From so few pieces on the host had better say so.
  public static final long FEW = 5;

  public OnShelf {
    sizes = List.copyOf(sizes);
  }

  /// One size, colour or the like.
  ///
  /// @param title empty where there is only one
  /// @param left pieces, or null where nobody counts
  public record Size(String title, Money price, @Nullable Long left, boolean isForSale) {

    /// Nobody can buy it now.
    public boolean isGone() {
      return !isForSale;
    }

    /// It can be bought, and hardly any is left.
    public boolean isLow() {
      return isForSale && left != null && left > 0 && left <= FEW;
    }
  }
}
