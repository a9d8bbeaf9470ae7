package app.cuelight.show.host;

import app.cuelight.domain.basic.Bilingual;
import app.cuelight.domain.greet.Step;
import java.lang.Character.UnicodeScript;
import org.jspecify.annotations.Nullable;

/// What to do next, in at most five words, the verb first.
///
/// @param words in whose language
record NextAct(HostWords words) {

  private static final int MOST_WORDS = 5;
  private static final int MOST_GRAPHEMES = 26;

  String of(@Nullable Step step) {
    if (step == null) {
      return "";
    }
    Step.Prompt prompt = step.prompt();
    if (prompt != null) {
      return Brief.of(words.say(prompt.text()), MOST_WORDS, MOST_GRAPHEMES);
    }
    String subject = step.subject();
    return switch (step.act()) {
      case PITCH -> say("Say what we sell", "说说我们卖什么");
      case FOLLOW -> say("Invite to follow", "邀请关注");
      case PRODUCT -> about(subject, 4, "Show {0}", "介绍{0}", "Show the product", "介绍讲解中的商品");
      case ASK -> say("Ask for questions", "问问有没有问题");
      case ANSWER -> about(subject, 4, "Answer: {0}", "回答：{0}", "Answer the question", "回答提问");
      case EARLY -> about(subject, 3, "Show {0} first", "先给她看{0}", "Offer a first look", "抢先看下一件");
      case NEWS -> about(subject, 3, "Show new {0}", "看看新到的{0}", "Show what is new", "看看新品");
      case MORE -> about(subject, 3, "Show more {0}", "再推荐{0}", "Show something similar", "再推荐同类");
      case PROMPT -> throw new IllegalStateException("A prompt has words of its own.");
      case THANK -> about(subject, 3, "Thank for {0}", "感谢下单{0}", "Thank for the order", "感谢下单");
    };
  }

  private String say(String en, String zh) {
    return words.say(new Bilingual(en, zh));
  }

  private String about(
      String subject, int most, String en, String zh, String plainEn, String plainZh) {
    String said = Brief.of(subject, most, MOST_GRAPHEMES);
    if (said.isEmpty()) {
      return say(plainEn, plainZh);
    }
    boolean latin = UnicodeScript.of(said.codePointAt(0)) == UnicodeScript.LATIN;
    return words.say(
        new Bilingual(en, latin ? zh.replace("{0}", " {0}").replace("： ", "：") : zh), said);
  }
}
