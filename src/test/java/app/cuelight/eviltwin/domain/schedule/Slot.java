package app.cuelight.eviltwin.domain.schedule;

import app.cuelight.eviltwin.domain.event.Happening;

/// Knows more than the basics.
final class Slot {

  Happening seen;
}
