package app.cuelight.terminal.verb;

import app.cuelight.domain.locale.Market;
import app.cuelight.domain.schedule.FreeSlot;
import app.cuelight.domain.schedule.Roster;
import app.cuelight.show.schedule.ScheduleView;
import app.cuelight.terminal.bench.Plans;
import app.cuelight.terminal.print.Answer;
import app.cuelight.terminal.print.Column;
import app.cuelight.terminal.print.Fields;
import app.cuelight.terminal.print.Sheet;
import app.cuelight.terminal.verb.ScheduleSpelling.MarketWord;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Suggests free times.
@Command(
    name = "suggest",
    description = {
      "Suggests the best free times for a show, with the evidence there is.",
      "Default: the next 14 days."
    })
final class ScheduleSuggest implements Runnable {

  private static final Duration AHEAD = Duration.ofDays(14);
  private static final Sheet SHEET =
      new Sheet(
          List.of(
              "startsAt",
              "local",
              "score",
              "reached",
              "already",
              "low",
              "high",
              "shows",
              "exploring",
              "market",
              "host"),
          List.of(
              Column.of("startsAt", "INSTANT"),
              Column.of("there", "THERE"),
              Column.of("market", "MARKET"),
              Column.of("score", "SCORE"),
              Column.of("reached", "VIEWERS"),
              Column.of("already", "ALREADY"),
              Column.of("shows", "SHOWS"),
              Column.of("host", "HOST")));

  private final Call call;

  @Option(names = "--from", paramLabel = "DAY|INSTANT", description = "From when. Default: today.")
  private @Nullable String from;

  @Option(
      names = "--to",
      paramLabel = "DAY|INSTANT",
      description = "The last day, or the first instant no longer wanted.")
  private @Nullable String to;

  @Option(names = "--minutes", paramLabel = "N", description = "How long. Default: 120.")
  private int minutes = 120;

  @Option(names = "--host", paramLabel = "H", description = "Who presents. Default: anybody.")
  private String host = "";

  @Option(
      names = "--markets",
      paramLabel = "CC",
      split = ",",
      description = "Whom it is for. Default: everybody on the board.")
  private List<MarketWord> markets = new ArrayList<>();

  ScheduleSuggest(Call call) {
    this.call = call;
  }

  @Override
  public void run() {
    try (Plans plans = call.bench().plans(call.home())) {
      ScheduleVerb.Days days = ScheduleVerb.days(call, plans, from, to, AHEAD);
      ScheduleView view = ScheduleVerb.done(plans.planner().shows(days.from(), days.until()));
      FreeSlot.Answer answer =
          ScheduleVerb.done(
              plans
                  .planner()
                  .suggest(
                      view.from(),
                      view.until(),
                      Duration.ofMinutes(minutes),
                      host,
                      markets.stream().map(MarketWord::country).toList()));
      List<Map<String, @Nullable Object>> rows =
          answer.slots().stream().map(slot -> row(slot, view.roster())).toList();
      if (!answer.hourMatters()) {
        call.say(
            "There is no evidence that the hour matters: any hour that suits the host will do.");
      }
      call.print(
          new Answer(
              Fields.of("slots", rows)
                  .and("hourMatters", answer.hourMatters())
                  .and("shows", answer.shows())
                  .map(),
              rows,
              SHEET,
              Answer.Layout.LINES));
    }
  }

  private static Map<String, @Nullable Object> row(FreeSlot slot, Roster roster) {
    Market market = slot.market();
    ZoneId there = market == null || market.zone() == null ? roster.studioZone() : market.zone();
    Map<String, @Nullable Object> local = new LinkedHashMap<>();
    local.put(there.getId(), ScheduleRows.wall(slot.start(), there));
    roster
        .ribbons()
        .forEach(ribbon -> {
          if (ribbon.zone() != null) {
            local.put(ribbon.zone().getId(), ScheduleRows.wall(slot.start(), ribbon.zone()));
          }
        });
    return Fields.of("startsAt", slot.start().toString())
        .and("there", ScheduleRows.wall(slot.start(), there))
        .and("local", local)
        .and("market", market == null ? null : market.country())
        .and("score", slot.score())
        .and("reached", slot.reached())
        .and("already", slot.already())
        .and("low", slot.low())
        .and("high", slot.high())
        .and("shows", slot.shows())
        .and("exploring", slot.exploring())
        .and("host", slot.host())
        .map();
  }
}
