package app.cuelight.show.port;

import app.cuelight.domain.tier.Engagement;
import app.cuelight.domain.tier.LifeCycle;
import app.cuelight.domain.tier.Spend;
import app.cuelight.domain.tier.Tier;
import app.cuelight.domain.viewer.Viewer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What an index of people is built from and kept fresh by. Safe for any thread, and while another
/// process writes; each call sees the cache as of one moment.
public interface Census {

  /// The number of the newest change, 0 where nothing was ever written.
  long latestChange();

  /// Whose rows changed after a change.
  ///
  /// @return null when that is too long ago to tell, or when everything changed: read all again
  @Nullable Changed changedSince(long change);

  /// Rows in the order of their numbers. Those never judged since the columns exist are left out:
  /// they are [due][#due].
  ///
  /// @param now only of those who may be here then it is told until when they are
  /// @return empty at the end
  List<Entry> entriesAfter(long no, Instant now, int most);

  /// The rows of these numbers, where there are any.
  List<Entry> entries(List<Long> numbers, Instant now);

  /// The numbers of those whom the clock may have moved since they were judged, in order.
  long[] due(Instant now);

  /// Whole viewers by their numbers; numbers nobody has are left out.
  Map<Long, Viewer> viewersOf(List<Long> numbers);

  /// What viewers are searched by, folded, a line each.
  String lines(Viewer viewer);

  /// The highest number a row has.
  long highestNumber();

  /// Changes after a change.
  ///
  /// @param latest the newest of them
  record Changed(long latest, List<Long> numbers) {
    public Changed {
      numbers = List.copyOf(numbers);
    }
  }

  /// A row of the cache.
  ///
  /// @param lastSeen milliseconds; 0 when never
  /// @param hereUntil milliseconds from which she counts as gone; [Long#MIN_VALUE] when she is
  record Entry(long no, Marks marks, long lastSeen, long hereUntil, String lines) {}

  /// What she is narrowed down by.
  ///
  /// @param speaks the language she is surely spoken to in, or null
  /// @param bought her last paid order in milliseconds; [Long#MIN_VALUE] when there is none
  record Marks(
      Tier tier,
      LifeCycle lifeCycle,
      Spend spend,
      Engagement engagement,
      boolean advocate,
      boolean warned,
      boolean crew,
      @Nullable String speaks,
      @Nullable String country,
      long bought) {}
}
