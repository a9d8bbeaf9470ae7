package app.cuelight.feed.files.orders;

/// A cell as a piece of its row, without the white space around it. Most cells of a long file are
/// numbers, times and words that come again; they are understood where they stand, and no text of
/// their own is made.
///
/// @param text of which it is a piece
/// @param from where it begins
/// @param to behind its end
record Cell(String text, int from, int to) implements CharSequence {

  static final Cell EMPTY = new Cell("", 0, 0);

  /// The piece without the white space at its ends.
  static Cell of(String text, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && isSpace(text.charAt(start))) {
      start++;
    }
    while (start < end && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return start == end ? EMPTY : new Cell(text, start, end);
  }

  /// As [String#strip] has it, which asks a table of all characters.
  private static boolean isSpace(char c) {
    return (c <= ' ' || c > '~') && Character.isWhitespace(c);
  }

  @Override
  public int length() {
    return to - from;
  }

  @Override
  public char charAt(int index) {
    return text.charAt(from + index);
  }

  @Override
  public Cell subSequence(int start, int end) {
    return new Cell(text, from + start, from + end);
  }

  @Override
  public String toString() {
    return text.substring(from, to);
  }

  boolean says(String other) {
    return other.length() == to - from && text.startsWith(other, from);
  }

  /// The place of a character, or -1.
  int indexOf(char c) {
    int at = text.indexOf(c, from, to);
    return at < 0 ? -1 : at - from;
  }

  /// A hash of what it says, for small tables.
  int mark() {
    int mark = 0;
    for (int i = from; i < to; i++) {
      mark = 31 * mark + text.charAt(i);
    }
    return mark;
  }
}
