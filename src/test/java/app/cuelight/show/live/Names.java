package app.cuelight.show.live;

import app.cuelight.domain.locale.NameBlock;
import app.cuelight.domain.locale.NameBook;
import app.cuelight.domain.locale.Sayings;
import app.cuelight.feed.phrases.NamesReader;

/// The bundled knowledge of names.
final class Names {

  private Names() {}

  static NameBook bundled() {
    var reader = new NamesReader();
    return new NameBook(new NameBlock(reader.blocked()), new Sayings(reader.dictionary()));
  }
}
