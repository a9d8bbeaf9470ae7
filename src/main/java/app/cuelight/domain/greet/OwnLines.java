package app.cuelight.domain.greet;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A host's own lines beside the bundled ones: what the linter says of each, and the page they make
/// together.
final class OwnLines {

  private OwnLines() {}

  /// Everything found in an own line, other wordings that say the same included.
  ///
  /// @param page the bundled page of its locale, or null when there is none
  static List<Finding> check(OwnLine own, @Nullable Page page, GreetingStyle style) {
    if (page == null) {
      return List.of(Finding.of(Fault.NO_PAGE, own.line(), own.locale()));
    }
    List<Finding> findings =
        new ArrayList<>(PhraseLint.of(page.locale(), style).check(own.draft(), page.honorific()));
    for (Wording wording : page.wordings(own.key())) {
      if (!wording.id().equals(own.id())
          && wording.line().inNative().named().equals(own.inNative())) {
        String first = page.locale() + "/" + own.key().code() + "/" + wording.id();
        findings.add(Finding.of(Fault.DUPLICATE, own.line(), first));
      }
    }
    return List.copyOf(findings);
  }

  /// The page with those own lines that may be said. Silencing every wording of a line leaves the
  /// usual one: a viewer is never without a greeting.
  static Page merged(Page page, List<OwnLine> lines, GreetingStyle style) {
    Map<LineKey, List<Wording>> merged = new EnumMap<>(LineKey.class);
    page.lines().forEach((key, wordings) -> merged.put(key, new ArrayList<>(wordings)));
    for (OwnLine own : lines) {
      boolean bad = own.enabled() && check(own, page, style).stream().anyMatch(Finding::isError);
      if (!bad) {
        place(own, page, merged.computeIfAbsent(own.key(), _ -> new ArrayList<>()));
      }
    }
    merged.forEach((key, wordings) -> {
      if (wordings.isEmpty()) {
        wordings.addAll(page.wordings(key).stream().limit(1).toList());
      }
    });
    merged.values().removeIf(List::isEmpty);
    return page.with(merged);
  }

  private static void place(OwnLine own, Page page, List<Wording> wordings) {
    int at = -1;
    for (int i = 0; i < wordings.size(); i++) {
      at = wordings.get(i).id().equals(own.id()) ? i : at;
    }
    if (own.enabled() && at >= 0) {
      wordings.set(at, own.wording(page));
    } else if (own.enabled()) {
      wordings.add(own.wording(page));
    } else if (at >= 0) {
      wordings.remove(at);
    }
  }
}
