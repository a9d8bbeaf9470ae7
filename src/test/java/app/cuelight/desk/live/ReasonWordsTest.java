package app.cuelight.desk.live;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.cuelight.desk.kit.Language;
import app.cuelight.desk.kit.Words;
import app.cuelight.desk.live.ReasonWords.Line;
import app.cuelight.show.live.Reason;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ReasonWordsTest {

  private final ReasonWords english = new ReasonWords(new Words(Language.EN));
  private final ReasonWords chinese = new ReasonWords(new Words(Language.ZH));

  static Stream<Arguments> reasons() {
    return Stream.of(
        Arguments.of(new Reason.Joined(), "joined", "进场"),
        Arguments.of(new Reason.BackAfter(1), "back after 1 day", "时隔 1 天回来"),
        Arguments.of(new Reason.BackAfter(1200), "back after 1,200 days", "时隔 1,200 天回来"),
        Arguments.of(new Reason.Visit(3), "visit 3", "第 3 次来"),
        Arguments.of(new Reason.Said("hm", false, false), "“hm”", "说“hm”"),
        Arguments.of(new Reason.Said("hm?", true, true), "asks “hm?”", "提问“hm?”"),
        Arguments.of(new Reason.Said("hi", true, false), "first comment: “hi”", "首次评论：“hi”"),
        Arguments.of(new Reason.Liked(40), "liked ×40", "点赞 ×40"),
        Arguments.of(new Reason.Followed(), "followed", "关注了"),
        Arguments.of(new Reason.Shared(), "shared the show", "分享了直播间"),
        Arguments.of(new Reason.Gave("Rose", 3), "sent Rose ×3", "送出 Rose ×3"),
        Arguments.of(new Reason.Gave("", 2), "sent gifts ×2", "送出礼物 ×2"),
        Arguments.of(new Reason.Looked("coat"), "looks at coat", "在看 coat"),
        Arguments.of(new Reason.InBasket("coat"), "in basket: coat", "已加购：coat"),
        Arguments.of(new Reason.Bought("coat"), "bought: coat", "已购买：coat"));
  }

  @ParameterizedTest
  @MethodSource("reasons")
  void everyReasonIsSaidInBothLanguages(Reason reason, String inEnglish, String inChinese) {
    assertEquals(inEnglish, english.line(reason).text());
    assertEquals(inChinese, chinese.line(reason).text());
  }

  @Test
  void theStrangersWordsStandApartSoThatNothingTurnsThemAround() {
    assertEquals(
        new Line("asks “", "כמה עולה?", "”"),
        english.line(new Reason.Said("כמה עולה?", false, true)));
  }

  @Test
  void aPlaceholderInAStrangersWordsStaysAsItIs() {
    assertEquals("in basket: {0} {1}", english.line(new Reason.InBasket("{0} {1}")).text());
  }

  @Test
  void ordersAreAddedWhereThereIsRoom() {
    assertEquals("joined · 14 orders", english.lineWithOrders(new Reason.Joined(), 14).text());
    assertEquals("joined", english.lineWithOrders(new Reason.Joined(), 0).text());
    assertEquals("bought: coat", english.lineWithOrders(new Reason.Bought("coat"), 14).text());
  }
}
