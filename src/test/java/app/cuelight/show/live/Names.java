package app.cuelight.show.live;

import app.cuelight.domain.greet.Greeter;
import app.cuelight.domain.locale.NameBlock;
import app.cuelight.domain.locale.NameBook;
import app.cuelight.domain.locale.Sayings;
import app.cuelight.feed.phrases.NamesReader;
import app.cuelight.feed.phrases.PhrasebookReader;

/// The bundled knowledge of names and lines.
final class Names {

  private static final NameBook BOOK = read();
  private static final Greeter GREETER = new Greeter(new PhrasebookReader().read(), "en-US");

  private Names() {}

  /// A maker of cards with the bundled names and lines, of a show in American English.
  static CardMaker cards() {
    return new CardMaker(() -> GREETER, () -> BOOK);
  }

  /// What is known of names.
  static NameBook book() {
    return BOOK;
  }

  private static NameBook read() {
    var reader = new NamesReader();
    return new NameBook(new NameBlock(reader.blocked()), new Sayings(reader.dictionary()));
  }
}
