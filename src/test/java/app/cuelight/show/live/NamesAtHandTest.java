package app.cuelight.show.live;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.cuelight.domain.locale.NameBook;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// A name that is asked for again is the one the book would tell, also when the book is another.
final class NamesAtHandTest {

  private static final List<@Nullable String> NAMES =
      Arrays.asList("Lola Ruiz", "Ben Dover", "李雷", "user88231", "", null);

  @Test
  void aNameIsWhatTheBookSaysHoweverOftenItIsAskedFor() {
    NameBook usual = Names.book();
    NameBook strict = usual.with(List.of("Lola"));
    var atHand = new NamesAtHand();
    for (NameBook book : List.of(usual, usual, strict, usual, strict)) {
      for (String name : NAMES) {
        for (String handle : Arrays.asList("lola_r", null)) {
          for (String language : Arrays.asList("es-419", "en", null)) {
            assertEquals(
                book.name(name, handle, language), atHand.name(book, name, handle, language));
          }
        }
      }
    }
  }
}
