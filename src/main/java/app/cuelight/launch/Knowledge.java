package app.cuelight.launch;

import app.cuelight.domain.greet.Phrasebook;
import app.cuelight.domain.locale.Localities;
import app.cuelight.domain.viewer.Questions;
import app.cuelight.feed.phrases.PhrasebookReader;
import app.cuelight.feed.phrases.PlacesReader;
import app.cuelight.feed.phrases.QuestionsReader;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/// What the program knows of the world: its phrasebook, what is spoken where, and what comments
/// ask. Read when first asked for; a verb that greets nobody reads no phrasebook. Safe for any
/// thread.
final class Knowledge {

  private final InstantSource clock;
  private @Nullable Phrasebook book;
  private @Nullable Localities localities;
  private @Nullable Questions questions;

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

  synchronized Questions questions() {
    Questions read = questions;
    if (read == null) {
      read = new QuestionsReader().read();
      questions = read;
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
