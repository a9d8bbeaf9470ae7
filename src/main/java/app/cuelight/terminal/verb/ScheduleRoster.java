package app.cuelight.terminal.verb;

import app.cuelight.domain.locale.Market;
import app.cuelight.domain.schedule.Roster;
import app.cuelight.terminal.bench.Plans;
import app.cuelight.terminal.print.Answer;
import app.cuelight.terminal.print.Column;
import app.cuelight.terminal.print.Fields;
import app.cuelight.terminal.print.Sheet;
import app.cuelight.terminal.verb.ScheduleSpelling.HostWord;
import app.cuelight.terminal.verb.ScheduleSpelling.MarketWord;
import app.cuelight.terminal.verb.ScheduleSpelling.PrimeWord;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// What there is to plan with.
@Command(
    name = "roster",
    description = {
      "Prints hosts, studios and the markets of the board with their clocks, and changes them.",
      "What is named again is replaced; every option may be repeated."
    })
final class ScheduleRoster implements Runnable {

  private static final Sheet SHEET =
      new Sheet(
          List.of("studioZone", "ribbons", "hosts", "studios", "prime"),
          List.of(
              Column.of("studioZone", "The studio's clock"),
              Column.wide("ribbons", "Markets"),
              Column.wide("hosts", "Hosts"),
              Column.wide("studios", "Studios"),
              Column.wide("prime", "Evenings")));

  private final Call call;

  @Option(names = "--zone", paramLabel = "Z", description = "The studio's clock.")
  private @Nullable ZoneId zone;

  @Option(names = "--host", paramLabel = "NAME=ZONE", description = "A host and where she lives.")
  private List<HostWord> hosts = new ArrayList<>();

  @Option(names = "--speaks", paramLabel = "LANG", split = ",", description = "Her languages.")
  private Set<String> languages = Set.of();

  @Option(names = "--no-host", paramLabel = "NAME", description = "A host who left.")
  private List<String> lostHosts = new ArrayList<>();

  @Option(names = "--studio", paramLabel = "NAME", description = "A studio.")
  private List<String> studios = new ArrayList<>();

  @Option(names = "--no-studio", paramLabel = "NAME", description = "A studio no longer there.")
  private List<String> lostStudios = new ArrayList<>();

  @Option(names = "--ribbon", paramLabel = "CC[=ZONE]", description = "A market of the board.")
  private List<MarketWord> ribbons = new ArrayList<>();

  @Option(names = "--no-ribbon", paramLabel = "CC", description = "A market no longer on it.")
  private List<MarketWord> lostRibbons = new ArrayList<>();

  @Option(
      names = "--prime",
      paramLabel = "CC=FROM-UNTIL",
      description = "The evening of a market where it is not 19:00 to 23:00: ES=21:00-00:30.")
  private List<PrimeWord> evenings = new ArrayList<>();

  ScheduleRoster(Call call) {
    this.call = call;
  }

  @Override
  public void run() {
    try (Plans plans = call.bench().plans(call.home())) {
      Roster roster = ScheduleVerb.done(plans.planner().roster(it -> changed(it, plans)));
      call.print(Answer.one(row(roster), SHEET));
    }
  }

  private Roster changed(Roster roster, Plans plans) {
    Map<String, Roster.Host> people = new LinkedHashMap<>();
    roster.hosts().forEach(host -> people.put(host.name(), host));
    hosts.forEach(
        host -> people.put(host.name(), new Roster.Host(host.name(), host.zone(), languages)));
    people.keySet().removeAll(lostHosts);
    List<String> places = new ArrayList<>(roster.studios());
    studios.stream().filter(studio -> !places.contains(studio)).forEach(places::add);
    places.removeAll(lostStudios);
    Map<String, Market> markets = new LinkedHashMap<>();
    roster.ribbons().forEach(market -> markets.put(market.country(), market));
    ribbons.forEach(word -> markets.put(word.country(), ScheduleAdd.market(word, plans)));
    lostRibbons.forEach(word -> markets.remove(word.country()));
    Map<String, Roster.Prime> prime = new LinkedHashMap<>(roster.prime());
    evenings.forEach(word -> prime.put(word.country(), word.prime()));
    return new Roster(
        zone == null ? roster.studioZone() : zone,
        List.copyOf(markets.values()),
        List.copyOf(people.values()),
        places,
        prime);
  }

  private static Map<String, @Nullable Object> row(Roster roster) {
    Map<String, @Nullable Object> prime = new LinkedHashMap<>();
    new TreeMap<>(roster.prime())
        .forEach((country, evening) -> prime.put(country, evening.from() + "-" + evening.until()));
    return Fields.of("studioZone", roster.studioZone().getId())
        .and(
            "ribbons",
            roster.ribbons().stream()
                .map(market ->
                    Fields.of("country", market.country())
                        .and("zone", market.zone() == null ? null : market.zone().getId())
                        .map())
                .toList())
        .and(
            "hosts",
            roster.hosts().stream()
                .map(host ->
                    Fields.of("name", host.name())
                        .and("zone", host.zone().getId())
                        .and("languages", host.languages().stream().sorted().toList())
                        .map())
                .toList())
        .and("studios", roster.studios())
        .and("prime", prime)
        .map();
  }
}
