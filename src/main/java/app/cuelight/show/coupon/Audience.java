package app.cuelight.show.coupon;

import app.cuelight.domain.basic.RoomKey;
import app.cuelight.domain.basic.ViewerId;
import app.cuelight.domain.coupon.Candidate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Whom the desk judges. Asked on the desk's own thread; may read the cache.
public interface Audience {

  /// Somebody as she stands now, or null when nobody has this id.
  @Nullable Candidate candidate(ViewerId viewer);

  /// The same for many at once; who has no such id is left out.
  default List<Candidate> candidates(List<ViewerId> viewers) {
    return viewers.stream().map(this::candidate).filter(Objects::nonNull).toList();
  }

  /// Everybody who fits a filter now.
  List<Candidate> matching(GroupFilter filter);

  /// The rooms people are in now, those of the people seen last first.
  default List<RoomKey> rooms() {
    return List.of();
  }

  /// The show on air, as the books name it.
  String show();
}
