package app.cuelight.domain.schedule;

import app.cuelight.domain.basic.Refused;

/// The name of a planned show for as long as it lives: the `UID` of its iCalendar event (RFC 5545
/// §3.8.4.7), so that a calendar that comes back is recognised.
///
/// @param value 1 to 255 visible characters, without white space
public record SlotId(String value) implements Comparable<SlotId> {

  /// The longest name accepted, in UTF-16 units.
  public static final int MAX_LENGTH = 255;

  public SlotId {
    if (value.isEmpty() || value.length() > MAX_LENGTH) {
      throw Refused.of("The id of a slot has 1 to 255 characters.", "排期编号须为 1 至 255 个字符。");
    }
    if (value.codePoints().anyMatch(c -> Character.isISOControl(c) || Character.isWhitespace(c))) {
      throw Refused.of("The id of a slot has no blanks in it.", "排期编号不能含有空白字符。");
    }
  }

  @Override
  public int compareTo(SlotId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
