package app.cuelight.show.people;

import app.cuelight.domain.tier.Standing;
import app.cuelight.domain.viewer.Viewer;

/// One person found, as she stands now.
///
/// @param here whether she is in a room
public record PersonRow(Viewer viewer, Standing standing, boolean here) {}
