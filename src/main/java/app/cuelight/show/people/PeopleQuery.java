package app.cuelight.show.people;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Whom to look for.
///
/// @param marks of one kind any may hold, of different kinds all must
/// @param text words that must all be in her name, handle, identities or remark; empty for any
public record PeopleQuery(List<Mark> marks, String text) {

  /// Everybody.
  public static final PeopleQuery EVERYBODY = new PeopleQuery(List.of(), "");

  public PeopleQuery {
    marks = List.copyOf(new LinkedHashSet<>(marks));
    text = text.strip();
  }

  /// This query with a mark, or without it when it had it.
  public PeopleQuery toggled(Mark mark) {
    Set<Mark> next = new LinkedHashSet<>(marks);
    if (!next.remove(mark)) {
      next.add(mark);
    }
    return new PeopleQuery(List.copyOf(next), text);
  }

  /// Whether it narrows nothing.
  public boolean isEverybody() {
    return marks.isEmpty() && text.isEmpty();
  }
}
