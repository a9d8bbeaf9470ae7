package app.cuelight.show.port;

import app.cuelight.domain.basic.Bilingual;
import app.cuelight.domain.schedule.Slot;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/// Calendars as other programs read and write them (iCalendar, RFC 5545). Safe for any thread.
public interface Calendars {

  /// Writes slots as a calendar.
  ///
  /// @param out is flushed, and stays open
  /// @throws java.io.UncheckedIOException when it cannot be written
  void write(List<Slot> slots, Outgoing how, OutputStream out);

  /// Reads a calendar of any program, in bounded memory.
  ///
  /// @param home the clock for times that have none of their own
  /// @throws app.cuelight.domain.basic.Refused with a sentence, line included, when it is none or
  ///   larger than anything a calendar is
  /// @throws java.io.UncheckedIOException when it cannot be read
  Incoming read(InputStream file, ZoneId home, Instant now);

  /// How a calendar is written.
  ///
  /// @param name what the calendar is called
  /// @param language of the few words in it, `en` or `zh-CN`
  /// @param utc whether all times are in UTC: series are lists of times then, for two years
  /// @param now the moment it is written
  record Outgoing(String name, String language, boolean utc, Instant now) {}

  /// What stood in a calendar.
  ///
  /// @param slots in the order of the file, each id once
  /// @param skipped what is not taken, in the order of the file
  record Incoming(List<Entry> slots, List<Skipped> skipped) {

    public Incoming {
      slots = List.copyOf(slots);
      skipped = List.copyOf(skipped);
    }
  }

  /// A slot that stood there.
  ///
  /// @param line where it begins, from 1
  /// @param own whether Cuelight wrote it, so that host, room and markets are as they should be;
  ///   other programs do not know them
  /// @param remarks sentences on what was read otherwise than it stood there
  record Entry(Slot slot, int line, boolean own, List<Bilingual> remarks) {

    public Entry {
      remarks = List.copyOf(remarks);
    }
  }

  /// Something that is not taken, and why.
  ///
  /// @param line where it stands, from 1
  /// @param title its title, or empty
  /// @param why a sentence
  record Skipped(int line, String title, Bilingual why) {}
}
