package app.cuelight.show.port;

import java.time.Instant;

/// A hello to everybody of one language who had just come in.
///
/// One record for all of them: at a hundred joins a second one for each would be more than the rest
/// of the show.
///
/// @param language the language of those who were greeted as their localities have it; empty for
///   those of whom it was not known
/// @param people how many had come since the last one
/// @param by the operator's name
/// @param line which wording it was, as in [Settlement#line()]
public record GroupGreeting(
    long show, String language, int people, Instant at, String by, String line) {}
