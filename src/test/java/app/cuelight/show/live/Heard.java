package app.cuelight.show.live;

import app.cuelight.domain.event.Arrival;
import app.cuelight.domain.event.NoteText;
import app.cuelight.domain.event.PeopleText;
import app.cuelight.domain.locale.speech.LanguageEar;
import app.cuelight.feed.LogDecoder;
import app.cuelight.feed.contract.ContractDecoder;
import app.cuelight.feed.phrases.LanguageReader;
import app.cuelight.feed.phrases.QuestionsReader;
import java.util.Map;

/// How tests of the running show understand what is said.
final class Heard {

  /// The ear that comes with the program.
  static final LanguageEar EAR = new LanguageEar(new LanguageReader().read());

  private Heard() {}

  /// The rules that come with the program, and the open contract.
  static Hearing usual() {
    return by(Hearing.Ear.DEAF);
  }

  /// The same with an ear for languages.
  static Hearing by(Hearing.Ear ear) {
    var contract = new ContractDecoder();
    return new Hearing(
        ear,
        new QuestionsReader().read(),
        new LogDecoder(
            Map.of(
                "contract",
                contract::decode,
                NoteText.FORMAT,
                note -> new Arrival(note, NoteText.read(note.data())),
                PeopleText.FORMAT,
                told -> new Arrival(told, PeopleText.read(told.type(), told.data())))));
  }
}
