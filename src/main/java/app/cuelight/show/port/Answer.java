package app.cuelight.show.port;

import java.time.Instant;

/// Whether a comment's question was answered on air, as somebody marked it; the latest word about a
/// comment holds.
///
/// @param comment the comment's key
/// @param answered false when it was marked by mistake and is open again
/// @param by the operator's name
public record Answer(long show, String comment, boolean answered, String by, Instant at) {}
