package app.cuelight.show.live;

import app.cuelight.domain.locale.NameBook;
import app.cuelight.domain.locale.SpokenName;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Names as the book told them last: whoever does something again is called what she was called
/// before, and looking for what is never said in a name is a fifth of what a flood costs the room.
///
/// Another book begins anew, and so does a full hand. Safe for any thread.
final class NamesAtHand {

  /// Some megabytes.
  private static final int MOST = 20_000;

  private volatile @Nullable Hand hand;

  private record Asked(@Nullable String name, @Nullable String handle, @Nullable String language) {}

  private record Hand(NameBook book, Map<Asked, SpokenName> names) {}

  /// What [NameBook#name(String, String, String)] says.
  SpokenName name(
      NameBook book, @Nullable String name, @Nullable String handle, @Nullable String language) {
    Hand now = hand;
    if (now == null || !now.book().equals(book) || now.names().size() >= MOST) {
      now = new Hand(book, new ConcurrentHashMap<>());
      hand = now;
    }
    var asked = new Asked(name, handle, language);
    SpokenName known = now.names().get(asked);
    if (known == null) {
      known = book.name(name, handle, language);
      now.names().put(asked, known);
    }
    return known;
  }
}
