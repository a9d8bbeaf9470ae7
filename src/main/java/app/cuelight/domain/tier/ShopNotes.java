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
                  + buyers
                  + " buyers in a year; fixed thresholds hold until there are "
                  + enough
                  + ".",
              "数据较少：一年内" + buyers + "位买家；达到" + enough + "位之前使用固定阈值。"));
    }
    Forecast forecast = norms.forecast();
    if (forecast != null && !forecast.dropOutSeen()) {
      notes.add(
          new Bilingual(
              "No drop-out is visible in this history; who stays silent may still come back.",
              "历史数据中看不出流失；沉默的顾客仍可能回来。"));
    }
    if (forecast != null && forecast.season() != 0) {
      notes.add(season(forecast.season() > 0));
    }
    if (forecast != null && !norms.everywhere().rhythm().isMeasured()) {
      notes.add(preset(norms.settings()));
    }
    return List.copyOf(notes);
  }

  private static Bilingual preset(TierSettings settings) {
    int buyers = settings.whole(Dial.RHYTHM_BUYERS);
    int days = settings.whole(Dial.RHYTHM_HISTORY);
    return new Bilingual(
        "Dormant and churned go by fixed days until there are "
            + buyers
            + " buyers and "
            + days
            + " days of history.",
        "在达到" + buyers + "位买家和" + days + "天历史之前，沉睡与流失按固定天数判断。");
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
