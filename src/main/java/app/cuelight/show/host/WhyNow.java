package app.cuelight.show.host;

import app.cuelight.domain.basic.Bilingual;
import app.cuelight.show.live.GreetCard;
import app.cuelight.show.live.Reason;

/// Why somebody is greeted now, in at most three words: the host reads them in the corner of an
/// eye.
///
/// What a viewer wrote is not quoted: in another language it would be three words nobody can read.
///
/// @param words in whose language
record WhyNow(HostWords words) {

  /// The most telling reason, or nothing when none is known.
  String of(GreetCard card) {
    return card.reasons().isEmpty() ? "" : of(card.reasons().getFirst());
  }

  String of(Reason reason) {
    return switch (reason) {
      case Reason.Joined() -> say("just joined", "刚进场");
      case Reason.BackAfter(long days) ->
          counted(days, days == 1 ? "{0} day away" : "{0} days away", "隔 {0} 天回来");
      case Reason.Visit(long number) -> counted(number, "visit {0}", "第 {0} 次来");
      case Reason.Said(String _, boolean first, boolean question) ->
          question
              ? say("asks a question", "有提问")
              : first ? say("first comment", "首次评论") : say("just commented", "刚评论");
      case Reason.Liked(long times) ->
          times > 1 ? counted(times, "liked {0} times", "点赞 {0} 次") : say("just liked", "刚点赞");
      case Reason.Followed() -> say("just followed", "刚关注");
      case Reason.Shared() -> say("just shared", "刚分享");
      case Reason.Gave(String _, long _) -> say("sent a gift", "送了礼物");
      case Reason.Looked(String _) -> say("viewed a product", "在看商品");
      case Reason.InBasket(String _) -> say("filled a basket", "已加购");
      case Reason.Bought(String _) -> say("just bought", "刚下单");
    };
  }

  private String say(String en, String zh) {
    return words.say(new Bilingual(en, zh));
  }

  private String counted(long number, String en, String zh) {
    return words.say(new Bilingual(en, zh), number);
  }
}
