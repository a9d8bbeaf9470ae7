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

  /// The same in as few parts as may be, each soon written.
  ///
  /// @param told so many make a part of whom the reader tells everything
  /// @param untold so many of those do who have to be read
  public List<Findings> parts(int told, int untold) {
    List<Findings> parts = new ArrayList<>();
    int room = told * untold;
    int m = 0;
    int s = 0;
    int o = 0;
    while (m < moved.size() || s < sooner.size() || o < others.size()) {
      int moves = Math.min(moved.size() - m, room / untold);
      int dates = Math.min(sooner.size() - s, room / untold - moves);
      int reads = Math.min(others.size() - o, (room - (moves + dates) * untold) / told);
      parts.add(
          new Findings(
              asOf,
              0,
              moved.subList(m, m + moves),
              sooner.subList(s, s + dates),
              others.subList(o, o + reads)));
      m += moves;
      s += dates;
      o += reads;
    }
    return parts;
  }
}
