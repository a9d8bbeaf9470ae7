package app.cuelight.feed.calendar;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A part of a calendar as it stands in the file, such as an event: the lines that are read at all.
/// Filled by one thread.
final class Block {

  private final int number;
  private final List<Line> lines = new ArrayList<>();
  private final List<Block> parts = new ArrayList<>();
  private boolean isCut;

  /// @param number of the line it begins at
  Block(int number) {
    this.number = number;
  }

  int number() {
    return number;
  }

  void add(Line line) {
    lines.add(line);
  }

  /// Adds a line in place of those of its name.
  void put(Line line) {
    lines.removeIf(each -> each.name().equals(line.name()));
    lines.add(line);
  }

  void add(Block part) {
    parts.add(part);
  }

  /// Notes that there were more lines than anybody reads.
  void cut() {
    isCut = true;
  }

  /// Whether lines of it are missing.
  boolean isCut() {
    return isCut;
  }

  /// How many lines are kept.
  int size() {
    return lines.size();
  }

  List<Block> parts() {
    return parts;
  }

  List<Line> all(String name) {
    return lines.stream().filter(line -> line.name().equals(name)).toList();
  }

  /// The first property of a name, or null.
  @Nullable Line first(String name) {
    for (Line line : lines) {
      if (line.name().equals(name)) {
        return line;
      }
    }
    return null;
  }

  /// The text of the first property of a name, or empty.
  String text(String name) {
    Line line = first(name);
    return line == null ? "" : line.text().strip();
  }
}
