package app.cuelight.feed.calendar;

import app.cuelight.domain.basic.Refused;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.regex.Pattern;

/// Which parts of a calendar are open, so that nothing reaches the parser that is not whole or
/// deeper than any calendar. Used by one thread.
final class Nesting {

  private static final int DEEPEST = 8;
  private static final int SHOWN = 40;
  private static final Pattern UNUSUAL = Pattern.compile("[^A-Z0-9-]");

  private final Deque<String> open = new ArrayDeque<>();
  private boolean isCalendar;

  /// Opens a part.
  ///
  /// @return its name as the parser can read it
  String begin(String value, int line) {
    String kind = kind(value);
    if (open.isEmpty() && !kind.equals("VCALENDAR")) {
      throw Refused.of(
          "This is no calendar: line %,d begins a %s outside of one.",
          "这不是日历：第 %,d 行的 %s 不在日历之内。", line, shortly(kind));
    }
    isCalendar = true;
    open.push(kind);
    if (open.size() > DEEPEST) {
      throw Refused.of(
          "Line %,d is nested %d deep; no calendar is.",
          "第 %,d 行嵌套了 %d 层；日历不会这样。", line, open.size());
    }
    return word(kind);
  }

  /// Closes a part.
  ///
  /// @return its name as the parser can read it
  String end(String value, int line) {
    String kind = kind(value);
    if (!kind.equals(open.peek())) {
      throw open.isEmpty()
          ? Refused.of(
              "Line %,d ends a %s, but nothing is open.",
              "第 %,d 行结束了 %s，但此处没有打开的部分。", line, shortly(kind))
          : Refused.of(
              "Line %,d ends a %s, but %s is open.",
              "第 %,d 行结束了 %s，但打开的是 %s。", line, shortly(kind), shortly(open.element()));
    }
    open.pop();
    return word(kind);
  }

  /// Refuses a property outside of every calendar.
  void inside(int line) {
    if (open.isEmpty()) {
      throw Refused.of(
          "This is no calendar: line %,d stands outside of BEGIN:VCALENDAR.",
          "这不是日历：第 %,d 行在 BEGIN:VCALENDAR 之外。", line);
    }
  }

  /// Refuses a file that ends too early.
  ///
  /// @param line the last one
  void end(int line) {
    if (!isCalendar) {
      throw Refused.of(
          "This is no calendar: it does not begin with BEGIN:VCALENDAR.",
          "这不是日历：开头没有 BEGIN:VCALENDAR。");
    }
    if (!open.isEmpty()) {
      throw Refused.of(
          "The calendar breaks off at line %,d: END:%s is missing.",
          "日历在第 %,d 行中断：缺少 END:%s。", line, shortly(open.element()));
    }
  }

  private static String kind(String value) {
    return value.strip().toUpperCase(Locale.ROOT);
  }

  /// Names of parts that nobody reads may be anything; the parser wants a word.
  private static String word(String kind) {
    return kind.isEmpty() ? "-" : UNUSUAL.matcher(kind).replaceAll("-");
  }

  private static String shortly(String kind) {
    return kind.length() > SHOWN ? kind.substring(0, SHOWN) + "…" : kind;
  }
}
