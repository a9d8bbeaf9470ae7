package app.cuelight.show.live;

import java.util.List;

/// Settings of a running show.
///
/// @param title what a new show is called
/// @param operator who settles greetings here
/// @param markets the target markets as country codes, main one first
/// @param practice whether it is a practice show
public record LiveOptions(String title, String operator, List<String> markets, boolean practice) {

  public LiveOptions {
    markets = List.copyOf(markets);
  }
}
