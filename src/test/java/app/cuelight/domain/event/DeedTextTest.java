package app.cuelight.domain.event;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.basic.Identity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DeedTextTest {

  private static final Person ANA =
      Person.of(Identity.own(new ConnectionName("shop"), "ana\u4e00"));

  @Test
  void whatIsWrittenIsReadAgain() {
    var deed = new ShowEvent.ActionDone(ANA, "back-ask", true, "Lin", "the size never fitted");
    assertEquals(deed, DeedText.read(DeedText.write(deed)));
  }

  @Test
  void anAnswerOfSeveralLinesStaysOne() {
    var deed = new ShowEvent.ActionDone(ANA, "back-ask", false, "Li\nn", "a\n\tdone\nb");
    assertEquals(
        new ShowEvent.ActionDone(ANA, "back-ask", false, "Li n", "a  done b"),
        DeedText.read(DeedText.write(deed)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "shop\tx", "shop\tuser\tana", "\t\t\na\ndone\nx\ny"})
  void anyOtherTextIsUnknown(String text) {
    assertEquals(new ShowEvent.Unknown("action.done"), DeedText.read(text));
  }
}
