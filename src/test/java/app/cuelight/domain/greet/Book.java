package app.cuelight.domain.greet;

import app.cuelight.feed.phrases.PhrasebookReader;
import java.util.List;
import java.util.stream.Stream;

/// The bundled phrasebook, read once for the tests of this room.
final class Book {

  static final Phrasebook BUNDLED = new PhrasebookReader().read();

  private Book() {}

  static Stream<Page> pages() {
    return BUNDLED.pages().values().stream();
  }

  /// Every line, hello and band of a page, under the name its file has for it.
  static Stream<Entry> entries(Page page) {
    return Stream.of(
            Stream.of(new Entry(page, "hello", page.hello())),
            page.bands().stream()
                .map(b -> new Entry(page, "band " + b.from() + "-" + b.to(), b.line())),
            Stream.of(LineKey.values()).flatMap(k -> wordings(page, k)))
        .flatMap(entries -> entries);
  }

  /// The usual wording goes by its key alone, others by key and id.
  private static Stream<Entry> wordings(Page page, LineKey key) {
    List<Wording> all = page.wordings(key);
    return all.stream()
        .map(w ->
            new Entry(
                page, w.equals(all.getFirst()) ? key.code() : key.code() + "/" + w.id(), w.line()));
  }

  record Entry(Page page, String key, Line line) {

    Stream<Sentence> sentences() {
      return Stream.of(line.inNative(), line.romanised()).filter(s -> !s.isEmpty());
    }

    @Override
    public String toString() {
      return page.locale() + " " + key;
    }
  }
}
