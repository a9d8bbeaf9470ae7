package app.cuelight.domain.tier;

import app.cuelight.domain.basic.Bilingual;
import java.util.Locale;

/// Why a viewer has her tier: one sentence with at most three numbers, in both languages.
public final class Why {

  private Why() {}

  /// The sentence for a standing.
  public static Bilingual of(Standing standing) {
    Evidence evidence = standing.evidence();
    return switch (standing.tier()) {
      case VIP -> vip(evidence);
      case WIN_BACK -> winBack(standing, evidence);
      case RISING -> rising(standing, evidence);
      case NEW -> newcomer(evidence);
      case MEMBER -> member(evidence);
      case GUEST -> guest(standing, evidence);
    };
  }

  private static Bilingual vip(Evidence evidence) {
    Evidence.Rfm rfm = evidence.rfm();
    if (rfm == null) {
      return new Bilingual("Marked by hand.", "人工标记。");
    }
    double medians = rfm.net().minor() / (double) rfm.medianOrder();
    boolean ofCountry = rfm.ofCountry();
    String money = rfm.net().amount() + " " + rfm.net().currency();
    return new Bilingual(
        String.format(
            Locale.ROOT,
            "High value: %s worth %s %s, %.1f times %s median order; last one %s.",
            count(rfm.frequency(), "order"),
            money,
            window(rfm).en(),
            medians,
            ofCountry ? "her country's" : "the shop's",
            ago(rfm).en()),
        String.format(
            Locale.ROOT,
            "高价值：%s%d单，共%s，是%s中位订单的%.1f倍；最近一单%s。",
            window(rfm).zh(),
            rfm.frequency(),
            money,
            ofCountry ? "她所在国家" : "本店",
            medians,
            ago(rfm).zh()));
  }

  private static Bilingual winBack(Standing standing, Evidence evidence) {
    long days = evidence.silentDays() == null ? 0 : evidence.silentDays();
    Audience audience = evidence.audience();
    if (audience != null && evidence.orders() == 0) {
      return missed(standing, evidence, audience);
    }
    int limit =
        standing.lifeCycle() == LifeCycle.CHURNED
            ? evidence.rhythm().dormantDays()
            : evidence.rhythm().activeDays();
    if (evidence.rfm() != null && evidence.rhythm().isMeasured()) {
      return silent("In the room now after ", "现在在场：", evidence);
    }
    String what = evidence.orders() > 0 ? "an order" : "a visit";
    String whatZh = evidence.orders() > 0 ? "下单" : "到访";
    return new Bilingual(
        "In the room now after "
            + count(days, "day")
            + " without "
            + what
            + " ("
            + TierWords.lifeCycle(standing.lifeCycle()).en().toLowerCase(Locale.ROOT)
            + " beyond "
            + limit
            + "); "
            + count(evidence.ordersInAll(), "order")
            + " so far.",
        "已"
            + days
            + "天未"
            + whatZh
            + "（超过"
            + limit
            + "天为"
            + TierWords.lifeCycle(standing.lifeCycle()).zh()
            + "），现在在场；累计"
            + evidence.ordersInAll()
            + "单。");
  }

  /// By the shop's own curve: of those as silent as she is, how many come back.
  private static Bilingual silent(String en, String zh, Evidence evidence) {
    long days = evidence.silentDays() == null ? 0 : evidence.silentDays();
    Bilingual chance = Warning.percent(evidence.rhythm().returning(days));
    return new Bilingual(
        en
            + count(days, "day")
            + " without an order, "
            + count(evidence.ordersInAll(), "order")
            + " before; of customers silent that long "
            + chance.en()
            + " buy within "
            + Rhythm.HORIZON
            + " days.",
        zh
            + "已"
            + days
            + "天未下单，此前"
            + evidence.ordersInAll()
            + "单；沉默这么久的顾客"
            + Rhythm.HORIZON
            + "天内回购的占"
            + chance.zh()
            + "。");
  }

  private static Bilingual missed(Standing standing, Evidence evidence, Audience audience) {
    String stage = TierWords.lifeCycle(standing.lifeCycle()).en().toLowerCase(Locale.ROOT);
    int limit = audience.limit(standing.lifeCycle());
    return new Bilingual(
        "In the room now after missing "
            + count(audience.missed(), "show")
            + " ("
            + stage
            + " beyond "
            + limit
            + "), "
            + bought(evidence).en()
            + ".",
        "错过"
            + audience.missed()
            + "场后现在在场（超过"
            + limit
            + "场为"
            + TierWords.lifeCycle(standing.lifeCycle()).zh()
            + "），"
            + bought(evidence).zh()
            + "。");
  }

  /// What she bought, of somebody of whom no order is known.
  private static Bilingual bought(Evidence evidence) {
    return evidence.before() == 0
        ? new Bilingual("no order yet", "尚未下单")
        : new Bilingual(
            count(evidence.before(), "order") + " before", "此前" + evidence.before() + "单");
  }

  private static Bilingual expected(Evidence.Rfm rfm, Outlook outlook) {
    String money = rfm.net().amount() + " " + rfm.net().currency();
    String worth = outlook.value365().amount() + " " + outlook.value365().currency();
    return new Bilingual(
        String.format(
            Locale.ROOT,
            "On the way up: %s worth %s %s; %.1f more expected in %s, worth %s.",
            count(rfm.frequency(), "order"),
            money,
            window(rfm).en(),
            outlook.expected365(),
            isYear(rfm) ? "the next" : "a year",
            worth),
        String.format(
            Locale.ROOT,
            "上升中：%s%d单，共%s；预计未来一年还有%.1f单，价值%s。",
            window(rfm).zh(),
            rfm.frequency(),
            money,
            outlook.expected365(),
            worth));
  }

