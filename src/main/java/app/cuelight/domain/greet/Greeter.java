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

  private final Phrasebook book;
  private final Page main;

  /// @param mainLanguage the show's main language, BCP 47; one without lines counts as en-US
  public Greeter(Phrasebook book, String mainLanguage) {
    this.book = book;
    Page page = book.speaking(mainLanguage);
    this.main = page == null ? book.lastResort() : page;
  }

  /// The greeting for an occasion.
  ///
  /// @param spokenName the name as it may be said on air, or null when nothing should be said
  public Greeting suggest(
      Occasion occasion,
      Locality locality,
      @Nullable String spokenName,
      Speaker speaker,
      Instant now) {
    String wish = locality.language();
    Page own = wish == null ? main : book.speaking(wish);
    Page page = own == null ? main : own;
    Words words = new Words(page.honorific(), spokenName == null ? "" : spokenName, speaker);
    Line line = page.line(occasion.line());
    Sentence.Said inNative = words.say(line.inNative());
    Sentence.Said romanised = words.sayRomanised(line.romanised());
    Gloss gloss = book.gloss(occasion.code());
    return new Greeting(
        page.locale(),
        inNative.text(),
        inNative.nameAt(),
        romanised.text(),
        romanised.nameAt(),
        inNative.nameAt() < 0 ? "" : words.name(),
        words.gloss(gloss.en()),
        words.gloss(gloss.zh()),
        hello(page, words, locality.zone(), now),
        new Greeting.Reason(
            occasion.code(), locality.basis().name().toLowerCase(Locale.ROOT), own == null));
  }

  private Greeting.Hello hello(Page page, Words words, @Nullable ZoneId zone, Instant now) {
    Band band = zone == null ? null : page.band(LocalClock.at(now, zone).getHour());
    Line line = band == null ? page.hello() : band.line();
    Gloss gloss = book.gloss(band == null ? "hello" : band.gloss());
    return new Greeting.Hello(
        words.say(line.inNative()).text(),
        words.sayRomanised(line.romanised()).text(),
        words.gloss(gloss.en()),
        words.gloss(gloss.zh()),
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

    Sentence.Said say(Sentence sentence) {
      return sentence.said(name, slot, speaker);
    }

    Sentence.Said sayRomanised(Sentence sentence) {
      return sentence.said(name, romanisedSlot, speaker);
    }

    String gloss(Sentence sentence) {
      return sentence.said(name, Sentence.NAME, speaker).text();
    }
  }
}
