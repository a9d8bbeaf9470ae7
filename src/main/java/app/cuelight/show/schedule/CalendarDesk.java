package app.cuelight.show.schedule;

import app.cuelight.domain.basic.Bilingual;
import app.cuelight.domain.basic.Refused;
import app.cuelight.domain.schedule.Slot;
import app.cuelight.show.port.Calendars;
import app.cuelight.show.port.Calendars.Incoming;
import app.cuelight.show.port.Calendars.Outgoing;
import app.cuelight.show.port.Recurrence;
import app.cuelight.show.port.ScheduleBooks;
import app.cuelight.show.port.ScheduleBooks.Kept;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The plan as a calendar, out and in.
///
/// Every verb returns at once; a future fails with a [Refused], or with a
/// [app.cuelight.show.port.JournalException] when the disk refuses. Safe for any thread. Closing it
/// leaves the books open.
public final class CalendarDesk implements AutoCloseable {

  private final ScheduleBooks books;
  private final Calendars calendars;
  private final Unrolling unrolling;
  private final String operator;
  private final InstantSource clock;
  private final ExecutorService threads =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().name("calendar-desk").daemon().factory());

  /// @param operator who changes the plan here
  public CalendarDesk(
      ScheduleBooks books,
      Calendars calendars,
      Recurrence recurrence,
      String operator,
      InstantSource clock) {
    this.books = books;
    this.calendars = calendars;
    this.unrolling = new Unrolling(recurrence);
    this.operator = operator;
    this.clock = clock;
  }

  /// What becomes of an event of a file.
  public enum Fate {
    NEW,
    CHANGED,
    UNCHANGED,
    /// It was planned and is called off.
    CANCELLED,
    /// The plan has a newer state of it.
    OLDER,
    /// It is no show that can be planned.
    SKIPPED
  }

  /// An event of a file.
  ///
  /// @param line where it begins in the file, from 1
  /// @param slot as it would be planned, or null where it is skipped
  /// @param remarks sentences: why it is skipped, or what was read otherwise than it stood there
  public record Row(
      Fate fate, int line, @Nullable Slot slot, String title, List<Bilingual> remarks) {

    public Row {
      remarks = List.copyOf(remarks);
    }
  }

  /// What a file would do to the plan; nothing is changed by it.
  ///
  /// @param rows in the order of the file
  /// @param incoming what was read, for [#apply]
  public record Preview(List<Row> rows, Incoming incoming) {

    public Preview {
      rows = List.copyOf(rows);
    }

    /// How many events have a fate.
    public long count(Fate fate) {
      return rows.stream().filter(row -> row.fate() == fate).count();
    }

    /// Whether there is anything to do.
    public boolean changes() {
      return count(Fate.NEW) + count(Fate.CHANGED) + count(Fate.CANCELLED) > 0;
    }
  }

  /// Reads a file and compares it with the plan.
  public CompletableFuture<Preview> preview(Path file) {
    return ask(() -> {
      Incoming incoming = read(file);
      return new Preview(
          CalendarMerge.of(books.get().slots(), incoming, unrolling).rows(), incoming);
    });
  }

  /// Takes a file into the plan as it is now, as a whole or not at all.
  ///
  /// @return what became of each event
  public CompletableFuture<Preview> apply(Preview preview) {
    return ask(() -> {
      Incoming incoming = preview.incoming();
      CalendarMerge[] merged = {CalendarMerge.of(books.get().slots(), incoming, unrolling)};
      if (new Preview(merged[0].rows(), incoming).changes()) {
        books.change(
            operator,
            "import",
            clock.instant(),
            slots -> {
              merged[0] = CalendarMerge.of(slots, incoming, unrolling);
              return merged[0].slots();
            });
      }
      return new Preview(merged[0].rows(), incoming);
    });
  }

  /// Writes the plan as a file; a file that is there is replaced when the new one is whole.
  ///
  /// @param language of the few words in it, `en` or `zh-CN`
  /// @param utc whether all times are in UTC, for people whose programs know no zones
  /// @return how many slots were written
  public CompletableFuture<Integer> export(Path file, String language, boolean utc) {
    return ask(() -> {
      Path part = file.resolveSibling(file.getFileName() + ".part");
      try {
        int slots;
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
          slots = write(out, language, utc);
        }
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        return slots;
      } catch (IOException | UncheckedIOException e) {
        throw because(
            Refused.of(
                "The calendar cannot be written to %s; is there such a folder?",
                "日历无法写入 %s；这个文件夹存在吗？", file),
            e);
      }
    });
  }

  /// Writes the plan to a stream, on the caller's thread.
  ///
  /// @return how many slots were written
  public int write(OutputStream out, String language, boolean utc) {
    Kept kept = books.get();
    String name = language.startsWith("zh") ? "Cuelight 直播排期" : "Cuelight shows";
    calendars.write(kept.slots(), new Outgoing(name, language, utc, clock.instant()), out);
    return kept.slots().size();
  }

  private Incoming read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return calendars.read(in, books.roster().studioZone(), clock.instant());
    } catch (NoSuchFileException e) {
      throw because(Refused.of("There is no file %s.", "没有文件 %s。", file), e);
    } catch (IOException | UncheckedIOException e) {
      throw because(Refused.of("The file %s cannot be read.", "无法读取文件 %s。", file), e);
    }
  }

  private static Refused because(Refused refused, Throwable cause) {
    refused.initCause(cause);
    return refused;
  }

  private <T> CompletableFuture<T> ask(Supplier<T> question) {
    return CompletableFuture.supplyAsync(question, threads);
  }

  @Override
  public void close() {
    threads.close();
  }
}
