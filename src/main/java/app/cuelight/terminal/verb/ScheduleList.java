package app.cuelight.terminal.verb;

import app.cuelight.domain.schedule.Fulfilment;
import app.cuelight.domain.schedule.Occurrence;
import app.cuelight.domain.schedule.Slot;
import app.cuelight.domain.schedule.SlotId;
import app.cuelight.show.schedule.ScheduleView;
import app.cuelight.terminal.bench.Plans;
import app.cuelight.terminal.print.Answer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Lists shows.
@Command(
    name = "list",
    description = {
      "Lists shows with their instants and the local time on every clock of the plan, and what",
      "became of those whose time has come: late, on time, overran, ended early, missed.",
      "Without days: those of the next 400 days, and the first of every show that has none then."
    })
final class ScheduleList implements Runnable {

  private final Call call;

  @Option(names = "--from", paramLabel = "DAY|INSTANT", description = "From when. Default: today.")
  private @Nullable String from;

  @Option(
      names = "--to",
      paramLabel = "DAY|INSTANT",
      description = "The last day, or the first instant no longer wanted.")
  private @Nullable String to;

  ScheduleList(Call call) {
    this.call = call;
  }

  @Override
  public void run() {
    try (Plans plans = call.bench().plans(call.home())) {
      ScheduleVerb.Days days = ScheduleVerb.days(call, plans, from, to, ScheduleVerb.AHEAD);
      ScheduleView view = ScheduleVerb.done(plans.planner().shows(days.from(), days.until()));
      List<Occurrence> shows = new ArrayList<>(view.occurrences());
      if (from == null && to == null) {
        shows.addAll(0, others(plans, view));
      }
      Map<Occurrence, Fulfilment> became = new HashMap<>();
      ScheduleVerb.done(plans.planner().fulfilments(shows))
          .forEach(one -> became.put(one.show(), one));
      List<Map<String, @Nullable Object>> rows =
          shows.stream()
              .map(show -> {
                Map<String, @Nullable Object> row = ScheduleRows.row(show, view.roster());
                return FulfilmentRow.add(row, became.get(show));
              })
              .toList();
      call.print(Answer.many(rows, FulfilmentRow.SHEET));
    }
  }

  private static List<Occurrence> others(Plans plans, ScheduleView view) {
    Set<SlotId> seen = new HashSet<>();
    view.occurrences().forEach(show -> seen.add(show.slot().id()));
    List<Occurrence> first = new ArrayList<>();
    for (Slot slot : view.slots()) {
      if (!seen.contains(slot.id())) {
        Optional<Occurrence> show = plans.planner().first(slot);
        show.ifPresent(first::add);
      }
    }
    return first;
  }
}
