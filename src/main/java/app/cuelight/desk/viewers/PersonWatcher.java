package app.cuelight.desk.viewers;

import app.cuelight.domain.basic.ViewerId;
import app.cuelight.show.people.PersonPage;

/// Who hears on the screen what becomes of a person.
interface PersonWatcher {

  /// A person as she is now.
  void isNow(PersonPage page);

  /// There are others than before: whoever was looked at is `now` another.
  void areOthers(ViewerId before, ViewerId now);
}
