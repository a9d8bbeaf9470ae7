package app.cuelight.terminal.verb;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.show.connect.ConnectionDesk;
import app.cuelight.show.connect.RefusedByKind;
import app.cuelight.terminal.bench.Refusal;
import app.cuelight.terminal.print.Answer;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Adds a connection.
@Command(
    name = "add",
    description = {
      "Connects an account: standard-webhooks, cloudevents, agora, shopify or obs.",
      "",
      "Its secret is read from standard input and kept in the key store of the system, else in a file",
      "only you can read. It is never printed. A fresh one for standard-webhooks:",
      "  openssl rand -base64 32 | sed 's/^/whsec_/'"
    })
final class ConnectionAdd implements Runnable {

  private static final String HOW_TO_SEND = "A secret is sent with --secret-stdin; see --help.";

  private final Call call;
  private final SecretInput input;

  @Parameters(index = "0", paramLabel = "KIND", description = "What kind of account it is.")
  private String kind = "";

  @Parameters(
      index = "1",
      paramLabel = "NAME",
      description = "A short name of your own, such as shop.")
  private @Nullable ConnectionName name;

  @Option(names = "--secret-stdin", description = "Read the secret from standard input.")
  private boolean secretOnInput;

  @Option(
      names = "--set",
      paramLabel = "key=value",
      description = "A setting of this kind of account; several are allowed.")
  private Map<String, String> settings = Map.of();

  ConnectionAdd(Call call, SecretInput input) {
    this.call = call;
    this.input = input;
  }

  @Override
  public void run() {
    ConnectionDesk desk = call.bench().connections(call.home());
    String secret = secretOnInput ? input.read() : null;
    try {
      var added = desk.add(kind, ConnectionList.given(name), settings, secret);
      call.print(Answer.one(ConnectionRow.of(added), ConnectionRow.SHEET));
    } catch (IllegalArgumentException e) {
      String sentence = ConnectionList.sentence(e);
      boolean isUntold = e instanceof RefusedByKind && !secretOnInput;
      throw new Refusal(isUntold ? sentence + " " + HOW_TO_SEND : sentence, e);
    }
    if (secret != null && desk.keepsSecretsInFile()) {
      call.say("No key store was found here: the secret lies in a file that only you can read.");
    }
  }
}
