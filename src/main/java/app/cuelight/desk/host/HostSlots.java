package app.cuelight.desk.host;

import javafx.geometry.Rectangle2D;

/// Where everything stands on the host screen; the same for every card.
///
/// Worked out from the size of the window and of the letters alone, never from a text: what is
/// missing leaves its place blank, and nothing moves. The explanation stands right under the line,
/// where it is in most cards; the line in the viewer's own script stands below it.
///
/// @param foot the ground under facts, act and next
record HostSlots(
    Rectangle2D bar,
    Rectangle2D mark,
    Rectangle2D head,
    Rectangle2D clock,
    Rectangle2D name,
    Rectangle2D line,
    Rectangle2D gloss,
    Rectangle2D second,
    Rectangle2D notice,
    Rectangle2D foot,
    Rectangle2D facts,
    Rectangle2D act,
    Rectangle2D hint,
    Rectangle2D nextFirst,
    Rectangle2D nextSecond,
    Rectangle2D strip) {

  /// The tier's bar at the left edge, pixels.
  static final double BAR = 22;

  /// Height of a row of text, in units of its font size.
  static final double ROW = 1.3;

  private static final double CLOCK_WIDE = 4.2;
  private static final double LEFT_SHARE = 0.56;

  /// The slots of a window.
  static HostSlots of(HostSizes sizes, double width, double height) {
    double unit = sizes.base();
    double left = BAR + Math.max(unit * 0.8, 16);
    double right = width - Math.max(unit * 0.8, 16);
    double wide = right - left;
    double y = unit * 0.5;
    double head = unit * 1.5;
    var mark = new Rectangle2D(left, y + unit * 0.2, unit * 1.1, unit * 1.1);
    double words = left + unit * 1.5;
    double clock = unit * CLOCK_WIDE;
    var headSlot = new Rectangle2D(words, y, right - clock - words, head);
    var clockSlot = new Rectangle2D(right - clock, y, clock, head);
    y += head;
    var name = new Rectangle2D(left, y, wide, unit * 3.07);
    y = name.getMaxY() + unit * 0.1;
    var line = new Rectangle2D(left, y, wide, sizes.line() * ROW * 2);
    y = line.getMaxY();
    var gloss = new Rectangle2D(left, y, wide, sizes.gloss() * ROW * 2);
    y = gloss.getMaxY();
    var second = new Rectangle2D(left, y, wide, sizes.second() * ROW * 2);
    double strip = unit * 1.1;
    var stripSlot = new Rectangle2D(BAR, height - strip, width - BAR, strip);
    boolean isTall = height > width;
    double footHigh = unit * (isTall ? 6.6 : 3.6);
    double top = height - strip - footHigh;
    var foot = new Rectangle2D(BAR, top, width - BAR, footHigh + strip);
    var notice = new Rectangle2D(left, top - unit * 1.4, wide, unit * 1.4);
    double column = isTall ? wide : wide * LEFT_SHARE;
    double row = unit * 1.3;
    double first = top + unit * 0.25;
    var facts = new Rectangle2D(left, first, column, row);
    var act = new Rectangle2D(left, first + row, column, row);
    var hint = new Rectangle2D(left, first + row * 2, column, unit * 0.75);
    double nextLeft = isTall ? left : left + column + unit;
    double nextTop = isTall ? first + row * 2 + unit : first;
    double nextWide = right - nextLeft;
    return new HostSlots(
        new Rectangle2D(0, 0, BAR, height),
        mark,
        headSlot,
        clockSlot,
        name,
        line,
        gloss,
        second,
        notice,
        foot,
        facts,
        act,
        hint,
        new Rectangle2D(nextLeft, nextTop, nextWide, row),
        new Rectangle2D(nextLeft, nextTop + row, nextWide, row),
        stripSlot);
  }
}
