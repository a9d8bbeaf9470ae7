package app.cuelight.launch;

import app.cuelight.domain.greet.Greeter;
import app.cuelight.domain.locale.NameBook;
import app.cuelight.show.live.CardMaker;
import app.cuelight.show.phrases.LineDesk;
import java.util.List;

/// What a show says, as it is now: its lines with the hosts' own, and the names it does not say.
///
/// Both may change while the show runs; building them again takes a moment, so it is done by
/// whoever made the change, away from the room. Safe for any thread.
final class Speech {

  private volatile Cast cast;
  private final LineDesk lines;
  private final NameBook all;
  private volatile Greeter greeter;
  private volatile NameBook names;

  /// @param blocked words of the shop's own that are not said in a name
  Speech(Cast cast, LineDesk lines, NameBook all, List<String> blocked) {
    this.cast = cast;
    this.lines = lines;
    this.all = all;
    this.greeter = cast.greeter(lines.book());
    this.names = all.with(blocked);
  }

  CardMaker cards() {
    return new CardMaker(() -> greeter, () -> names);
  }

  /// The show is for other markets now: it falls back on their language.
  void speakFor(Cast now) {
    cast = now;
    reread();
  }

  /// The hosts' own lines are others now.
  void reread() {
    greeter = cast.greeter(lines.book());
  }

  /// These words are not said in a name from now on.
  void block(List<String> blocked) {
    names = all.with(blocked);
  }
}
