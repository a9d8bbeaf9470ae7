package app.cuelight.feed.obs;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// How a line to OBS begins: it says hello, we say who we are, it says welcome.
final class ObsLogin {

  /// Close codes of obs-websocket 5.
  private static final int PASSWORD = 4009;

  private static final int VERSION = 4010;

  /// What came of it.
  sealed interface Answer {

    /// It talks to us.
    ///
    /// @param version of OBS Studio
    record Entered(String version) implements Answer {}

    /// It does not.
    ///
    /// @param code stable, for the state of the connection
    /// @param sentence for the user
    record Refused(String code, String sentence) implements Answer {}
  }

  private ObsLogin() {}

  static Answer in(ObsLine line, @Nullable String password, Duration patience)
      throws InterruptedException {
    String version = "?";
    while (true) {
      ObsWord word = line.next(patience);
      switch (word) {
        case null -> {
          return new Answer.Refused(
              "obs-silent",
              "Something listens there but does not speak obs-websocket 5. In OBS, look under"
                  + " Tools, WebSocket Server Settings, for the port.");
        }
        case ObsWord.Gone(int code, String reason) -> {
          return gone(code, reason, password != null);
        }
        case ObsWord.Hello hello -> {
          if (hello.salt() != null && hello.challenge() != null && password == null) {
            return wrongPassword(false);
          }
          version = hello.version();
          line.say(ObsFrames.identify(proof(hello, password)));
        }
        case ObsWord.Welcome _ -> {
          return new Answer.Entered(version);
        }
        case ObsWord.Changed _,
            ObsWord.Leaving _,
            ObsWord.Status _,
            ObsWord.Stats _,
            ObsWord.Refused _,
            ObsWord.Other _ -> {}
      }
    }
  }

  private static @Nullable String proof(ObsWord.Hello hello, @Nullable String password) {
    String salt = hello.salt();
    String challenge = hello.challenge();
    return salt == null || challenge == null || password == null
        ? null
        : ObsPassword.answer(password, salt, challenge);
  }

  private static Answer gone(int code, String reason, boolean knocked) {
    return switch (code) {
      case PASSWORD -> wrongPassword(knocked);
      case VERSION ->
          new Answer.Refused(
              "obs-version", "This OBS speaks another version of obs-websocket; 5 is needed.");
      default ->
          new Answer.Refused(
              "obs-unreachable",
              "OBS does not answer there"
                  + (reason.isBlank() ? "" : " (" + reason + ")")
                  + ". Start OBS and switch its WebSocket server on, under Tools, WebSocket Server"
                  + " Settings.");
    };
  }

  private static Answer wrongPassword(boolean given) {
    return new Answer.Refused(
        "obs-password",
        given
            ? "OBS does not take this password. It is shown in OBS under Tools, WebSocket Server"
                + " Settings, Show Connect Info."
            : "This OBS wants a password: give it as the connection's secret. It is shown in OBS"
                + " under Tools, WebSocket Server Settings, Show Connect Info.");
  }
}
