package app.cuelight.show.live;

/// Small changes to a card that leave the rest of it as it is.
final class Cards {

  private Cards() {}

  static GreetCard pinned(GreetCard card, boolean pinned) {
    return new GreetCard(
        card.viewer(),
        card.tier(),
        card.advocate(),
        card.name(),
        card.say(),
        card.handle(),
        card.locality(),
        card.reasons(),
        card.orders(),
        card.lastBought(),
        card.lastBoughtDays(),
        card.greeting(),
        card.steps(),
        card.step(),
        card.tone(),
        card.since(),
        card.halfLifeSeconds(),
        pinned);
  }
}
