package app.cuelight.desk.schedule;

import app.cuelight.domain.locale.Market;
import app.cuelight.domain.schedule.Crew;
import app.cuelight.domain.schedule.Roster;
import app.cuelight.domain.schedule.Roster.Host;
import app.cuelight.domain.schedule.Roster.Prime;
import app.cuelight.show.schedule.ScheduleDesk;
import app.cuelight.show.schedule.ScheduleView;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Hosts, studios and ribbons while they are written: one a line, as a list is dictated. FX thread
/// only.
final class RosterModel {

  /// The texts of the sheet.
  ///
  /// @param hosts a line each: `Lin, Asia/Shanghai, zh en`
  /// @param studios a line each
  /// @param ribbons a line each: `US, America/New_York, 19:00-23:00`
  record Sheet(String studioZone, String hosts, String studios, String ribbons) {}

  private final PlanModel plan;
  private final ScheduleDesk desk;
  private final Function<String, Optional<ZoneId>> zones;
  private final Answers answers;
  private final ReadOnlyObjectWrapper<@Nullable Sheet> sheet = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<List<SlotReading.Said>> faults =
      new ReadOnlyObjectWrapper<>(List.of());

  RosterModel(PlanModel plan, PlanBook book, Answers answers) {
    this.plan = plan;
    this.desk = book.desk();
    this.zones = book.zones();
    this.answers = answers;
  }

  /// What is written, or null.
  ReadOnlyObjectProperty<@Nullable Sheet> sheetProperty() {
    return sheet.getReadOnlyProperty();
  }

  /// What cannot be as it is, line by line.
  ReadOnlyObjectProperty<List<SlotReading.Said>> faultsProperty() {
    return faults.getReadOnlyProperty();
  }

  boolean isOpen() {
    return sheet.get() != null;
  }

  void begin() {
    ScheduleView view = plan.viewProperty().get();
    if (view == null) {
      return;
    }
    Roster now = view.roster();
    faults.set(List.of());
    sheet.set(
        new Sheet(
            now.studioZone().getId(),
            now.hosts().stream().map(RosterModel::line).collect(Collectors.joining("\n")),
            String.join("\n", now.studios()),
            now.ribbons().stream()
                .map(market -> line(market, now.prime().get(market.country())))
                .collect(Collectors.joining("\n"))));
  }

  private static String line(Host host) {
    String spoken = String.join(" ", new TreeSet<>(host.languages()));
    return host.name() + ", " + host.zone() + (spoken.isEmpty() ? "" : ", " + spoken);
  }

  private static String line(Market market, @Nullable Prime prime) {
    String clock = market.zone() == null ? "" : ", " + market.zone();
    return market.country()
        + clock
        + (prime == null ? "" : ", " + prime.from() + "-" + prime.until());
  }

  void write(Sheet now) {
    if (isOpen() && !now.equals(sheet.get())) {
      sheet.set(now);
      read(now);
    }
  }

  boolean leave() {
    boolean was = isOpen();
    sheet.set(null);
    return was;
  }

  void keep() {
    Sheet now = sheet.get();
    Optional<Roster> read = now == null ? Optional.empty() : read(now);
    if (read.isEmpty()) {
      return;
    }
    Roster wanted = read.get();
    answers.hear(
        desk.roster(_ -> wanted),
        _ -> {
          leave();
          plan.tell(null);
          plan.ask();
        },
        plan::tell);
  }

  private Optional<Roster> read(Sheet now) {
    var wrong = new ArrayList<SlotReading.Said>();
    ZoneId studio = zone(now.studioZone().strip(), wrong).orElse(null);
    var hosts = new ArrayList<Host>();
    lines(now.hosts()).forEach(line -> host(line, wrong).ifPresent(hosts::add));
    var ribbons = new ArrayList<Market>();
    Map<String, Prime> prime = new HashMap<>();
    lines(now.ribbons()).forEach(line -> ribbon(line, prime, wrong).ifPresent(ribbons::add));
    List<String> studios = lines(now.studios());
    studios.stream()
        .filter(name -> name.length() > Crew.MAX_NAME)
        .forEach(_ -> wrong.add(SlotReading.Said.of("plan.fault.name")));
    faults.set(List.copyOf(wrong));
    return studio == null || !wrong.isEmpty()
        ? Optional.empty()
        : Optional.of(new Roster(studio, ribbons, hosts, studios, prime));
  }

  private static List<String> lines(String text) {
    return List.copyOf(
        text.lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .collect(Collectors.toCollection(LinkedHashSet::new)));
  }

  private static List<String> parts(String line) {
    return Arrays.stream(line.split("[,，]")).map(String::strip).toList();
  }

  private Optional<ZoneId> zone(String name, List<SlotReading.Said> wrong) {
    Optional<ZoneId> zone = zones.apply(name.replace(' ', '_'));
    if (zone.isEmpty()) {
      wrong.add(SlotReading.Said.of("plan.fault.zone", name));
    }
    return zone;
  }

  private Optional<Host> host(String line, List<SlotReading.Said> wrong) {
    List<String> parts = parts(line);
    if (parts.size() < 2 || parts.getFirst().length() > Crew.MAX_NAME) {
      wrong.add(SlotReading.Said.of("plan.fault.host", line));
      return Optional.empty();
    }
    Set<String> spoken =
        parts.size() > 2 ? Set.copyOf(Arrays.asList(parts.get(2).split("\\s+"))) : Set.of();
    return zone(parts.get(1), wrong).map(zone -> new Host(parts.getFirst(), zone, spoken));
  }

  private Optional<Market> ribbon(
      String line, Map<String, Prime> prime, List<SlotReading.Said> wrong) {
    List<String> parts = parts(line);
    String country = parts.getFirst().toUpperCase(Locale.ROOT);
    if (parts.size() < 2 || !country.matches("[A-Z]{2}")) {
      wrong.add(SlotReading.Said.of("plan.fault.ribbon", line));
      return Optional.empty();
    }
    if (parts.size() > 2) {
      try {
        String[] hours = parts.get(2).split("[-–]");
        prime.put(
            country,
            new Prime(LocalTime.parse(hours[0].strip()), LocalTime.parse(hours[1].strip())));
      } catch (DateTimeException | ArrayIndexOutOfBoundsException e) {
        wrong.add(SlotReading.Said.of("plan.fault.ribbon", line));
        return Optional.empty();
      }
    }
    return zone(parts.get(1), wrong).map(zone -> new Market(country, zone));
  }
}
