package app.cuelight.launch;

import app.cuelight.domain.coupon.OfferId;
import app.cuelight.domain.coupon.SendState;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// One coupon for one viewer, and what goes wrong on its way.
///
/// @param name of the viewer, unlike any other
/// @param shop which shop's coupon, or an empty text for one that needs none
/// @param looks what goes wrong when it is looked up what became of it
record Errand(Way way, String name, String shop, List<Play> plays, List<Play> looks) {

  /// How it gets to her, and what can be asked about it (`facts/commerce.md` §6.6).
  enum Way {
    /// Agora Chat: blind.
    CHAT,
    /// Agora Signaling with its history: can be asked.
    SIGNALING,
    /// The link in the outbox: the same again is nothing.
    LINK,
    /// The first code of a discount at the shop, which makes the discount: unique there.
    FIRST_CODE,
    /// A further code of a discount at the shop: unique there.
    FURTHER_CODE
  }

  Errand {
    plays = List.copyOf(plays);
    looks = List.copyOf(looks);
  }

  /// Looking it up goes well.
  Errand(Way way, String name, String shop, List<Play> plays) {
    this(way, name, shop, plays, List.of());
  }

  OfferId offer() {
    return new OfferId(shop.isEmpty() ? "mail" : "at-" + shop);
  }

  /// Whose requests the plays are of.
  String key() {
    return switch (way) {
      case CHAT, SIGNALING, LINK -> name;
      case FIRST_CODE -> shop + ":discountCodeBasicCreate";
      case FURTHER_CODE -> shop + ":discountRedeemCodeBulkAdd";
    };
  }

  /// Whose look-ups the looks are of: of the history, or of the code.
  String lookKey() {
    return shop.isEmpty() ? Postbox.look(name) : shop + ":" + Arcade.LOOK;
  }

  /// Where its message may end.
  Set<SendState> ends() {
    return switch (way) {
      case SIGNALING -> EnumSet.of(SendState.ACCEPTED, SendState.DELIVERED);
      case LINK, FIRST_CODE, FURTHER_CODE -> EnumSet.of(SendState.ACCEPTED);
      case CHAT -> {
        boolean dies = plays.stream().anyMatch(play -> play.blow() == Play.Blow.ANSWERED);
        boolean isSilent =
            plays.stream()
                .anyMatch(play ->
                    play.blow() == Play.Blow.NONE
                        ? play.fate().isSilent()
                        : play.blow() != Play.Blow.ANSWERED);
        yield dies
            ? EnumSet.of(SendState.ACCEPTED, SendState.UNCERTAIN)
            : EnumSet.of(isSilent ? SendState.UNCERTAIN : SendState.ACCEPTED);
      }
    };
  }

  /// How many messages reach her: what nobody can ask about is never sent a second time.
  long messages() {
    return switch (way) {
      case LINK, FIRST_CODE, FURTHER_CODE -> 0;
      case SIGNALING -> 1;
      case CHAT -> {
        for (Play play : plays) {
          boolean isOver = play.blow() != Play.Blow.NONE || play.fate() != Play.Fate.BUSY;
          if (isOver) {
            yield play.acts() ? 1 : 0;
          }
        }
        yield 1;
      }
    };
  }

  /// A lost answer that has to be looked up, and what becomes of looking: each fate, before the
  /// call and after it, and a blow in the middle of it.
  static List<List<Play>> looks(Play.Blow blow, Set<Play.Fate> fates) {
    List<List<Play>> all = new ArrayList<>();
    for (Play.Fate fate : fates) {
      all.add(List.of(Play.of(fate), Play.FINE, Play.of(fate)));
    }
    if (blow != Play.Blow.NONE) {
      all.add(List.of(Play.of(blow)));
    }
    return all;
  }

  /// Every sensible meeting of a blow with an answer on a way: the answer first and the blow on the
  /// next try, and the blow first.
  static List<List<Play>> meetings(Way way, Play.Blow blow, Set<Play.Fate> fates) {
    List<List<Play>> all = new ArrayList<>();
    if (way == Way.LINK) {
      all.add(List.of());
      return all;
    }
    if (blow != Play.Blow.NONE) {
      all.add(List.of(Play.of(blow)));
    }
    for (Play.Fate fate : fates) {
      if (blow == Play.Blow.NONE) {
        all.add(List.of(Play.of(fate)));
        continue;
      }
      boolean comesAgain = way == Way.CHAT ? fate == Play.Fate.BUSY : !fate.acts();
      if (comesAgain && fate != Play.Fate.HANG_BEFORE) {
        all.add(List.of(Play.of(fate), Play.of(blow)));
      }
      if (blow == Play.Blow.BEFORE && way != Way.CHAT && fate != Play.Fate.OK) {
        all.add(List.of(Play.of(blow), Play.of(fate)));
      }
    }
    return all;
  }
}
