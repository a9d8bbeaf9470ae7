package app.cuelight.domain.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A show begins soon.
///
/// @param before how long before its start it is said
public record Reminder(Occurrence show, Duration before) {

  /// When it is said.
  public static final List<Duration> USUAL =
      List.of(Duration.ofMinutes(30), Duration.ofMinutes(10));

  /// When it is due.
  public Instant at() {
    return show.start().minus(before);
  }

  /// What became due after one instant and up to another, in order; of a show of which both would
  /// be due only the later, as after an hour of sleep nobody needs the first. Drafts and shows that
  /// have begun are not told.
  public static List<Reminder> due(List<Occurrence> shows, Instant after, Instant upTo) {
    List<Reminder> due = new ArrayList<>();
    for (Occurrence show : shows) {
      if (show.slot().state() != SlotState.CONFIRMED || !show.start().isAfter(upTo)) {
        continue;
      }
      Reminder latest = null;
      for (Duration before : USUAL) {
        var reminder = new Reminder(show, before);
        if (reminder.at().isAfter(after) && !reminder.at().isAfter(upTo)) {
          latest = latest == null || reminder.at().isAfter(latest.at()) ? reminder : latest;
        }
      }
      if (latest != null) {
        due.add(latest);
      }
    }
    due.sort(Comparator.comparing(Reminder::at));
    return due;
  }
}
