package app.cuelight.eviltwin.domain.locale;

import app.cuelight.eviltwin.domain.event.Happening;

/// Knows more than the basics.
final class Tongue {

  Happening seen;
}
