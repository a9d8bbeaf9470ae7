package app.cuelight.show.host;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The switch of something that is served to others nearby: the page that shows the host's card to
/// a tablet, a prompter, an OBS browser source; the plan of shows as a calendar to subscribe to.
///
/// It changes what is chosen, on disk; a show that runs on this home follows within two seconds, in
/// this process or another. Safe for any thread; every verb touches the disk, so none belongs on
/// the FX thread.
///
/// Every verb may throw a [app.cuelight.show.port.JournalException] with its sentence.
public interface PageDesk {

  /// How it stands now.
  State state();

  /// Opens it, with the token it had, or a fresh one the first time.
  ///
  /// @param bind the address it is served at, or null to leave it
  /// @param port where it is served, 0 for any free one, or null to leave it
  /// @throws IllegalArgumentException with a sentence when a value makes no sense
  State open(@Nullable String bind, @Nullable Integer port);

  /// Shuts it. Its token stays, so that addresses still hold when it opens again.
  State shut();

  /// A fresh token: nobody can look any more who has the address of before.
  State renew();

  /// How it stands.
  ///
  /// @param open whether it is chosen to be open
  /// @param served whether a running show serves it at this moment
  /// @param addresses where others find it, token included, the likeliest first: whoever has one
  ///   may look, so never log them; empty when it is shut
  record State(boolean open, boolean served, List<String> addresses) {
    public State {
      addresses = List.copyOf(addresses);
    }
  }
}
