package app.cuelight.show.port;

import app.cuelight.domain.viewer.Viewer;

/// What was taken out of the cache with a person.
///
/// @param viewer as she was
/// @param events how many events of the log lost their words
/// @param whole whether the file holds nothing of her any more; else what is left of her bytes in
///   its empty places goes when the cache is closed
/// @param others those whom forgetting her changed
public record Forgotten(Viewer viewer, long events, boolean whole, Committed others) {}
