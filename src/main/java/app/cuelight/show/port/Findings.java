package app.cuelight.show.port;

import app.cuelight.domain.basic.ViewerId;
import app.cuelight.domain.tier.Tag;
import app.cuelight.domain.tier.Tier;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a reader found when it judged some people again: what is to be written of each, so that the
/// writer neither reads nor judges her a second time. It holds as long as she is as she was read;
/// the writer sees to that, and looks itself at whoever was written since.
///
/// @param asOf the newest change of the cache when they were read ([Census#latestChange])
/// @param seen how many people were looked at
/// @param moved those who stand elsewhere
/// @param sooner those who stand where they stood and are to be looked at earlier
/// @param others numbers of those whom the writer has to read whole
public record Findings(
    long asOf, int seen, List<Moved> moved, List<Sooner> sooner, List<Long> others) {

  /// Nobody was looked at.
  public static final Findings NONE = new Findings(0, 0, List.of(), List.of(), List.of());

  public Findings {
    moved = List.copyOf(moved);
    sooner = List.copyOf(sooner);
    others = List.copyOf(others);
  }

  /// Somebody who stands elsewhere.
  ///
  /// @param was the tier she had
  /// @param isRetagged whether her tag is another, too
  /// @param reviewAt when she is to be looked at, [Instant#MAX] for never; null where the date in
  ///   the cache stays
  public record Moved(
      long number,
      ViewerId viewer,
      Tier was,
      Census.Marks marks,
      Tag tag,
      boolean isRetagged,
      @Nullable Instant reviewAt) {}

  /// Somebody of whom only the date changes on which she is to be looked at.
  ///
  /// @param reviewAt [Instant#MAX] for never
  public record Sooner(long number, Instant reviewAt) {}

  /// The same in parts of which each is soon written, in the order of the numbers.
  ///
  /// @param told so many are in a part of whom the reader tells everything
  /// @param untold so many of those who have to be read
  public List<Findings> parts(int told, int untold) {
    List<Findings> parts = new ArrayList<>();
    for (int from = 0; from < moved.size(); from += told) {
      parts.add(new Findings(asOf, 0, part(moved, from, told), List.of(), List.of()));
    }
    for (int from = 0; from < sooner.size(); from += told) {
      parts.add(new Findings(asOf, 0, List.of(), part(sooner, from, told), List.of()));
    }
    for (int from = 0; from < others.size(); from += untold) {
      parts.add(new Findings(asOf, 0, List.of(), List.of(), part(others, from, untold)));
    }
    return parts;
  }

  private static <T> List<T> part(List<T> all, int from, int most) {
    return all.subList(from, Math.min(all.size(), from + most));
  }
}
