package app.cuelight.domain.tier;

import app.cuelight.domain.basic.Bilingual;
import java.util.ArrayList;
import java.util.List;

/// What a manager should know of the norms before believing them: a sentence each.
public final class ShopNotes {

  private ShopNotes() {}

  /// The sentences for these norms; empty when nothing is out of the ordinary.
  public static List<Bilingual> of(ShopNorms norms) {
    List<Bilingual> notes = new ArrayList<>();
    long buyers = norms.everywhere().buyers();
    long enough = norms.settings().scores().ranked();
    if (!norms.settings().scores().isRanked(norms.everywhere())) {
      notes.add(
          new Bilingual(
              "Small data: "
                  + Why.count(buyers, "buyer")
                  + " in a year; fixed thresholds hold until there are "
                  + enough
                  + ".",
              "数据较少：一年内" + buyers + "位买家；达到" + enough + "位之前使用固定阈值。"));
    }
    Forecast forecast = norms.forecast();
    boolean nobodyReturned = forecast != null && forecast.returned() == 0;
    if (nobodyReturned) {
      notes.add(
          new Bilingual(
              "Nobody has bought twice in this history: whether people come back is not known yet,"
                  + " and dormant and churned go by fixed days.",
              "历史数据中没有人买过两次：顾客是否会回来尚不可知，沉睡与流失按固定天数判断。"));
    } else if (forecast != null && !forecast.dropOutSeen()) {
      notes.add(
          new Bilingual(
              "No drop-out is visible in this history; who stays silent may still come back.",
              "历史数据中看不出流失；沉默的顾客仍可能回来。"));
    }
    if (forecast != null && forecast.season() != 0) {
      notes.add(season(forecast.season() > 0));
    }
    if (forecast != null && !nobodyReturned && !norms.everywhere().rhythm().isMeasured()) {
      notes.add(preset(norms.settings()));
    }
    return List.copyOf(notes);
  }

  private static Bilingual preset(TierSettings settings) {
    int buyers = settings.whole(Dial.RHYTHM_BUYERS);
    int days = settings.whole(Dial.RHYTHM_HISTORY);
    int gaps = settings.whole(Dial.PRIOR_GAPS);
    return new Bilingual(
        "Dormant and churned go by fixed days until there are "
            + buyers
            + " buyers, "
            + days
            + " days of history and "
            + Why.count(gaps, "repeat purchase")
            + ".",
        "在达到" + buyers + "位买家、" + days + "天历史和" + gaps + "次复购之前，沉睡与流失按固定天数判断。");
  }

  private static Bilingual season(boolean more) {
    return more
        ? new Bilingual(
            "Season: more people bought in the last 28 days than the model foretold; chances are"
                + " corrected upwards.",
            "季节因素：最近28天下单的人比模型预计的多，可能性已相应调高。")
        : new Bilingual(
            "Season: fewer people bought in the last 28 days than the model foretold; chances are"
                + " corrected downwards.",
            "季节因素：最近28天下单的人比模型预计的少，可能性已相应调低。");
  }
}
