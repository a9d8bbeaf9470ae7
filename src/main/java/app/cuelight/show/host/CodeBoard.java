package app.cuelight.show.host;

import app.cuelight.domain.coupon.CodeMode;
import app.cuelight.domain.coupon.Offer;
import app.cuelight.domain.host.CodeToScan;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/// Puts a coupon's code up on the host screen and its page, to be scanned, and takes it away. Safe
/// for any thread; never waits.
///
/// @param poster where it is put up
/// @param links the link that puts a code into the basket, or an empty text where there is none
public record CodeBoard(HostPoster poster, BiFunction<Offer, String, String> links) {

  /// The code that is up, or null.
  public @Nullable String up() {
    CodeToScan shown = poster.code();
    return shown == null ? null : shown.code();
  }

  /// Whether everybody may have this coupon’s code.
  public static boolean isForAll(Offer offer) {
    return offer.mode() == CodeMode.SHARED && offer.sharedCode() != null;
  }

  /// Puts up the code of a coupon, in the place of another; without a link the squares say the code
  /// itself.
  ///
  /// @return false where it has a code for each person: on a screen everybody would have hers
  public boolean putUp(Offer offer) {
    String code = offer.sharedCode();
    if (!isForAll(offer) || code == null) {
      return false;
    }
    String link = links.apply(offer, code);
    poster.putUp(CodeSquares.of(code, link.isEmpty() ? code : link));
    return true;
  }

  public void takeAway() {
    poster.takeAway();
  }
}
