package app.cuelight.domain.tier.model;

/// When a customer may leave for good, which tells the two models of the family apart.
public enum DropOut {
  /// After a repeat purchase only: BG/NBD (Fader, Hardie, Lee 2005). Takes everybody who bought
  /// once for alive, so it explains a history and ranks nobody.
  AFTER_A_REPEAT(0),
  /// After any purchase: MBG/NBD (Batislam, Denizel, Filiztekin 2007).
  AFTER_ANY(1);

  private final int chances;

  DropOut(int chances) {
    this.chances = chances;
  }

  /// Chances to leave that come with the first purchase.
  int first() {
    return chances;
  }
}
