package app.cuelight.feed.calendar;

import java.util.Locale;
import java.util.Map;

/// A content line, unfolded (RFC 5545 §3.1).
///
/// @param number of its first line in the file, from 1
/// @param name in upper case
/// @param parameters by name in upper case, without quotes
/// @param isCut whether the value was longer than anybody reads
record Line(int number, String name, Map<String, String> parameters, String value, boolean isCut) {

  /// A parameter, or empty.
  String parameter(String wanted) {
    return parameters.getOrDefault(wanted, "");
  }

  /// Whether the value is a date without a time.
  boolean isDate() {
    return parameter("VALUE").toUpperCase(Locale.ROOT).equals("DATE")
        || value.strip().length() == 8;
  }

  /// The value as text: what was escaped as it was meant (§3.3.11). ical4j's decoder loses a new
  /// line that follows a backslash.
  String text() {
    var text = new StringBuilder(value.length());
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '\\' && i + 1 < value.length()) {
        i++;
        char escaped = value.charAt(i);
        text.append(escaped == 'n' || escaped == 'N' ? '\n' : escaped);
      } else {
        text.append(c);
      }
    }
    return text.toString();
  }
}
