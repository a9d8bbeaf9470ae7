package app.cuelight.feed.calendar;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import net.fortuna.ical4j.data.FoldingWriter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.PropertyList;

/// Puts a calendar out piece by piece, as ical4j prints and folds it.
///
/// The library's own `CalendarOutputter` wants the whole calendar in memory, once as objects and
/// once as a text, and folds after a number of characters, where RFC 5545 §3.1 counts octets. So
/// its `FoldingWriter` is asked line by line, and told how many characters of this line are certain
/// to fit. Used by one thread.
final class CalendarPrinter {

  private static final String END_OF_LINE = "\r\n";
  private static final int OCTETS = 75;
  private static final int WIDEST = 3;
  private static final int ONE = 0x80;
  private static final int TWO = 0x800;

  private final Writer out;
  private final List<FoldingWriter> byWidth;
  private final String last;

  /// Begins a calendar.
  ///
  /// @param head the properties it has itself
  /// @param stream is flushed, and stays open
  CalendarPrinter(PropertyList head, OutputStream stream) {
    this.out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), 1 << 16);
    this.byWidth =
        IntStream.rangeClosed(1, WIDEST)
            .mapToObj(width -> new FoldingWriter(out, OCTETS / width))
            .toList();
    List<String> frame = new Calendar(head, new ComponentList<>()).toString().lines().toList();
    this.last = frame.getLast();
    frame.subList(0, frame.size() - 1).forEach(this::line);
  }

  /// Puts a component out.
  ///
  /// @throws UncheckedIOException when it cannot be written
  void put(Component component) {
    component.toString().lines().forEach(this::line);
  }

  /// Ends the calendar.
  ///
  /// @throws UncheckedIOException when it cannot be written
  void end() {
    line(last);
    try {
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void line(String line) {
    int width = width(line);
    Writer writer = line.length() > OCTETS / width ? byWidth.get(width - 1) : out;
    try {
      writer.write(line + END_OF_LINE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// How many octets of UTF-8 a `char` of a line takes at most; half of a pair takes two.
  private static int width(String line) {
    int width = 1;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      int octets = c < ONE ? 1 : c < TWO || Character.isSurrogate(c) ? 2 : WIDEST;
      width = Math.max(width, octets);
    }
    return width;
  }
}
