package app.cuelight.terminal.verb;

import app.cuelight.domain.schedule.Clash;
import app.cuelight.domain.schedule.Holiday;
import app.cuelight.domain.schedule.Occurrence;
import app.cuelight.show.schedule.ScheduleView;
import app.cuelight.terminal.bench.Plans;
import app.cuelight.terminal.print.Answer;
import app.cuelight.terminal.print.Column;
import app.cuelight.terminal.print.Fields;
import app.cuelight.terminal.print.Sheet;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Says what does not work in the plan.
@Command(
    name = "clashes",
    description = {
      "Says what does not work in the plan, with the smallest changes that would put it right.",
      "Default: the next 90 days."
    })
final class ScheduleClashes implements Runnable {

  private static final Duration AHEAD = Duration.ofDays(90);
  private static final Sheet SHEET =
      new Sheet(
          List.of(
              "kind",
              "grave",
              "subject",
              "from",
              "until",
              "one.id",
              "one.title",
              "one.original",
              "other.id",
              "other.title",
              "other.original",
              "fixes"),
          List.of(
              Column.of("kind", "KIND"),
              Column.of("subject", "ABOUT"),
              Column.of("from", "FROM"),
              Column.of("one.title", "SHOW"),
              Column.of("other.title", "AND"),
              Column.wide("fixes", "WAYS OUT")));

  private final Call call;

  @Option(names = "--from", paramLabel = "DAY|INSTANT", description = "From when. Default: today.")
  private @Nullable String from;

  @Option(
      names = "--to",
      paramLabel = "DAY|INSTANT",
      description = "The last day, or the first instant no longer wanted.")
  private @Nullable String to;

  ScheduleClashes(Call call) {
    this.call = call;
  }

  @Override
  public void run() {
    try (Plans plans = call.bench().plans(call.home())) {
      ScheduleVerb.Days days = ScheduleVerb.days(call, plans, from, to, AHEAD);
      ScheduleView view = ScheduleVerb.done(plans.planner().view(days.from(), days.until()));
      call.print(Answer.many(view.clashes().stream().map(ScheduleClashes::row).toList(), SHEET));
    }
  }

  private static Map<String, @Nullable Object> row(Clash clash) {
    return Fields.of("kind", ScheduleRows.word(clash.kind()))
        .and("grave", clash.kind().grave())
        .and("subject", subject(clash))
        .and("from", clash.from().toString())
        .and("until", clash.until().toString())
        .and("one", show(clash.one()))
        .and("other", clash.other() == null ? null : show(clash.other()))
        .and("fixes", clash.fixes().stream().map(ScheduleClashes::words).toList())
        .map();
  }

  /// `Seollal (KR)`, `Eid al-Fitr, about (MY)`; of everything else what it is about.
  private static String subject(Clash clash) {
    Holiday holiday = clash.holiday();
    if (holiday == null) {
      return clash.subject();
    }
    String about = holiday.certainty() == Holiday.Certainty.ABOUT ? ", about" : "";
    return holiday.english() + about + " (" + clash.subject() + ")";
  }

  private static Map<String, @Nullable Object> show(Occurrence show) {
    return Fields.of("id", show.slot().id().value())
        .and("title", show.slot().title())
        .and("original", ScheduleRows.text(show.original()))
        .and("startsAt", show.start().toString())
        .map();
  }

  /// `begin “Knitwear” 30 minutes later`.
  private static String words(Clash.Fix fix) {
    String title = "“" + fix.of().slot().title() + "”";
    return switch (fix) {
      case Clash.Fix.Shift(_, Duration by) ->
          "begin %s %,d minutes %s"
              .formatted(title, by.abs().toMinutes(), by.isNegative() ? "earlier" : "later");
      case Clash.Fix.MoveToStudio(_, String studio) -> "move " + title + " to studio " + studio;
      case Clash.Fix.GiveToHost(_, String host) -> "give " + title + " to " + host;
      case Clash.Fix.Shorten(_, Duration length) ->
          "shorten %s to %,d minutes".formatted(title, length.toMinutes());
    };
  }
}
