package app.cuelight.domain.tier;

/// The one colour a viewer is shown in, most valuable to greet first (`look.md` 5.3).
public enum Tier {
  /// High-value and not dormant.
  VIP("vip"),
  /// Dormant or churned, and in the room now.
  WIN_BACK("win-back"),
  /// On the way up: likely to spend, or new and already acting.
  RISING("rising"),
  /// A newcomer without an order.
  NEW("new"),
  /// Active, low spend.
  MEMBER("member"),
  /// Nobody we know anything about.
  GUEST("guest");

  private final String code;

  Tier(String code) {
    this.code = code;
  }

  /// The name scripts rely on: `vip`, `win-back`, `rising`, `new`, `member`, `guest`.
  public String code() {
    return code;
  }
}
