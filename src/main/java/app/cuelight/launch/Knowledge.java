package app.cuelight.launch;

import app.cuelight.domain.coupon.ConsentMatrix;
import app.cuelight.domain.greet.Phrasebook;
import app.cuelight.domain.locale.Localities;
import app.cuelight.domain.locale.NameBlock;
import app.cuelight.domain.locale.NameBook;
import app.cuelight.domain.locale.Sayings;
import app.cuelight.domain.locale.speech.LanguageEar;
import app.cuelight.domain.viewer.Questions;
import app.cuelight.feed.phrases.ConsentReader;
import app.cuelight.feed.phrases.LanguageReader;
import app.cuelight.feed.phrases.NamesReader;
import app.cuelight.feed.phrases.PhrasebookReader;
import app.cuelight.feed.phrases.PlacesReader;
import app.cuelight.feed.phrases.QuestionsReader;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/// What the program knows of the world: its phrasebook, its names, and what is spoken where. Read
/// when first asked for; a verb that greets nobody reads no phrasebook. Safe for any thread.
final class Knowledge {

  private final InstantSource clock;
  private @Nullable Phrasebook book;
  private @Nullable Localities localities;
  private @Nullable NameBook names;
  private @Nullable LanguageEar ear;
  private @Nullable Questions questions;
  private @Nullable ConsentMatrix consent;

  Knowledge(InstantSource clock) {
    this.clock = clock;
  }

  synchronized Phrasebook phrasebook() {
    Phrasebook read = book;
    if (read == null) {
      read = new PhrasebookReader().read();
      book = read;
    }
    return read;
  }

  synchronized NameBook names() {
    NameBook read = names;
    if (read == null) {
      var reader = new NamesReader();
      read = new NameBook(new NameBlock(reader.blocked()), new Sayings(reader.dictionary()));
      names = read;
    }
    return read;
  }

  /// The language module; its tables take a moment to read.
  synchronized LanguageEar ear() {
    LanguageEar read = ear;
    if (read == null) {
      read = new LanguageEar(new LanguageReader().read());
      ear = read;
    }
    return read;
  }

  synchronized Questions questions() {
    Questions read = questions;
    if (read == null) {
      read = new QuestionsReader().read();
      questions = read;
    }
    return read;
  }

  /// What has to be observed before a marketing message is sent.
  synchronized ConsentMatrix consent() {
    ConsentMatrix read = consent;
    if (read == null) {
      read = new ConsentReader().read();
      consent = read;
    }
    return read;
  }

  synchronized Localities localities() {
    Localities known = localities;
    if (known == null) {
      known = new Localities(new PlacesReader().read(), clock.instant());
      localities = known;
    }
    return known;
  }
}
