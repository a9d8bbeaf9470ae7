package app.cuelight.launch;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.feed.contract.ContractDecoder;
import app.cuelight.feed.contract.ContractReader;
import app.cuelight.feed.files.BadFile;
import app.cuelight.feed.files.EventFile;
import app.cuelight.feed.sender.Playback;
import app.cuelight.feed.sender.Sender;
import app.cuelight.feed.standard.StandardWebhooks;
import app.cuelight.show.port.Connections.Connection;
import app.cuelight.terminal.bench.Refusal;
import app.cuelight.terminal.bench.Stage.Tempo;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;

/// Plays a recorded show to a receiver, over a connection of its own that is there only meanwhile.
final class Replay {

  static final ConnectionName NAME = new ConnectionName("replay");

  private static final int ATTEMPTS = 50;
  private static final long BETWEEN_MILLIS = 100;
  private static final String EMPTY = "[]";

  private final Wiring wiring;
  private final Accounts accounts;
  private final EventFile file;

  Replay(Wiring wiring, Accounts accounts, Path file) {
    this.wiring = wiring;
    this.accounts = accounts;
    this.file =
        new EventFile(
            file, new ContractReader(new ContractDecoder()), NAME, wiring.clock().instant());
  }

  /// Looks through the recording before anything is sent.
  void check() {
    try {
      file.check();
    } catch (BadFile e) {
      throw new Refusal(e.getMessage() + " Nothing was played.", e);
    } catch (UncheckedIOException e) {
      throw new Refusal(String.valueOf(e.getMessage()), e);
    }
  }

  /// Plays the recording.
  ///
  /// @param receiver the address of a receiver that watches these accounts
  /// @return how many events were sent
  long play(String receiver, Tempo tempo) {
    String secret = wiring.secret();
    var connection = new Connection(NAME, StandardWebhooks.KIND, wiring.token(), Map.of());
    // Left behind by a replay that was killed: nobody else knows its secret.
    accounts.connections().remove(NAME);
    accounts.secrets().put(NAME, secret);
    accounts.connections().add(connection);
    try (Sender sender = Sender.signing(receiver + connection.path(), secret, wiring.clock())) {
      awaitOpen(sender);
      String run = tempo.asNow() ? wiring.token() : null;
      var playback = new Playback(sender, wiring.clock(), new Playback.Tempo(tempo.speed(), run));
      file.forEach(playback::play);
      return playback.finish();
    } catch (UncheckedIOException e) {
      throw new Refusal("The receiver at " + receiver + " does not answer any more.", e);
    } catch (IllegalStateException e) {
      throw new Refusal(String.valueOf(e.getMessage()), e);
    } finally {
      accounts.connections().remove(NAME);
      accounts.secrets().remove(NAME);
    }
  }

  /// The running show needs a moment to notice the new connection.
  private static void awaitOpen(Sender sender) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      if (sender.send("replay", EMPTY).isAccepted()) {
        return;
      }
      try {
        Thread.sleep(BETWEEN_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        break;
      }
    }
    throw new Refusal("The show that is running does not take the recording in; start it again.");
  }
}
