package app.cuelight.show.live;

import java.util.List;

/// What the plan says of the show that is on, or is about to be.
///
/// @param title of the planned show; the platform's own goes before it
/// @param markets the country codes it is for, the main one first; where there are none the show is
///   for its usual ones
public record Aim(String title, List<String> markets) {

  /// Nothing is planned.
  public static final Aim NONE = new Aim("", List.of());

  public Aim {
    markets = List.copyOf(markets);
  }

  /// Whom the show is for.
  ///
  /// @param usual the markets of a show that is not planned
  public List<String> markets(List<String> usual) {
    return markets.isEmpty() ? usual : markets;
  }
}
