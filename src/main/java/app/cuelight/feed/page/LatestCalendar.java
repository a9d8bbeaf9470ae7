package app.cuelight.feed.page;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// The calendar, written once for everybody who asks until the plan is another one. Safe for any
/// thread.
final class LatestCalendar {

  private final CalendarPage.Source source;
  private final InstantSource clock;
  private final ReentrantLock lock = new ReentrantLock();
  private @Nullable Copy newest;

  LatestCalendar(CalendarPage.Source source, InstantSource clock) {
    this.source = source;
    this.clock = clock;
  }

  /// The calendar of now, or of this second.
  Copy now() throws InterruptedException {
    lock.lockInterruptibly();
    try {
      Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
      Copy kept = newest;
      // Two calendars of one second would have the same Last-Modified.
      if (kept != null && kept.since.equals(now)) {
        return kept;
      }
      long revision = source.revision();
      if (kept == null || kept.revision != revision || !kept.isOfDay(now)) {
        var out = new ByteArrayOutputStream();
        source.write(out);
        kept = new Copy(revision, now, out.toByteArray());
        newest = kept;
      }
      return kept;
    } finally {
      lock.unlock();
    }
  }

  /// A calendar as it was written.
  static final class Copy {

    private static final String TYPE = "text/calendar; charset=utf-8";

    /// IMF-fixdate (RFC 9110 §5.6.7).
    private static final DateTimeFormatter DATE =
        DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.US);

    private final long revision;
    private final Instant since;
    private final byte[] bytes;
    private final String tag;

    private Copy(long revision, Instant since, byte[] bytes) {
      this.revision = revision;
      this.since = since;
      this.bytes = bytes;
      this.tag = '"' + hash(bytes) + '"';
    }

    /// What it says of the clocks ahead is right for a day.
    private boolean isOfDay(Instant now) {
      return since.truncatedTo(ChronoUnit.DAYS).equals(now.truncatedTo(ChronoUnit.DAYS));
    }

    /// The whole, or that nothing changed since the asker had it.
    PageAnswer answer(PageRequest request) {
      String headers =
          "Cache-Control: private, no-cache\r\nETag: %s\r\nLast-Modified: %s\r\n"
              .formatted(tag, DATE.format(since.atOffset(ZoneOffset.UTC)));
      return isKnown(request)
          ? PageAnswer.unchanged(TYPE, headers)
          : PageAnswer.of(TYPE, headers, bytes);
    }

    /// A tag counts more than a time (RFC 9110 §13.2.2).
    private boolean isKnown(PageRequest request) {
      String tags = request.header("if-none-match");
      if (!tags.isEmpty()) {
        return Arrays.stream(tags.split(","))
            .map(String::strip)
            .anyMatch(one -> one.equals("*") || one.equals(tag) || one.equals("W/" + tag));
      }
      String time = request.header("if-modified-since");
      try {
        return !time.isEmpty()
            && !since.isAfter(LocalDateTime.parse(time, DATE).toInstant(ZoneOffset.UTC));
      } catch (DateTimeException e) {
        // A time that cannot be read is passed over (RFC 9110 §13.1.3).
        return false;
      }
    }

    private static String hash(byte[] bytes) {
      try {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
        return HexFormat.of().formatHex(digest, 0, 16);
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("Every Java has SHA-256.", e);
      }
    }
  }
}
