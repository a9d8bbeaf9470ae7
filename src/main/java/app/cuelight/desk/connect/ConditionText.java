package app.cuelight.desk.connect;

import app.cuelight.desk.kit.Kit;
import app.cuelight.domain.playbook.Condition;
import app.cuelight.domain.tier.Engagement;
import app.cuelight.domain.tier.LifeCycle;
import app.cuelight.domain.tier.Spend;
import java.util.List;
import java.util.stream.Collectors;

/// Conditions of the playbook as sentences, in the language spoken now.
record ConditionText(Kit kit) {

  /// All of them: `has not bought for 60 days · in her basket is something`.
  String of(List<Condition> when) {
    return when.isEmpty()
        ? kit.words().say("pb.always")
        : when.stream().map(this::of).collect(Collectors.joining(" · "));
  }

  String of(Condition condition) {
    return switch (condition) {
      case Condition.BoughtWithin(int days) -> kit.words().count("pb.bought", days);
      case Condition.SilentFor(int days) -> kit.words().count("pb.silent", days);
      case Condition.OrdersFrom(int orders) -> kit.words().count("pb.ordersFrom", orders);
      case Condition.OrdersUpTo(int orders) -> kit.words().count("pb.ordersUpTo", orders);
      case Condition.VisitsFrom(int visits) -> kit.words().count("pb.visitsFrom", visits);
      case Condition.VisitsUpTo(int visits) -> kit.words().count("pb.visitsUpTo", visits);
      case Condition.BirthdayWithin(int days) ->
          days == 0 ? kit.words().say("pb.birthdayToday") : kit.words().count("pb.birthday", days);
      case Condition.InBasket() -> kit.words().say("pb.basket");
      case Condition.Advocate() -> kit.words().say("pb.advocate");
      case Condition.Warned() -> kit.words().say("pb.warned");
      case Condition.OfSpend(Spend spend) ->
          kit.words().say("pb.spend", kit.words().say("viewers.spend." + spend.code()));
      case Condition.OfLifeCycle(LifeCycle stage) ->
          kit.words().say("pb.life", kit.words().say("viewers.cycle." + stage.code()));
      case Condition.OfEngagement(Engagement depth) ->
          kit.words().say("pb.talks", kit.words().say("viewers.talks." + depth.code()));
      case Condition.OfLanguage(String tag) -> kit.words().say("pb.speaks", kit.places().name(tag));
      case Condition.OfCountry(String code) ->
          kit.words().say("pb.lives", kit.places().country(code));
    };
  }
}
