package app.cuelight.desk.connect;

import app.cuelight.show.tiers.TierDesk;
import java.util.concurrent.Executor;

/// What the dials of the tier engine are turned with.
///
/// @param away where files are read and written, one after the other
/// @param aside where rehearsals run, one after the other: they may take long
public record TierBook(TierDesk desk, Executor away, Executor aside) {}
