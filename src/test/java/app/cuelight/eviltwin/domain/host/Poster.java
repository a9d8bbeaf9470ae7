package app.cuelight.eviltwin.domain.host;

import app.cuelight.eviltwin.domain.event.Happening;

/// Reads events instead of finished words.
final class Poster {

  Happening seen;
}
