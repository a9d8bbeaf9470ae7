package app.cuelight.show.people;

import app.cuelight.domain.viewer.Viewer;

/// Two people of the cache who seem to be one.
///
/// @param value what both have, as far as it may be shown; empty when it is a hash
public record Likeness(Viewer one, Viewer other, Ground ground, String value) {

  /// Why they seem to be one.
  public enum Ground {
    /// The same customer number of a shop, reported by two connections.
    CUSTOMER,
    /// The same e-mail address, known only by its hash.
    EMAIL,
    /// The same telephone number, known only by its hash.
    PHONE,
    /// The same handle on two platforms, with the same country or name.
    HANDLE,
    /// The same full name in the same country, and one of them has no handle: a hint, no more.
    NAME
  }
}
