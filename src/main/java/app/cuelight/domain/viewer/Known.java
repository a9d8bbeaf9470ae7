package app.cuelight.domain.viewer;

import org.jspecify.annotations.Nullable;

/// A fact and when it was said. Of two sayings the later holds; of two at the same instant the
/// larger text, so that the order they are read in never matters.
///
/// @param at milliseconds since 1970, UTC
public record Known(String value, long at) {

  static Known later(@Nullable Known one, Known other) {
    if (one == null || other.at > one.at) {
      return other;
    }
    return other.at == one.at && other.value.compareTo(one.value) > 0 ? other : one;
  }
}
