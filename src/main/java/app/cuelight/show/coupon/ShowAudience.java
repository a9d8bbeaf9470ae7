package app.cuelight.show.coupon;

import app.cuelight.domain.basic.RoomKey;
import app.cuelight.domain.basic.ViewerId;
import app.cuelight.domain.coupon.Candidate;
import app.cuelight.domain.tier.Standing;
import app.cuelight.domain.viewer.Viewer;
import app.cuelight.show.live.Standings;
import app.cuelight.show.port.Judge;
import app.cuelight.show.port.Shelf;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The people of the cache, as they stand at the moment they are asked for.
///
/// @param onAir names the show on air
public record ShowAudience(
    Shelf shelf, Standings standings, InstantSource clock, Supplier<String> onAir)
    implements Audience {

  private static final int MOST_PRESENT = 200_000;

  /// A show is in a handful of rooms; somebody of each was seen lately.
  private static final int ENOUGH_FOR_ROOMS = 1_000;

  @Override
  public @Nullable Candidate candidate(ViewerId viewer) {
    Instant now = clock.instant();
    Viewer she = shelf.viewer(viewer.value());
    return she == null ? null : Candidate.of(she, standings.at(now).judge(she), now);
  }

  @Override
  public List<Candidate> candidates(List<ViewerId> viewers) {
    Instant now = clock.instant();
    Judge judge = standings.at(now);
    return shelf.viewers(viewers.stream().map(ViewerId::value).toList()).stream()
        .map(she -> Candidate.of(she, judge.judge(she), now))
        .toList();
  }

  @Override
  public List<Candidate> matching(GroupFilter filter) {
    Instant now = clock.instant();
    Judge judge = standings.at(now);
    List<Candidate> found = new ArrayList<>();
    if (filter.present()) {
      shelf.present(now, MOST_PRESENT).forEach(she -> add(found, filter, she, judge, now));
    } else {
      shelf.eachViewer(she -> add(found, filter, she, judge, now));
    }
    return found;
  }

  private static void add(
      List<Candidate> found, GroupFilter filter, Viewer she, Judge judge, Instant now) {
    Standing standing = judge.judge(she);
    if (fits(filter, standing)) {
      found.add(Candidate.of(she, standing, now));
    }
  }

  private static boolean fits(GroupFilter filter, Standing standing) {
    String country = standing.locality().country();
    String language = standing.locality().language();
    return (filter.tiers().isEmpty() || filter.tiers().contains(standing.tier()))
        && (filter.countries().isEmpty() || country != null && filter.countries().contains(country))
        && (filter.languages().isEmpty()
            || language != null
                && filter.languages().contains(Locale.forLanguageTag(language).getLanguage()));
  }

  @Override
  public List<RoomKey> rooms() {
    Instant now = clock.instant();
    return shelf.present(now, ENOUGH_FOR_ROOMS).stream()
        .flatMap(she -> she.presence().entrySet().stream())
        .filter(there -> there.getValue().isHere(now))
        .map(Map.Entry::getKey)
        .distinct()
        .toList();
  }

  @Override
  public String show() {
    return onAir.get();
  }
}
