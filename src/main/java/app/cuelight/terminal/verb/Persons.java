package app.cuelight.terminal.verb;

import app.cuelight.domain.viewer.Viewer;
import app.cuelight.show.people.PersonDesk.Done;
import app.cuelight.show.port.Shelf;
import app.cuelight.terminal.bench.Refusal;
import app.cuelight.terminal.print.Answer;
import app.cuelight.terminal.print.Column;
import app.cuelight.terminal.print.Fields;
import app.cuelight.terminal.print.Sheet;
import java.util.List;

/// What the verbs that act on people share.
final class Persons {

  private static final Sheet DONE =
      new Sheet(
          List.of("done", "sentence.en", "sentence.zh"),
          List.of(Column.wide("sentence.en", "DONE")));

  private Persons() {}

  /// Who is called so.
  static Viewer known(Shelf shelf, String id) {
    Viewer viewer = shelf.viewer(id);
    if (viewer == null) {
      throw new Refusal(
          "Nobody here is called "
              + id
              + ". An id names the connection too, such as shop:u1;"
              + " `cuelight viewers --find TEXT` looks for a name.");
    }
    return viewer;
  }

  /// Prints what came of it.
  static void print(Call call, Done done) {
    if (!done.done()) {
      throw new Refusal(done.sentence().en());
    }
    if (call.isTable()) {
      call.line(done.sentence().en());
    } else {
      call.print(
          Answer.one(
              Fields.of("done", true).and("sentence", Portrait.words(done.sentence())).map(),
              DONE));
    }
  }
}
