package app.cuelight.domain.tier;

import app.cuelight.domain.basic.Bilingual;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Why dials cannot stand as somebody wants them.
///
/// @param dial where to turn back
/// @param than the dial it has to be more than, or null when that is not what is wrong
/// @param says what is wrong, without the name of the dial
public record Flaw(Dial dial, @Nullable Dial than, Bilingual says) {

  private static final double ALL = 100;

  /// What is wrong with these dials, the others at their defaults; empty when they make sense.
  public static List<Flaw> in(Map<Dial, Double> turned) {
    List<Flaw> flaws = new ArrayList<>();
    turned.forEach((dial, value) -> {
      if (!dial.takes(value)) {
        flaws.add(new Flaw(dial, null, reach(dial)));
      }
    });
    if (flaws.isEmpty()) {
      together(turned, flaws);
    }
    return List.copyOf(flaws);
  }

  /// The same with the dial named, as a sentence for the command line.
  public String sentence() {
    return dial.code() + ": " + says.en();
  }

  /// What a dial takes.
  public static Bilingual reach(Dial dial) {
    String least = Dial.text(dial.least());
    String most = Dial.text(dial.most());
    String step = Dial.text(dial.step());
    return new Bilingual(
        "A number from " + least + " to " + most + " in steps of " + step + ".",
        "请填写" + least + "到" + most + "之间的数，步长为" + step + "。");
  }

  private static void together(Map<Dial, Double> turned, List<Flaw> flaws) {
    rising(turned, flaws, Dial.ACTIVE_DAYS, Dial.DORMANT_DAYS);
    rising(turned, flaws, Dial.DORMANT_CHANCE, Dial.ACTIVE_CHANCE);
    rising(turned, flaws, Dial.ACTIVE_LEAST, Dial.ACTIVE_MOST);
    rising(turned, flaws, Dial.DORMANT_LEAST, Dial.DORMANT_MOST);
    rising(turned, flaws, Dial.RECENCY_5, Dial.RECENCY_4, Dial.RECENCY_3, Dial.RECENCY_2);
    rising(turned, flaws, Dial.FREQUENCY_2, Dial.FREQUENCY_3, Dial.FREQUENCY_4, Dial.FREQUENCY_5);
    rising(turned, flaws, Dial.MONEY_2, Dial.MONEY_3, Dial.MONEY_4, Dial.MONEY_5);
    rising(turned, flaws, Dial.SHOWS_ACTIVE, Dial.SHOWS_DORMANT);
    if (value(turned, Dial.ADVOCATE_SHOWS) > value(turned, Dial.ADVOCATE_OF)) {
      flaws.add(
          new Flaw(
              Dial.ADVOCATE_SHOWS,
              null,
              new Bilingual("Nobody comes to more shows than are counted.", "到场次数不能多于统计的场次。")));
    }
    double weights =
        value(turned, Dial.INFLUENCE_WEIGHT)
            + value(turned, Dial.DEPTH_WEIGHT)
            + value(turned, Dial.ANSWERS_WEIGHT)
            + value(turned, Dial.SPEND_WEIGHT);
    if (weights != ALL) {
      flaws.add(
          new Flaw(
              Dial.INFLUENCE_WEIGHT,
              null,
              new Bilingual(
                  "The four weights are 100 % together; now they are " + Dial.text(weights) + " %.",
                  "四项权重之和应为100%，现在是" + Dial.text(weights) + "%。")));
    }
  }

  /// Each is less than the next.
  private static void rising(Map<Dial, Double> turned, List<Flaw> flaws, Dial... dials) {
    for (int i = 1; i < dials.length; i++) {
      double less = value(turned, dials[i - 1]);
      double more = value(turned, dials[i]);
      if (less >= more) {
        flaws.add(
            new Flaw(
                dials[i],
                dials[i - 1],
                new Bilingual(
                    "It has to be more than "
                        + dials[i - 1].code()
                        + ", which is "
                        + Dial.text(less)
                        + ".",
                    "应大于" + dials[i - 1].code() + "（现为" + Dial.text(less) + "）。")));
      }
    }
  }

  private static double value(Map<Dial, Double> turned, Dial dial) {
    return turned.getOrDefault(dial, dial.usual());
  }
}
