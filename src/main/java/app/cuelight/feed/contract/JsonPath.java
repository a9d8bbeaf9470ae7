package app.cuelight.feed.contract;

import com.fasterxml.jackson.core.JsonStreamContext;
import org.jspecify.annotations.Nullable;

/// Names a place in a JSON text, `$[3].data.order.total.amount` (RFC 9535), as far as it leads
/// through names of the contract: names that only the sender knows are never repeated to him.
final class JsonPath {

  private static final int LONGEST_NAME = 20;

  private JsonPath() {}

  static String of(String base, JsonStreamContext place) {
    var path = new StringBuilder(base);
    append(place, path);
    return path.toString();
  }

  /// @return false when the path ends here because a name is the sender's own
  private static boolean append(@Nullable JsonStreamContext place, StringBuilder path) {
    if (place == null) {
      return true;
    }
    if (!append(place.getParent(), path)) {
      return false;
    }
    if (place.inArray() && place.hasCurrentIndex()) {
      path.append('[').append(place.getCurrentIndex()).append(']');
    } else if (place.inObject() && place.hasCurrentName()) {
      String name = place.getCurrentName();
      if (!isContractName(name)) {
        return false;
      }
      path.append('.').append(name);
    }
    return true;
  }

  private static boolean isContractName(@Nullable String name) {
    return name != null && Kinds.NAMES.contains(name) && name.length() <= LONGEST_NAME;
  }
}
