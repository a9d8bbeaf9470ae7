package app.cuelight.domain.greet;

import app.cuelight.feed.phrases.PhrasebookReader;
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
            Stream.of(LineKey.values()).map(k -> new Entry(page, k.code(), page.line(k))))
        .flatMap(entries -> entries);
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
