package app.cuelight.domain.greet;

/// What a line of the phrasebook is for; every locale has every one.
public enum LineKey {
  NEW("new"),
  VIP("vip"),
  BACK("back"),
  ABSENT("absent"),
  BIRTHDAY("bday"),
  COUPON("coupon"),
  FOLLOW("follow"),
  PRODUCT("product"),
  ASK("ask");

  private final String code;

  LineKey(String code) {
    this.code = code;
  }

  /// The name of the key in the phrasebook's files.
  public String code() {
    return code;
  }
}
