package app.cuelight.show.live;

import app.cuelight.domain.basic.Locality;
import app.cuelight.domain.basic.ViewerId;
import app.cuelight.domain.greet.GreetRank;
import app.cuelight.domain.greet.Greeting;
import app.cuelight.domain.greet.TonePack;
import app.cuelight.domain.tier.Tier;
import app.cuelight.show.port.Settlement;
import java.time.Instant;
import java.util.List;

/// People for a queue, made by hand.
final class Queueing {

  static final Instant START = Instant.parse("2026-11-22T20:00:00Z");

  private Queueing() {}

  static Waiting who(String id, Tier tier, Instant at) {
    return who(id, tier, at, "es-419", TonePack.DOMESTIC);
  }

  static Waiting who(String id, Tier tier, Instant at, String language, TonePack tone) {
    return who(id, tier, at, language, tone, false);
  }

  static Waiting who(
      String id, Tier tier, Instant at, String language, TonePack tone, boolean heldBack) {
    Locality where = new Locality(language, "MX", null, Locality.Basis.PROFILE, false);
    GreetRank rank = new GreetRank(tier, at, GreetRank.Openness.COMMENTED, false, true, where);
    return new Waiting(
        new ViewerId(id), rank, tone, heldBack, null, Queueing::card, Waiting.Asked.NOTHING);
  }

  static Settlement settlement(String id, Settlement.Outcome outcome) {
    return new Settlement(1, new ViewerId(id), outcome, START, "Lin", "es-419/new/1");
  }

  static GreetCard card(Waiting who) {
    String name = who.viewer().value();
    CardWish wish = who.asked().line();
    Greeting greeting =
        new Greeting(
            "es-419",
            "line/" + wish.wording() + "/" + wish.language() + "/" + wish.nameless(),
            "¡Hola, " + name + "!",
            7,
            "",
            -1,
            name,
            "Hi " + name,
            name + "，你好",
            new Greeting.Hello("¡Hola!", "", "Hi", "你好", false),
            new Greeting.Reason("new", "profile", false));
    return new GreetCard(
        who.viewer(),
        who.rank().tier(),
        false,
        name,
        null,
        null,
        null,
        who.rank().locality(),
        List.of(new Reason.Joined()),
        0,
        null,
        0,
        greeting,
        List.of(),
        who.asked().step(),
        who.tone(),
        who.rank().since(),
        25,
        who.pinned(),
        null);
  }
}
