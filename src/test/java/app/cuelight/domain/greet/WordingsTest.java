package app.cuelight.domain.greet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/// How much the bundled book has to say, so that a host need not repeat herself.
final class WordingsTest {

  private static final Set<LineKey> GREETED_MOST =
      EnumSet.of(LineKey.NEW, LineKey.VIP, LineKey.BACK);

  private static final Set<String> LARGEST =
      Set.of("en-US", "en-GB", "es-419", "pt-BR", "de", "fr", "ja", "ko", "id", "th", "vi", "ar");

  /// Languages with one way to speak to a stranger (Swedish du, Hindi आप), or too little certainty.
  private static final Set<String> ONE_REGISTER =
      Set.of(
          "en-US", "en-GB", "en-PH", "en-SG", "th", "fil", "hi", "bn", "ta", "ur", "ar", "he",
          "sv");

  @Test
  void everyPageHasEveryLine() {
    assertEquals(
        Map.of(),
        wrong(page -> {
          Set<LineKey> missing = EnumSet.allOf(LineKey.class);
          missing.removeAll(page.lines().keySet());
          return missing;
        }));
  }

  @Test
  void theLargestMarketsHaveThreeWordingsOfTheirUsualRegister() {
    assertEquals(
        Map.of(),
        wrong(page -> {
          Set<LineKey> few = EnumSet.noneOf(LineKey.class);
          for (LineKey key : GREETED_MOST) {
            if (LARGEST.contains(page.locale()) && usual(page, key).size() < 3) {
              few.add(key);
            }
          }
          return few;
        }));
  }

  @Test
  void otherPagesHaveTwoUnlessNobodyCouldJudgeThem() {
    Set<String> single = new TreeSet<>();
    Book.pages()
        .filter(page -> GREETED_MOST.stream().anyMatch(key -> usual(page, key).size() < 2))
        .forEach(page -> single.add(page.locale() + " " + page.confidence()));
    assertEquals(Set.of("bn C-", "ta C-"), single);
  }

  @Test
  void whoeverGreetsMayChangeTheRegister() {
    assertEquals(
        Map.of(),
        wrong(page -> {
          Set<LineKey> stuck = EnumSet.noneOf(LineKey.class);
          for (LineKey key : GREETED_MOST) {
            boolean other = usual(page, key).size() < page.wordings(key).size();
            if (other == ONE_REGISTER.contains(page.locale())) {
              stuck.add(key);
            }
          }
          return stuck;
        }));
  }

  @Test
  void noTwoWordingsSayTheSameAndNotAllBeginTheSame() {
    assertEquals(
        Map.of(),
        wrong(page -> {
          List<String> same = new ArrayList<>();
          for (LineKey key : page.lines().keySet()) {
            List<String> texts = page.wordings(key).stream().map(WordingsTest::text).toList();
            Set<String> starts = new HashSet<>();
            texts.forEach(text -> starts.add(text.substring(0, Math.min(6, text.length()))));
            if (new HashSet<>(texts).size() < texts.size()
                || GREETED_MOST.contains(key) && texts.size() > 2 && starts.size() < 2) {
              same.add(key.code());
            }
          }
          return same;
        }));
  }

  @Test
  void nobodyExclaimsTwice() {
    assertEquals(
        Map.of(),
        wrong(page ->
            Book.entries(page)
                .filter(entry ->
                    entry
                        .sentences()
                        .anyMatch(
                            s -> s.named().chars().filter(c -> c == '!' || c == '！').count() > 1))
                .map(Book.Entry::key)
                .toList()));
  }

  @Test
  void anEarlyLookAndTheNewsCanBeToldWithoutANumber() {
    assertEquals(
        Map.of(),
        wrong(page -> {
          List<String> silent = new ArrayList<>();
          for (LineKey key : List.of(LineKey.EARLY, LineKey.NEWS)) {
            long numbered =
                page.wordings(key).stream().filter(w -> text(w).contains(Sentence.NUMBER)).count();
            if (numbered == 0 || numbered == page.wordings(key).size()) {
              silent.add(key.code());
            }
          }
          return silent;
        }));
  }

  @Test
  void aMeaningHoldsWhatItsLineHolds() {
    assertEquals(
        Map.of(),
        wrong(page -> {
          List<String> other = new ArrayList<>();
          for (LineKey key : page.lines().keySet()) {
            for (Wording wording : page.wordings(key)) {
              Gloss gloss =
                  wording.gloss() == null ? Book.BUNDLED.gloss(key.code()) : wording.gloss();
              List<String> marks = values(wording.line().inNative());
              if (!marks.equals(values(gloss.en())) || !marks.equals(values(gloss.zh()))) {
                other.add(key.code() + "/" + wording.id());
              }
            }
          }
          return other;
        }));
  }

  private static List<Wording> usual(Page page, LineKey key) {
    return page.wordings(key).stream().filter(w -> w.register() == page.register()).toList();
  }

  private static String text(Wording wording) {
    return wording.line().inNative().named();
  }

  private static List<String> values(Sentence sentence) {
    return SentenceRules.marks(sentence.named()).stream()
        .filter(mark -> mark.equals(Sentence.NUMBER) || mark.equals(Sentence.OFF))
        .toList();
  }

  /// What a look at each page found, for those where it found something.
  private static <T extends Collection<?>> Map<String, T> wrong(Function<Page, T> look) {
    Map<String, T> found = new TreeMap<>();
    Book.pages()
        .forEach(page -> {
          T here = look.apply(page);
          if (!here.isEmpty()) {
            found.put(page.locale(), here);
          }
        });
    return found;
  }
}