  private static Bilingual rising(Standing standing, Evidence evidence) {
    Evidence.Rfm rfm = evidence.rfm();
    Outlook outlook = evidence.outlook();
    if (rfm != null && outlook != null && standing.spend() == Spend.POTENTIAL) {
      return expected(rfm, outlook);
    }
    if (rfm != null) {
      return buyer("On the way up: ", "上升中：", rfm);
    }
    if (evidence.before() > 0) {
      return new Bilingual(
          "On the way up: "
              + bought(evidence).en()
              + ", "
              + count(evidence.visits(), "visit")
              + " so far.",
          "上升中：" + bought(evidence).zh() + "，到访" + evidence.visits() + "次。");
    }
    if (evidence.basket()) {
      return new Bilingual(
          "New and acting: something in the basket, no order yet; "
              + count(evidence.visits(), "visit")
              + " so far.",
          "新客且有行动：购物车里有商品，尚未下单；到访" + evidence.visits() + "次。");
    }
    return new Bilingual(
        "New and coming back: "
            + count(evidence.visits(), "visit")
            + ", no order yet"
            + (standing.engagement() == Engagement.HIGH ? ", takes part a lot." : "."),
        "新客且多次到访："
            + evidence.visits()
            + "次，尚未下单"
            + (standing.engagement() == Engagement.HIGH ? "，互动很多。" : "。"));
  }

  private static Bilingual newcomer(Evidence evidence) {
    return new Bilingual(
        "New: " + count(evidence.visits(), "visit") + " so far, no order yet.",
        "新客：到访" + evidence.visits() + "次，尚未下单。");
  }

  private static Bilingual member(Evidence evidence) {
    Evidence.Rfm rfm = evidence.rfm();
    if (rfm == null) {
      Bilingual comes = comes(evidence);
      return new Bilingual(
          comes.en() + count(evidence.visits(), "visit") + ", " + bought(evidence).en() + ".",
          comes.zh() + evidence.visits() + "次，" + bought(evidence).zh() + "。");
    }
    return buyer("Active, low spend: ", "活跃、消费低：", rfm);
  }

  /// By the clock of the shows; while that does not run, whoever is a member came often.
  private static Bilingual comes(Evidence evidence) {
    Audience audience = evidence.audience();
    if (evidence.visits() == 1) {
      return new Bilingual("Seen lately: ", "近期来过：到访");
    }
    return audience == null || audience.regular()
        ? new Bilingual("Comes regularly: ", "常来：到访")
        : new Bilingual("Comes now and then: ", "有时来：到访");
  }

  /// How long ago her last order was. A day is 24 hours here: what was less may have been
  /// yesterday.
  private static Bilingual ago(Evidence.Rfm rfm) {
    return rfm.recencyDays() == 0
        ? new Bilingual("less than a day ago", "距今不到1天")
        : new Bilingual(count(rfm.recencyDays(), "day") + " ago", "在" + rfm.recencyDays() + "天前");
  }

  private static Bilingual buyer(String en, String zh, Evidence.Rfm rfm) {
    String money = rfm.net().amount() + " " + rfm.net().currency();
    return new Bilingual(
        en
            + count(rfm.frequency(), "order")
            + " worth "
            + money
            + " "
            + window(rfm).en()
            + ", the last "
            + ago(rfm).en()
            + ".",
        zh + window(rfm).zh() + rfm.frequency() + "单，共" + money + "，最近一单" + ago(rfm).zh() + "。");
  }

  private static Bilingual guest(Standing standing, Evidence evidence) {
    boolean gone =
        standing.lifeCycle() == LifeCycle.DORMANT || standing.lifeCycle() == LifeCycle.CHURNED;
    if (gone && evidence.rfm() != null && evidence.rhythm().isMeasured()) {
      return silent("Away: ", "不在场：", evidence);
    }
    if (gone && evidence.silentDays() != null && evidence.ordersInAll() == 0) {
      return new Bilingual(
          "Away: not seen for " + count(evidence.silentDays(), "day") + ", no order yet.",
          "不在场：已" + evidence.silentDays() + "天未到访，尚未下单。");
    }
    if (gone && evidence.silentDays() != null) {
      return new Bilingual(
          "Away: silent for "
              + count(evidence.silentDays(), "day")
              + ", "
              + count(evidence.ordersInAll(), "order")
              + " before.",
          "不在场：已沉默" + evidence.silentDays() + "天，此前" + evidence.ordersInAll() + "单。");
    }
    if (gone && evidence.before() > 0) {
      return new Bilingual(
          "Away: not seen in a show yet, " + bought(evidence).en() + ".",
          "不在场：尚未到访直播，" + bought(evidence).zh() + "。");
    }
    if (evidence.visits() == 0) {
      return new Bilingual(
          "Known by a profile only: not seen in a show yet, no order.", "只有资料：尚未到访直播，也未下单。");
    }
    return new Bilingual(
        "Nothing is known yet but a platform number; "
            + count(evidence.visits(), "visit")
            + ", no order.",
        "除平台编号外尚无资料；到访" + evidence.visits() + "次，未下单。");
  }

  /// The window orders are counted in.
  private static Bilingual window(Evidence.Rfm rfm) {
    return isYear(rfm)
        ? new Bilingual("in a year", "一年内")
        : new Bilingual("in " + rfm.windowDays() + " days", rfm.windowDays() + "天内");
  }

  private static boolean isYear(Evidence.Rfm rfm) {
    return rfm.windowDays() == Forecast.YEAR;
  }

  static String count(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
