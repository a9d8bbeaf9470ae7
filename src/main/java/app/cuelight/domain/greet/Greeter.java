package app.cuelight.domain.greet;

import app.cuelight.domain.basic.Locality;
import app.cuelight.domain.locale.LocalClock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Finds the words for a viewer: the line of the occasion, in her language, by her clock.
///
/// A language without lines gives way to the show's main language and that to American English; the
/// greeting says so. A hello of the time of day is offered only where her clock is certain: the
/// host's evening is not the viewer's. Immutable and without state; the same question has the same
/// answer.
public final class Greeter {

  private static final String CHOSEN = "chosen";

  private final Phrasebook book;
  private final Page main;
  private final @Nullable Page chosen;
  private final boolean nameless;

  /// @param mainLanguage the show's main language, BCP 47; one without lines counts as en-US
  public Greeter(Phrasebook book, String mainLanguage) {
    this(book, mainPage(book, mainLanguage), null, false);
  }

  private Greeter(Phrasebook book, Page main, @Nullable Page chosen, boolean nameless) {
    this.book = book;
    this.main = main;
    this.chosen = chosen;
    this.nameless = nameless;
  }

  private static Page mainPage(Phrasebook book, String language) {
    Page page = book.speaking(language);
    return page == null ? book.lastResort() : page;
  }

  /// Speaks this language to everybody, whatever her own is; one without lines is the show's main
  /// language.
  public Greeter inLanguage(String tag) {
    Page page = book.speaking(tag);
    return new Greeter(book, main, page == null ? main : page, nameless);
  }

  /// Whether there are lines in a language.
  public boolean speaks(String tag) {
    return book.speaking(tag) != null;
  }

  /// Speaks the show's main language to everybody.
  public Greeter inMainLanguage() {
    return new Greeter(book, main, main, nameless);
  }

  /// Says nobody's name.
  public Greeter nameless() {
    return new Greeter(book, main, chosen, true);
  }

  /// The greeting for an occasion, in its usual wording.
  ///
  /// @param spokenName the name as it may be said on air, or null when nothing should be said
  public Greeting suggest(
      Occasion occasion,
      Locality locality,
      @Nullable String spokenName,
      Speaker speaker,
      Instant now) {
    return suggest(occasion, new Addressee(locality, spokenName), Manner.usual(speaker), now);
  }

  /// The greeting for an occasion.
  public Greeting suggest(Occasion occasion, Addressee to, Manner manner, Instant now) {
    Greeting greeting = line(occasion.line(), to, manner, Values.NONE, now);
    if (greeting == null) {
      throw new IllegalStateException("No wording of " + occasion.code() + " can be said.");
    }
    return greeting;
  }

  /// Any other line, ready to be said; null where it cannot be: the page has none, a value it needs
  /// is not known, or it presses and its number was not read just now.
  public @Nullable Greeting line(
      LineKey key, Addressee to, Manner manner, Values values, Instant now) {
    Locality locality = to.locality();
    String wish = locality.language();
    Page own = wish == null ? main : book.speaking(wish);
    Page page = chosen != null ? chosen : own == null ? main : own;
    Numbers numbers = Numbers.of(key, values, now);
    boolean hers = chosen == null && own != null;
    Sentence.Filling filling =
        numbers.filling(page.locale(), hers ? locality.digits() : null, locality.country());
    WordingChoice choice = WordingChoice.of(page, key).fillable(filling).in(manner.register());
    Wording wording = choice.at(manner.turn());
    if (wording == null) {
      return null;
    }
    String name = nameless || to.name() == null ? "" : to.name();
    Words words = new Words(page.honorific(), name, manner.speaker());
    Sentence.Said inNative = words.say(wording.line().inNative(), filling);
    Sentence.Said romanised =
        words.sayRomanised(
            wording.line().romanised(), numbers.romanised(page.locale(), locality.country()));
    Gloss gloss = wording.gloss() == null ? book.gloss(key.code()) : wording.gloss();
    return new Greeting(
        page.locale(),
        choice.id(wording),
        inNative.text(),
        inNative.nameAt(),
        romanised.text(),
        romanised.nameAt(),
        inNative.nameAt() < 0 ? "" : words.name(),
        words.gloss(gloss.en(), numbers.filling("en", null, locality.country())),
        words.gloss(gloss.zh(), numbers.filling("zh-Hans", null, locality.country())),
        hello(page, words, locality.zone(), now),
        new Greeting.Reason(key.code(), basis(locality), chosen == null && own == null));
  }

  private String basis(Locality locality) {
    return chosen == null ? locality.basis().name().toLowerCase(Locale.ROOT) : CHOSEN;
  }

  private Greeting.Hello hello(Page page, Words words, @Nullable ZoneId zone, Instant now) {
    Band band = zone == null ? null : page.band(LocalClock.at(now, zone).getHour());
    Line line = band == null ? page.hello() : band.line();
    Gloss gloss = book.gloss(band == null ? "hello" : band.gloss());
    return new Greeting.Hello(
        words.say(line.inNative(), Sentence.Filling.NONE).text(),
        words.sayRomanised(line.romanised(), Sentence.Filling.NONE).text(),
        words.gloss(gloss.en(), Sentence.Filling.NONE),
        words.gloss(gloss.zh(), Sentence.Filling.NONE),
        band != null);
  }

  /// Who speaks to whom: fills sentences of one page.
  private record Words(String name, String slot, String romanisedSlot, Speaker speaker) {

    /// A name that brings its own honorific takes the place of the one in the line.
    Words(Honorific honorific, String name, Speaker speaker) {
      this(
          name,
          honorific.isIn(name) ? honorific.inNative() : Sentence.NAME,
          honorific.isIn(name) ? honorific.romanised() : Sentence.NAME,
          speaker);
    }

    Sentence.Said say(Sentence sentence, Sentence.Filling filling) {
      return sentence.said(name, slot, speaker, filling);
    }

    Sentence.Said sayRomanised(Sentence sentence, Sentence.Filling filling) {
      return sentence.said(name, romanisedSlot, speaker, filling);
    }

    String gloss(Sentence sentence, Sentence.Filling filling) {
      return sentence.said(name, Sentence.NAME, speaker, filling).text();
    }
  }
}
