package app.cuelight.terminal.verb;

import app.cuelight.domain.viewer.Viewer;
import app.cuelight.terminal.bench.Reading;
import app.cuelight.terminal.bench.Refusal;
import app.cuelight.terminal.print.Answer;
import java.time.Instant;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Prints all there is to know of one person.
@Command(
    name = "viewer",
    description = "Prints one viewer: standing, why, identities, numbers, moves.")
final class ViewerVerb implements Runnable {

  private final Call call;

  @Parameters(
      paramLabel = "ID",
      description = "Her id on a connection (shop:u1), or any other of her identities.")
  private String id = "";

  ViewerVerb(Call call) {
    this.call = call;
  }

  @Override
  public void run() {
    try (Reading reading = call.bench().reading(call.home())) {
      Viewer viewer = reading.shelf().viewer(id);
      if (viewer == null) {
        throw new Refusal(
            "Nobody here is called "
                + id
                + ". An id names the connection too, such as shop:u1;"
                + " `cuelight viewers --find TEXT` looks for a name.");
      }
      Instant now = call.now();
      var standing = reading.standing(viewer, now);
      var moves = reading.shelf().moves(viewer.id());
      call.print(
          Answer.one(Dossier.of(viewer, standing, moves, now, reading.exchange()), Dossier.SHEET));
    }
  }
}
