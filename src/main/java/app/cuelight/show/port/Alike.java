package app.cuelight.show.port;

import app.cuelight.domain.viewer.Viewer;

/// Two people of the cache who have something in common that does not make them one by itself.
///
/// @param value what both have, as far as it may be shown; empty when it is a hash
public record Alike(Viewer one, Viewer other, Kind kind, String value) {

  /// What they have in common, surest first.
  public enum Kind {
    CUSTOMER,
    EMAIL,
    PHONE,
    HANDLE,
    NAME
  }
}
