package app.cuelight.domain.greet;

import java.util.ArrayList;
import java.util.List;

/// The lines said in this show, the latest first, so that a host does not repeat herself.
///
/// @param lines their ids as [Greeting#line] has them, each once, at most [#KEPT]
public record Recently(List<String> lines) {

  /// As many as all wordings of a few languages: what was said longer ago counts as new.
  public static final int KEPT = 200;

  /// Nothing said yet.
  public static final Recently NOTHING = new Recently(List.of());

  public Recently {
    lines = List.copyOf(lines);
  }

  /// After one more line was said.
  public Recently after(String line) {
    List<String> more = new ArrayList<>();
    more.add(line);
    for (String said : lines) {
      if (!said.equals(line) && more.size() < KEPT) {
        more.add(said);
      }
    }
    return new Recently(more);
  }

  /// How many lines were said since, or [Integer#MAX_VALUE] when it was never said.
  int linesSince(String line) {
    int at = lines.indexOf(line);
    return at < 0 ? Integer.MAX_VALUE : at;
  }
}
