package app.cuelight.show.live;

import app.cuelight.domain.greet.GreetingStyle;
import app.cuelight.domain.greet.HostProfile;
import java.util.List;

/// Settings of a running show.
///
/// @param title what a new show is called
/// @param operator who settles greetings here
/// @param markets the target markets as country codes, main one first
/// @param practice whether it is a practice show
/// @param manners who greets and how
public record LiveOptions(
    String title, String operator, List<String> markets, boolean practice, Manners manners) {

  /// A show whose host and style are as usual.
  public static LiveOptions usual(
      String title, String operator, List<String> markets, boolean practice) {
    return new LiveOptions(
        title, operator, markets, practice, new Manners(HostProfile.USUAL, GreetingStyle.USUAL));
  }

  public LiveOptions {
    markets = List.copyOf(markets);
  }

  /// Who greets now.
  public HostProfile host() {
    return manners.host();
  }

  /// How the shop greets now.
  public GreetingStyle style() {
    return manners.style();
  }
}
