package app.cuelight.store;

import app.cuelight.domain.basic.Identity;
import app.cuelight.domain.locale.SearchFold;
import app.cuelight.domain.viewer.Fact;
import app.cuelight.domain.viewer.Viewer;
import java.util.List;

/// What a viewer is searched by, folded, one line each: name, handle, what the host calls her, what
/// is remarked about her, identities.
final class SearchLines {

  private static final List<Fact> FACTS = List.of(Fact.NAME, Fact.HANDLE, Fact.CALL, Fact.REMARK);

  private SearchLines() {}

  static String of(Viewer viewer) {
    StringBuilder lines = new StringBuilder();
    for (Fact fact : FACTS) {
      String value = viewer.facts().get(fact);
      if (value != null && !value.isEmpty()) {
        lines.append(SearchFold.of(value)).append('\n');
      }
    }
    for (Identity identity : viewer.identities()) {
      lines.append(SearchFold.of(identity.link())).append('\n');
    }
    return lines.toString();
  }

  /// Whether two states of a viewer with the same identities are searched by the same.
  static boolean same(Viewer one, Viewer other) {
    for (Fact fact : FACTS) {
      String value = one.facts().get(fact);
      String now = other.facts().get(fact);
      if (value == null ? now != null : !value.equals(now)) {
        return false;
      }
    }
    return true;
  }
}
