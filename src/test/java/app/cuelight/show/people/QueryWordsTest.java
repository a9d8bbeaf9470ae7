package app.cuelight.show.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.cuelight.domain.tier.Engagement;
import app.cuelight.domain.tier.LifeCycle;
import app.cuelight.domain.tier.Spend;
import app.cuelight.domain.tier.Tier;
import app.cuelight.show.people.QueryWords.Completion;
import app.cuelight.show.people.QueryWords.Taken;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryWordsTest {

  private static final List<Mark> MARKS = marks();
  private static final List<String> PIECES =
      List.of(
          "vip",
          "new",
          "ES",
          "ana",
          "\"",
          "\"\"",
          "@",
          "@vip",
          " ",
          "  ",
          ",",
          "high value",
          "30天内购买",
          "bought",
          "<=",
          "30",
          "d",
          "lang:",
          "?",
          "lang:es",
          "国",
          "美国",
          "🦊",
          "%",
          "*",
          "\n",
          "tier:vip",
          "country:",
          "<<<<",
          "\\");

  private static List<Mark> marks() {
    List<Mark> all = new ArrayList<>();
    for (Tier tier : Tier.values()) {
      all.add(new Mark.OfTier(tier));
    }
    for (LifeCycle stage : LifeCycle.values()) {
      all.add(new Mark.OfLifeCycle(stage));
    }
    for (Spend spend : Spend.values()) {
      all.add(new Mark.OfSpend(spend));
    }
    for (Engagement depth : Engagement.values()) {
      all.add(new Mark.OfEngagement(depth));
    }
    for (String tag :
        List.of("", "en", "es-419", "pt-BR", "zh-Hant", "hi-Latn", "he", "id", "fil")) {
      all.add(new Mark.OfLanguage(tag));
    }
    for (String code : List.of("", "US", "MX", "IN", "IT", "GB", "UA")) {
      all.add(new Mark.OfCountry(code));
    }
    all.addAll(
        List.of(
            new Mark.Advocates(), new Mark.Warned(), new Mark.Here(), new Mark.BoughtWithin(7)));
    return all;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "vip|tier:vip|",
        "贵宾|tier:vip|",
        "win back|tier:win-back|",
        "newcomer|tier:new|",
        "New|life:new|",
        "流失|life:churned|",
        "High Value|spend:high|",
        "高价值|spend:high|",
        "no spend|spend:none|",
        "en · high · active|lang:en spend:high life:active|",
        "spanish|lang:es|",
        "español|lang:es|",
        "西班牙语|lang:es|",
        "es-mx|lang:es-MX|",
        "ES|country:ES|",
        "UK|country:GB|",
        "united states|country:US|",
        "美国|country:US|",
        "EN|lang:en|",
        "bought ≤30d|bought<=30d|",
        "bought ≤ 30 d|bought<=30d|",
        "bought 14 days|bought<=14d|",
        "近30天有购买|bought<=30d|",
        "30天内购买|bought<=30d|",
        "bought 0 days||bought 0 days",
        "在场|here|",
        "koc|advocate|",
        "unsure|lang:?|",
        "@vip||vip",
        "\"vip\"||vip",
        "\"high value\" vip|tier:vip|high value",
        "li na||li na",
        "ana vip garcia|tier:vip|ana garcia",
        "tier:gold||tier:gold",
        "lang:||lang:",
      })
  void wordsAreTakenAsWhatTheyMean(String typed, String marks, String text) {
    PeopleQuery query = QueryWords.parse(typed).query();
    String words = String.join(" ", query.marks().stream().map(QueryWords::word).toList());
    assertEquals(marks == null ? "" : marks, words);
    assertEquals(text == null ? "" : text, query.text());
  }

  @Test
  void whatEachWordWasTakenAsIsTold() {
    assertEquals(
        List.of(
            new Taken("high value", new Mark.OfSpend(Spend.HIGH)),
            new Taken("ana", null),
            new Taken("vip", null)),
        QueryWords.parse("high value, ana \"vip\"").taken());
  }

  @Test
  void whatIsWrittenIsReadAgain() {
    Random random = new Random(5);
    for (int round = 0; round < 3_000; round++) {
      List<Mark> some = new ArrayList<>();
      for (int left = random.nextInt(4); left > 0; left--) {
        some.add(MARKS.get(random.nextInt(MARKS.size())));
      }
      PeopleQuery query = new PeopleQuery(some, pieces(random));
      String written = QueryWords.text(query);
      assertEquals(query, QueryWords.parse(written).query(), written);
    }
    for (Mark mark : MARKS) {
      PeopleQuery alone = new PeopleQuery(List.of(mark), "");
      assertEquals(alone, QueryWords.parse(QueryWords.text(alone)).query());
    }
  }

  @Test
  void anyTextAtAllIsAQuery() {
    Random random = new Random(6);
    for (int round = 0; round < 3_000; round++) {
      String typed = pieces(random);
      PeopleQuery query = QueryWords.parse(typed).query();
      assertTrue(query.text().length() <= PeopleQuery.LONGEST, typed);
      assertTrue(QueryWords.completions(typed, 8).size() <= 8, typed);
    }
    for (String one : List.of("<", "\"", "a ", "bought", "(", "\ud83e")) {
      String flood = one.repeat(200_000 / one.length());
      assertTrue(QueryWords.parse(flood).query().text().length() <= PeopleQuery.LONGEST);
      assertTrue(QueryWords.completions(flood, 8).isEmpty());
    }
    assertTrue(QueryWords.parse("bought" + "<".repeat(5_000) + "3").query().marks().isEmpty());
  }

  private static String pieces(Random random) {
    StringBuilder text = new StringBuilder();
    for (int left = random.nextInt(6); left > 0; left--) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.toString();
  }

  @Test
  void theWordBeingTypedIsCompleted() {
    Mark active = new Mark.OfLifeCycle(LifeCycle.ACTIVE);
    Mark high = new Mark.OfSpend(Spend.HIGH);
    assertEquals(
        new Completion("active", active, "vip "), QueryWords.completions("vip acti", 8).getFirst());
    assertEquals(
        new Completion("high value", high, "ana "),
        QueryWords.completions("ana high v", 8).getFirst());
    assertTrue(QueryWords.completions("贵宾，高", 8).contains(new Completion("高价值", high, "贵宾，")));
    assertEquals(8, QueryWords.completions("c", 8).size());
    assertEquals(List.of(), QueryWords.completions("active ", 8));
    assertEquals(List.of(), QueryWords.completions("\"acti", 8));
    assertEquals(List.of(), QueryWords.completions("", 8));
    assertNull(QueryWords.parse("acti").taken().getFirst().mark());
  }
}
