package app.cuelight.launch;

import app.cuelight.feed.agora.AgoraKind;
import app.cuelight.feed.receiver.ConnectionKind;
import app.cuelight.feed.shopify.ShopifyKind;
import app.cuelight.show.live.OutputBoard;
import java.util.List;

/// Every kind of connection this version knows. What a service allows per second is counted in its
/// kind, so whoever sends by a connection uses the very kind that receives by it.
///
/// @param agora the ways messages leave
/// @param shopify the shops where codes are made
/// @param outputs how well the streams of programs such as OBS get out
/// @param all these and the others
record HouseKinds(
    AgoraKind agora, ShopifyKind shopify, OutputBoard outputs, List<ConnectionKind> all) {

  HouseKinds {
    all = List.copyOf(all);
  }
}
