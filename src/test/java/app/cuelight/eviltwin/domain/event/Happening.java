package app.cuelight.eviltwin.domain.event;

import app.cuelight.eviltwin.domain.viewer.Person;

/// Stands on the floor above.
public final class Happening {

  Person seen;
}
