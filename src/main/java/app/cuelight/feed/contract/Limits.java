package app.cuelight.feed.contract;

/// How long and how many things may be (`contract.md` §2), in UTF-16 units. All of them are far
/// above what honest senders need, and keep a row on screen and in the log of bounded size.
final class Limits {

  static final int TYPE = 128;
  static final int TAG = 64;
  static final int LABEL = 512;
  static final int COMMENT = 4_000;
  static final int URL = 2_048;
  static final int ITEMS = 500;
  static final int COUPONS = 100;
  static final int BODY = 1 << 20;
  static final int EVENTS = 1_000;
  static final long COUNT = 1_000_000_000L;

  private Limits() {}
}
