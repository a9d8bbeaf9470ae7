package app.cuelight.show.people;

import app.cuelight.domain.tier.Standing;
import app.cuelight.domain.viewer.Viewer;
import java.util.List;

/// Everything known about one person.
///
/// @param timeline newest first
public record PersonPage(Viewer viewer, Standing standing, boolean here, List<Moment> timeline) {

  public PersonPage {
    timeline = List.copyOf(timeline);
  }
}
