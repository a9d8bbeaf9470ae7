package app.cuelight.show.people;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Whom to look for.
///
/// @param marks of one kind any may hold, of different kinds all must
/// @param text words that must all be in her name, handle, identities or remark; empty for any
public record PeopleQuery(List<Mark> marks, String text) {

  /// A longer text is cut: nobody's name is longer.
  public static final int LONGEST = 200;

  /// Everybody.
  public static final PeopleQuery EVERYBODY = new PeopleQuery(List.of(), "");

  public PeopleQuery {
    marks = List.copyOf(new LinkedHashSet<>(marks));
    text = text.strip();
    if (text.length() > LONGEST) {
      text = text.substring(0, text.offsetByCodePoints(0, fitting(text))).strip();
    }
  }

  /// How many characters of a text fit, none of them cut in half.
  private static int fitting(String text) {
    boolean splits =
        Character.isHighSurrogate(text.charAt(LONGEST - 1))
            && Character.isLowSurrogate(text.charAt(LONGEST));
    return text.codePointCount(0, splits ? LONGEST - 1 : LONGEST);
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
