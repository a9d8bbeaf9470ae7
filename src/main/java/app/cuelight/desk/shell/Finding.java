package app.cuelight.desk.shell;

import app.cuelight.desk.kit.Act;
import app.cuelight.desk.live.Present;

/// Something that was found: an act, or somebody who is here.
sealed interface Finding {

  record Do(Act act) implements Finding {}

  record GoTo(Present who) implements Finding {}
}
