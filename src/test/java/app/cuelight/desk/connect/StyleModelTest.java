package app.cuelight.desk.connect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.cuelight.domain.greet.GreetingStyle;
import app.cuelight.domain.greet.TonePack;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StyleModelTest {

  private final List<GreetingStyle> kept = new ArrayList<>();
  private final StyleModel model = new StyleModel(GreetingStyle.USUAL, kept::add);

  @Test
  void everyChoiceIsKeptAtOnceAndOnce() {
    model.register("formal");
    model.register("formal");
    model.heldBack(20);
    model.blocked("RivalBrand，  RivalBrand, 竞品\n");
    assertEquals(
        new GreetingStyle("formal", 20, Map.of(), Map.of(), List.of("RivalBrand", "竞品")),
        kept.getLast());
    assertEquals(3, kept.size());
  }

  @Test
  void theUsualToneOfAMarketIsNoChoiceOfItsOwn() {
    model.tone("US", TonePack.LIVELY);
    assertEquals(Map.of("US", TonePack.LIVELY), model.now().tones());
    model.tone("US", TonePack.CALM);
    assertEquals(GreetingStyle.USUAL, model.now());
  }

  @Test
  void anEmptySentenceTakesThePitchBack() {
    model.pitch("", "  Knitwear from Inner Mongolia ");
    model.pitch("de", "Strick aus der Inneren Mongolei");
    model.pitch("", " ");
    assertEquals(Map.of("de", "Strick aus der Inneren Mongolei"), model.now().pitch());
  }
}
