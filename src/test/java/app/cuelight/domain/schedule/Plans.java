package app.cuelight.domain.schedule;

import app.cuelight.domain.locale.Market;
import app.cuelight.domain.locale.Places;
import app.cuelight.domain.schedule.Roster.Host;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Plans as a test says them: "Mei, studio A, 20:00 in Hangzhou, two hours".
final class Plans {

  static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  static final ZoneId LONDON = ZoneId.of("Europe/London");
  static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  static final Places PLACES =
      new Places(
          Map.of(
              "US", List.of(new Places.Share("en", 0.8), new Places.Share("es", 0.18)),
              "MX", List.of(new Places.Share("es", 0.95)),
              "DE", List.of(new Places.Share("de", 0.95)),
              "MA", List.of(new Places.Share("ar", 0.7), new Places.Share("fr", 0.3)),
              "CN", List.of(new Places.Share("zh", 1))),
          Map.of());

  static final Roster ROSTER =
      new Roster(
          SHANGHAI,
          List.of(new Market("US", NEW_YORK), new Market("DE", BERLIN)),
          List.of(
              new Host("Mei", SHANGHAI, Set.of("zh", "en")),
              new Host("Lena", BERLIN, Set.of("de")),
              new Host("Ana", SHANGHAI, Set.of("es-MX", "en"))),
          List.of("A", "B"),
          Map.of());

  private Plans() {}

  /// One show; the rest is said by the verbs that follow.
  record Plan(
      String id,
      ZoneId zone,
      LocalDateTime wall,
      Duration length,
      Crew crew,
      List<Market> markets,
      Repeat repeat,
      LocalDateTime first) {

    Plan host(String host) {
      return crew(host, crew.studio(), crew.room(), 0);
    }

    Plan studio(String studio) {
      return crew(crew.host(), studio, crew.room(), 0);
    }

    Plan room(String room) {
      return crew(crew.host(), crew.studio(), room, 0);
    }

    /// Minutes of setting up before and of clearing up after.
    Plan around(int minutes) {
      return crew(crew.host(), crew.studio(), crew.room(), minutes);
    }

    private Plan crew(
        @Nullable String host, @Nullable String studio, @Nullable String room, int around) {
      Duration time = around == 0 ? crew.setUp() : Duration.ofMinutes(around);
      var with = new Crew(host, studio, room, time, time);
      return new Plan(id, zone, wall, length, with, markets, repeat, first);
    }

    Plan markets(Market... to) {
      return new Plan(id, zone, wall, length, crew, List.of(to), repeat, first);
    }

    /// One of a weekly series that began earlier.
    Plan weeklySince(String start) {
      var rule = Repeat.by("FREQ=WEEKLY");
      return new Plan(id, zone, wall, length, crew, markets, rule, LocalDateTime.parse(start));
    }

    Occurrence show() {
      return show(SlotState.CONFIRMED);
    }

    Occurrence show(SlotState state) {
      WallTime at = WallTime.resolve(wall, zone);
      var slot =
          new Slot(new SlotId(id), id, zone, first, length, repeat, crew, markets, state, 0, "");
      return new Occurrence(slot, wall, wall, at.instant(), at.instant().plus(length), at.edge());
    }
  }

  /// A show by its wall time, such as `2027-01-12T20:00`, and its minutes.
  static Plan at(String id, ZoneId zone, String wall, int minutes) {
    LocalDateTime at = LocalDateTime.parse(wall);
    return new Plan(
        id, zone, at, Duration.ofMinutes(minutes), Crew.NONE, List.of(), Repeat.ONCE, at);
  }

  static List<Clash> clashes(Occurrence... shows) {
    return clashes(ROSTER, shows);
  }

  static List<Clash> clashes(Roster roster, Occurrence... shows) {
    return new Clashes(roster, Holidays.NONE, PLACES).of(List.of(shows));
  }

  /// Clashes and what is offered, a line each.
  static List<String> said(List<Clash> clashes) {
    List<String> lines = new ArrayList<>();
    for (Clash clash : clashes) {
      Occurrence other = clash.other();
      String line = clash.kind() + " " + clash.one().slot().id();
      line += other == null ? "" : "/" + other.slot().id();
      line += clash.subject().isEmpty() ? "" : " (" + clash.subject() + ")";
      Holiday holiday = clash.holiday();
      line += holiday == null ? "" : " " + holiday.english();
      lines.add(line + clash.fixes().stream().map(Plans::said).reduce("", (a, b) -> a + "; " + b));
    }
    return lines;
  }

  static String said(Clash.Fix fix) {
    String show = fix.of().slot().id() + " ";
    return switch (fix) {
      case Clash.Fix.Shift shift -> show + "by " + shift.by().toMinutes();
      case Clash.Fix.MoveToStudio studio -> show + "to studio " + studio.studio();
      case Clash.Fix.GiveToHost host -> show + "to " + host.host();
      case Clash.Fix.Shorten shorten -> show + "only " + shorten.to().toMinutes();
    };
  }
}
