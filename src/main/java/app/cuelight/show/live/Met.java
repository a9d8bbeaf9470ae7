package app.cuelight.show.live;

import app.cuelight.domain.tier.Standing;
import app.cuelight.domain.viewer.Viewer;
import org.jspecify.annotations.Nullable;

/// Somebody in the room as she is known now.
///
/// @param latest what she did last that is worth telling, or null
record Met(Viewer viewer, Standing standing, @Nullable Reason latest) {}
