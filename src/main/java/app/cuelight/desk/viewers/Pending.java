package app.cuelight.desk.viewers;

import app.cuelight.domain.basic.Identity;
import app.cuelight.domain.basic.ViewerId;
import app.cuelight.domain.viewer.Viewer;
import java.util.List;

/// What is done to a person in four seconds unless it is taken back.
sealed interface Pending {

  /// Both become one person.
  record Merging(Viewer one, Viewer other) implements Pending {}

  /// Both stay two people.
  record TellingApart(Viewer one, Viewer other) implements Pending {}

  /// These identities leave.
  record Parting(Viewer viewer, List<Identity> leaving) implements Pending {

    /// Who she is without them.
    ViewerId stays() {
      return viewer.identities().stream()
          .filter(identity -> !leaving.contains(identity))
          .map(identity -> new ViewerId(identity.link()))
          .findFirst()
          .orElse(viewer.id());
    }
  }
}
