package app.cuelight.show.live;

import app.cuelight.domain.basic.Locality;
import app.cuelight.domain.greet.Addressee;
import app.cuelight.domain.greet.Greeter;
import app.cuelight.domain.greet.Greeting;
import app.cuelight.domain.greet.LineKey;
import app.cuelight.domain.greet.Manner;
import app.cuelight.domain.greet.Occasion;
import app.cuelight.domain.greet.Recently;
import app.cuelight.domain.greet.Register;
import app.cuelight.domain.greet.Turn;
import app.cuelight.domain.greet.Values;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Finds the lines of a show: the wording not said for the longest time, and what an assistant
/// wished instead. Remembers what was said. For the room's one thread.
final class LineMaker {

  private static final String ENGLISH = "en-US";

  private final Supplier<Greeter> words;
  private final Manners manners;
  private Recently recently = Recently.NOTHING;

  LineMaker(Supplier<Greeter> words, Manners manners) {
    this.words = words;
    this.manners = manners;
  }

  /// The host's and the shop's manner as it is now.
  private Manner usual() {
    return new Manner(
        manners.host().speaker(), Register.of(manners.style().register()), new Turn.Numbered(0));
  }

  /// A line was said: another wording has its turn now.
  void said(String line) {
    if (!line.isEmpty()) {
      recently = recently.after(line);
    }
  }

  /// Speaks to somebody as an assistant wishes.
  ///
  /// @param others languages she is known to use besides, the likeliest first
  Voice to(Addressee addressee, List<String> others, CardWish wish, Instant now) {
    List<Greeter> languages = languages(addressee, others, now);
    Greeter chosen = languages.get(wish.language() % languages.size());
    return new Voice(chosen, wish.nameless() ? addressee.nameless() : addressee, wish, now);
  }

  /// The hello to everybody who speaks a language; empty for those whose language is not known.
  Greeting toAll(String language, Instant now) {
    Greeter greeter = words.get();
    Greeter speaks = language.isEmpty() ? greeter.inMainLanguage() : greeter.inLanguage(language);
    Addressee all = new Addressee(Locality.unknown(), null);
    Greeting line = speaks.line(LineKey.GROUP, all, fresh(), Values.NONE, now);
    return line == null ? speaks.suggest(Occasion.NEW, all, fresh(), now) : line;
  }

  private Manner fresh() {
    return usual().with(new Turn.Fresh(recently));
  }

  /// Hers, the others she is known to use, the show's, English; each language once.
  private List<Greeter> languages(Addressee to, List<String> others, Instant now) {
    Greeter greeter = words.get();
    Map<String, Greeter> distinct = new LinkedHashMap<>();
    add(distinct, greeter, to, now);
    others.stream()
        .filter(greeter::speaks)
        .forEach(other -> add(distinct, greeter.inLanguage(other), to, now));
    add(distinct, greeter.inMainLanguage(), to, now);
    add(distinct, greeter.inLanguage(ENGLISH), to, now);
    return List.copyOf(distinct.values());
  }

  private void add(Map<String, Greeter> distinct, Greeter one, Addressee to, Instant now) {
    String locale = one.suggest(Occasion.NEW, to, usual(), now).locale();
    int dash = locale.indexOf('-');
    distinct.putIfAbsent(dash < 0 ? locale : locale.substring(0, dash), one);
  }

  /// Speaks one language to one person.
  final class Voice {

    private final Greeter speaks;
    private final Addressee addressee;
    private final CardWish wish;
    private final Instant now;

    private Voice(Greeter speaks, Addressee addressee, CardWish wish, Instant now) {
      this.speaks = speaks;
      this.addressee = addressee;
      this.wish = wish;
      this.now = now;
    }

    Greeting hello(Occasion occasion) {
      Greeting line = speaks.suggest(occasion, addressee, fresh(), now);
      for (int i = 0; i < wish.wording(); i++) {
        line = speaks.suggest(occasion, addressee, usual().with(new Turn.After(line.line())), now);
      }
      return line;
    }

    /// Another line, or null where the language has none that can be said.
    @Nullable Greeting line(LineKey key, Values values) {
      return speaks.line(key, addressee, fresh(), values, now);
    }
  }
}
