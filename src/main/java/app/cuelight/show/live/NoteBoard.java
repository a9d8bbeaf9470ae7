package app.cuelight.show.live;

import app.cuelight.domain.basic.ViewerId;
import app.cuelight.domain.event.Note;
import app.cuelight.domain.viewer.Fact;
import app.cuelight.domain.viewer.Facts;
import app.cuelight.domain.viewer.Viewer;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What was noted about the people of the room; few have notes. For the room's one thread.
final class NoteBoard {

  /// Notes of more people are not at hand; those heard of longest ago go.
  private static final int CAPACITY = 20_000;

  private static final List<Note> NOTES = List.of(Note.values());

  private final Map<ViewerId, Map<Note, String>> notes = new LinkedHashMap<>();

  void learn(Viewer viewer) {
    Map<Note, String> said = of(viewer.facts());
    if (!notes.isEmpty()) {
      notes.remove(viewer.id());
    }
    if (!said.isEmpty()) {
      notes.put(viewer.id(), said);
      if (notes.size() > CAPACITY) {
        notes.remove(notes.keySet().iterator().next());
      }
    }
  }

  void remove(ViewerId viewer) {
    notes.remove(viewer);
  }

  /// The notes about those of these people who have any.
  Map<ViewerId, Map<Note, String>> about(Stream<ViewerId> people) {
    if (notes.isEmpty()) {
      return Map.of();
    }
    Map<ViewerId, Map<Note, String>> found = new HashMap<>();
    people.forEach(viewer -> {
      Map<Note, String> said = notes.get(viewer);
      if (said != null) {
        found.put(viewer, said);
      }
    });
    return Map.copyOf(found);
  }

  private static Map<Note, String> of(Facts facts) {
    Map<Note, String> said = Map.of();
    for (Note note : NOTES) {
      String text = facts.noted(fact(note));
      if (text != null) {
        said = said.isEmpty() ? new EnumMap<>(Note.class) : said;
        said.put(note, text);
      }
    }
    return said.isEmpty() ? said : Map.copyOf(said);
  }

  private static Fact fact(Note note) {
    return switch (note) {
      case LANGUAGE -> Fact.SPEAKS;
      case SAY -> Fact.SAY;
      case CALL -> Fact.CALL;
      case QUIET -> Fact.QUIET;
      case HEARD -> Fact.HEARD;
      case REMARK -> Fact.REMARK;
    };
  }
}
