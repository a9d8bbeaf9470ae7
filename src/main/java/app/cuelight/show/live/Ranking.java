package app.cuelight.show.live;

import app.cuelight.domain.tier.Tier;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.function.Predicate;

/// The order of the greet queue: who is pinned, then the best who waited too long, then the worth
/// of a greeting now.
record Ranking(Waiting who, boolean overdue, double score) {

  private static final Comparator<Ranking> ORDER =
      Comparator.comparing((Ranking one) -> one.who.pinned())
          .thenComparing(Ranking::overdue)
          .thenComparingDouble(Ranking::score)
          .reversed()
          .thenComparing(one -> one.who.viewer());

  /// Everybody, the first to be greeted first. Each score is worked out once.
  static List<Waiting> of(Collection<Waiting> all, Instant now) {
    return all.stream().map(who -> at(who, now)).sorted(ORDER).map(Ranking::who).toList();
  }

  /// The first of those of whom something holds, as [#of] has them: found in one pass, without
  /// putting all others in order.
  static List<Waiting> first(
      int count, Collection<Waiting> all, Predicate<Waiting> which, Instant now) {
    Queue<Ranking> best = new PriorityQueue<>(ORDER.reversed());
    for (Waiting who : all) {
      if (which.test(who)) {
        best.add(at(who, now));
        if (best.size() > count) {
          best.remove();
        }
      }
    }
    return best.stream().sorted(ORDER).map(Ranking::who).toList();
  }

  private static Ranking at(Waiting who, Instant now) {
    return new Ranking(who, who.rank().isOverdue(now), who.rank().scoreAt(now));
  }

  /// Everybody, the first to be kept first: nobody of the best is let go for room while somebody
  /// else waits, however silent she is.
  static List<Waiting> toKeep(Collection<Waiting> all, Instant now) {
    return of(all, now).stream()
        .sorted(Comparator.comparing(who -> !who.pinned() && who.rank().tier() != Tier.VIP))
        .toList();
  }
}
