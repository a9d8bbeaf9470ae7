package app.cuelight.launch;

import app.cuelight.domain.basic.Rate;

/// A file says another rate than the one that is known.
final class RateStays extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Rate known;

  RateStays(Rate known) {
    super(known.currency(), null, false, false);
    this.known = known;
  }

  Rate known() {
    return known;
  }
}
