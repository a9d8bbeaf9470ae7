package app.cuelight.show.host;

import app.cuelight.domain.basic.Bilingual;
import app.cuelight.domain.tier.Tier;
import java.time.Duration;

/// The words of the host screen, in the language the host reads.
///
/// They stand here and not in the bundles of the desk, because the page in a browser says the same
/// words.
///
/// @param gloss `en` or `zh`
record HostWords(String gloss) {

  static final Bilingual HELLO_ALL = new Bilingual("Hello to all", "集体问候");
  static final Bilingual TALK_ON = new Bilingual("Nobody waiting. Talk on.", "暂无待问候，继续讲。");
  static final Bilingual HINT = new Bilingual("clicker ▶ done · ◀ bring back", "翻页笔 ▶ 完成 · ◀ 找回");
  static final Bilingual FIRST_VISIT = new Bilingual("first visit", "首次进场");
  static final Bilingual LAST_BOUGHT = new Bilingual("last: {0}", "上次买：{0}");
  static final Bilingual ON_AIR = new Bilingual("On air: {0}", "讲解中：{0}");
  static final Bilingual JOINED = new Bilingual("{0} joined", "{0} 人刚进场");
  static final Bilingual STOPPED = new Bilingual("Feed stopped {0}", "数据中断 {0}");
  static final Bilingual BEHIND = new Bilingual("Feed behind {0}", "数据延迟 {0}");
  static final Bilingual TRY_CLICKER =
      new Bilingual("Hello{0}. Press the clicker once.", "你好{0}。请按一下翻页笔。");
  static final Bilingual CLICKER_WORKS =
      new Bilingual("Hello{0}. Clicker works ✓", "你好{0}。翻页笔正常 ✓");
  static final Bilingual AFTER_NAME = new Bilingual(", {0}", "，{0}");

  private static final Bilingual SECONDS = new Bilingual("{0} s", "{0} 秒");
  private static final Bilingual MINUTES = new Bilingual("{0} min", "{0} 分钟");
  private static final int MINUTE = 60;

  boolean inChinese() {
    return gloss.equals("zh");
  }

  /// The language as the faces for Han characters are chosen by.
  String language() {
    return inChinese() ? "zh-Hans" : "en";
  }

  String say(Bilingual words) {
    return inChinese() ? words.zh() : words.en();
  }

  String say(Bilingual words, Object value) {
    return say(words).replace("{0}", String.valueOf(value));
  }

  /// `12 s`, `4 min`.
  String span(Duration span) {
    long seconds = Math.max(0, span.toSeconds());
    return seconds < MINUTE ? say(SECONDS, seconds) : say(MINUTES, seconds / MINUTE);
  }

  String tier(Tier tier) {
    return say(
        switch (tier) {
          case VIP -> new Bilingual("VIP", "贵宾");
          case NEW -> new Bilingual("New", "新客");
          case WIN_BACK -> new Bilingual("Win-back", "召回");
          case RISING -> new Bilingual("Rising", "潜力");
          case MEMBER -> new Bilingual("Member", "老客");
          case GUEST -> new Bilingual("Guest", "访客");
        });
  }
}
