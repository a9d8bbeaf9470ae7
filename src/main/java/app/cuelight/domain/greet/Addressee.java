package app.cuelight.domain.greet;

import app.cuelight.domain.basic.Locality;
import org.jspecify.annotations.Nullable;

/// Whom the host speaks to.
///
/// @param name the name as it may be said on air, or null when nothing should be said
public record Addressee(Locality locality, @Nullable String name) {

  /// The same person, spoken to without her name.
  public Addressee nameless() {
    return new Addressee(locality, null);
  }
}
