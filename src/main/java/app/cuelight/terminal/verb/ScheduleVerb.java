package app.cuelight.terminal.verb;

import app.cuelight.domain.locale.LocalClock;
import app.cuelight.domain.schedule.Slot;
import app.cuelight.domain.schedule.SlotId;
import app.cuelight.show.schedule.ScheduleView;
import app.cuelight.terminal.bench.Plans;
import app.cuelight.terminal.bench.Refusal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The verbs about planned shows.
@Command(
    name = "schedule",
    description = {
      "The plan of shows: each is anchored to the clock of one zone and told on everybody's.",
      "Works while a console or `cuelight serve` runs; they show the change within a second."
    })
final class ScheduleVerb {

  /// A year, and the season after it.
  static final Duration AHEAD = Duration.ofDays(400);

  private ScheduleVerb() {}

  static CommandLine with(Call call) {
    return new CommandLine(new ScheduleVerb())
        .addSubcommand(new ScheduleList(call))
        .addSubcommand(new ScheduleAdd(call))
        .addSubcommand(new ScheduleMove(call))
        .addSubcommand(new ScheduleAnchor(call))
        .addSubcommand(new ScheduleRemove(call))
        .addSubcommand(new ScheduleUndo(call))
        .addSubcommand(new ScheduleBegin(call))
        .addSubcommand(new ScheduleEnd(call))
        .addSubcommand(new ScheduleClashes(call))
        .addSubcommand(new ScheduleClocks(call))
        .addSubcommand(new ScheduleSuggest(call))
        .addSubcommand(new ScheduleImport(call))
        .addSubcommand(new ScheduleExport(call))
        .addSubcommand(ScheduleShare.with(call))
        .addSubcommand(new ScheduleRoster(call));
  }

  /// Waits until it is durable.
  ///
  /// @throws Refusal with the sentence it failed with
  static <T> T done(CompletableFuture<T> answer) {
    return CouponsVerb.done(answer);
  }

  /// The plan of today, with nothing said about it.
  static ScheduleView plan(Call call, Plans plans) {
    return done(plans.planner().shows(call.now(), call.now().plus(Duration.ofDays(1))));
  }

  /// Some days.
  record Days(Instant from, Instant until) {}

  /// What somebody means by `--from` and `--to`.
  ///
  /// @param from a day of the studio or an instant, or null for today
  /// @param to the last day, or the first instant no longer wanted, or null
  static Days days(
      Call call, Plans plans, @Nullable String from, @Nullable String to, Duration ahead) {
    ZoneId studio = plan(call, plans).roster().studioZone();
    Instant begin =
        from == null
            ? LocalClock.instant(
                LocalClock.at(call.now(), studio).toLocalDate().atStartOfDay(), studio)
            : instant(from, studio, 0);
    Instant end = to == null ? begin.plus(ahead) : instant(to, studio, 1);
    if (!begin.isBefore(end)) {
      throw new Refusal("--to is before --from; there are no days between them.");
    }
    return new Days(begin, end);
  }

  /// @param more how many days after a day it is about
  private static Instant instant(String word, ZoneId studio, int more) {
    try {
      return word.indexOf('T') < 0
          ? LocalClock.instant(LocalDate.parse(word).plusDays(more).atStartOfDay(), studio)
          : OffsetDateTime.parse(word).toInstant();
    } catch (DateTimeException e) {
      throw new Refusal(
          "'"
              + word
              + "' is neither a day such as 2027-03-02 nor an instant such as"
              + " 2027-03-02T20:00:00Z.",
          e);
    }
  }

  static Slot slot(ScheduleView view, SlotId id) {
    return view.slots().stream()
        .filter(slot -> slot.id().equals(id))
        .findFirst()
        .orElseThrow(() ->
            new Refusal(
                "There is no show " + id + " in the plan; `cuelight schedule list` names them."));
  }
}
