package app.cuelight.domain.coupon;

/// What an unknown outcome of a call means, by what the remote side can be asked
/// (`facts/commerce.md` §6.6).
public enum RemoteClass {
  /// A call carries a key, and the same key again does nothing twice: call again.
  KEY,
  /// What is made has a natural name that is unique there: look for it, then make it.
  UNIQUE,
  /// What was done can be looked up: look first, do it once if it is not there.
  QUERYABLE,
  /// Nothing can be known: never again by itself; somebody decides.
  BLIND
}
