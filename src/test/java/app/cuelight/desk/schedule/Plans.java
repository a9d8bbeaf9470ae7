package app.cuelight.desk.schedule;

import app.cuelight.domain.locale.LocalClock;
import app.cuelight.domain.locale.Market;
import app.cuelight.domain.schedule.Broadcast;
import app.cuelight.domain.schedule.Clash;
import app.cuelight.domain.schedule.ClockWarning;
import app.cuelight.domain.schedule.Crew;
import app.cuelight.domain.schedule.FreeSlot;
import app.cuelight.domain.schedule.Heat;
import app.cuelight.domain.schedule.Occurrence;
import app.cuelight.domain.schedule.Repeat;
import app.cuelight.domain.schedule.Roster;
import app.cuelight.domain.schedule.Roster.Host;
import app.cuelight.domain.schedule.Roster.Prime;
import app.cuelight.domain.schedule.Slot;
import app.cuelight.domain.schedule.SlotId;
import app.cuelight.domain.schedule.SlotState;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Plans made by hand, as the pictures and the tests show them.
public final class Plans {

  static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  /// The evening of the drawing.
  static final Instant TUESDAY = Instant.parse("2027-03-16T05:24:36Z");

  private static final List<String> ZONES =
      List.of(
          "US America/New_York",
          "US America/Los_Angeles",
          "MX America/Mexico_City",
          "BR America/Sao_Paulo",
          "GB Europe/London",
          "DE Europe/Berlin",
          "SA Asia/Riyadh",
          "TH Asia/Bangkok",
          "JP Asia/Tokyo");
  private static final List<String> MORE =
      List.of(
          "CA America/Toronto",
          "CA America/Vancouver",
          "CA America/St_Johns",
          "CL America/Santiago",
          "AR America/Argentina/Buenos_Aires",
          "MA Africa/Casablanca",
          "ES Europe/Madrid",
          "FR Europe/Paris",
          "IT Europe/Rome",
          "PL Europe/Warsaw",
          "TR Europe/Istanbul",
          "EG Africa/Cairo",
          "IL Asia/Jerusalem",
          "AE Asia/Dubai",
          "IR Asia/Tehran",
          "IN Asia/Kolkata",
          "NP Asia/Kathmandu",
          "ID Asia/Jakarta",
          "KR Asia/Seoul",
          "AU Australia/Sydney",
          "NZ Pacific/Chatham");

  private Plans() {}

  private static List<Market> markets(List<String> rows) {
    return rows.stream()
        .map(row -> row.split(" "))
        .map(row -> new Market(row[0], ZoneId.of(row[1])))
        .toList();
  }

  static Roster roster(ZoneId studio, boolean wide) {
    var markets = new ArrayList<>(markets(ZONES));
    if (wide) {
      markets.addAll(markets(MORE));
    }
    return new Roster(
        studio,
        markets,
        List.of(
            new Host("Lin", SHANGHAI, Set.of("zh", "en")),
            new Host("Nok", ZoneId.of("Asia/Bangkok"), Set.of("th")),
            new Host("Aiko", ZoneId.of("Asia/Tokyo"), Set.of("ja"))),
        List.of("Studio A", "Studio B"),
        Map.of("SA", new Prime(LocalTime.of(21, 0), LocalTime.of(1, 0))));
  }

  private static Heat heat(String country) {
    var hours = new ArrayList<Double>();
    for (int hour = 0; hour < Heat.HOURS; hour++) {
      double evening = Math.exp(-Math.pow((hour % 24 - 20.5) / 2.4, 2));
      double lunch = 0.2 * Math.exp(-Math.pow((hour % 24 - 12.5) / 2.0, 2));
      hours.add(Math.min(1, 0.04 + evening + lunch));
    }
    return new Heat(country, hours, 4_200);
  }

  public static Slot slot(String id, String title, ZoneId anchor, String start, Duration length) {
    return new Slot(
        new SlotId(id),
        title,
        anchor,
        LocalDateTime.parse(start),
        length,
        Repeat.ONCE,
        Crew.NONE,
        List.of(),
        SlotState.CONFIRMED,
        0,
        "");
  }

  static Slot with(Slot slot, Repeat repeat, Crew crew, List<Market> markets, SlotState state) {
    return new Slot(
        slot.id(),
        slot.title(),
        slot.anchor(),
        slot.start(),
        slot.length(),
        repeat,
        crew,
        markets,
        state,
        slot.sequence(),
        slot.notes());
  }

  private static Crew crew(String host, String studio, int setUp) {
    return new Crew(host, studio, null, Duration.ofMinutes(setUp), Duration.ofMinutes(15));
  }

  /// Anchored to New York, every Tuesday morning of the studio.
  static Slot knit() {
    List<Market> all = markets(ZONES);
    return with(
        slot("knit", "US evening knit drop", NEW_YORK, "2027-03-01T20:00", Duration.ofMinutes(150)),
        Repeat.by("FREQ=WEEKLY"),
        crew("Lin", "Studio A", 30),
        List.of(all.get(0), all.get(2), all.get(4)),
        SlotState.CONFIRMED);
  }

  /// What the drawing shows.
  public static PaperPlan drawn() {
    return drawn(false, TUESDAY);
  }

  /// The same at a quarter past ten that evening: one show ran, late and long, one is on and over
  /// its time, one did not happen.
  public static PaperPlan evening() {
    PaperPlan plan = drawn(false, Instant.parse("2027-03-16T14:15:00Z"));
    plan.airs(on("2027-03-16T00:07:20Z", "2027-03-16T02:42:00Z"));
    plan.airs(on("2027-03-16T11:56:00Z", null));
    return plan;
  }

  private static Broadcast on(String live, @Nullable String ended) {
    return new Broadcast(
        "shop/hall", Instant.parse(live), ended == null ? null : Instant.parse(ended));
  }

  /// The same with 30 markets.
  public static PaperPlan wide() {
    return drawn(true, TUESDAY);
  }

  private static PaperPlan drawn(boolean wide, Instant now) {
    var slots = new ArrayList<Slot>();
    slots.add(knit());
    slots.add(
        with(
            slot("bangkok", "Bangkok night", SHANGHAI, "2027-03-02T20:00", Duration.ofHours(2)),
            Repeat.by("FREQ=WEEKLY"),
            crew("Nok", "Studio A", 15),
            List.of(markets(ZONES).get(7)),
            SlotState.CONFIRMED));
    slots.add(
        with(
            slot("tokyo", "Tokyo", SHANGHAI, "2027-03-16T21:00", Duration.ofHours(2)),
            Repeat.ONCE,
            crew("Aiko", "Studio A", 30),
            List.of(markets(ZONES).get(8)),
            SlotState.DRAFT));
    slots.add(
        with(
            slot("london", "London lunch", SHANGHAI, "2027-03-20T20:00", Duration.ofHours(3)),
            Repeat.by("FREQ=WEEKLY;INTERVAL=2"),
            crew("Lin", "Studio B", 30),
            List.of(markets(ZONES).get(4)),
            SlotState.CONFIRMED));
    slots.add(
        with(
            slot("off", "Spring sale", SHANGHAI, "2027-03-18T15:00", Duration.ofHours(2)),
            Repeat.ONCE,
            crew("Lin", "Studio B", 0),
            List.of(),
            SlotState.CANCELLED));
    PaperPlan plan = new PaperPlan(now, roster(SHANGHAI, wide), slots);
    for (String country : List.of("US", "MX", "BR", "GB", "DE", "SA", "TH")) {
      plan.heat(country, heat(country));
    }
    plan.clashes((shows, _) -> studio(shows));
    plan.clocks((shows, _) -> spring(shows));
    plan.answers(
        new FreeSlot.Answer(
            List.of(
                free("2027-03-18T00:00:00Z", 0, 92, false),
                free("2027-03-20T02:00:00Z", 1, 88, false),
                free("2027-03-16T20:00:00Z", 5, 81, true)),
            false,
            16));
    return plan;
  }

  private static FreeSlot free(String at, int market, int score, boolean exploring) {
    return new FreeSlot(
        Instant.parse(at),
        markets(ZONES).get(market),
        score,
        400,
        110,
        300,
        520,
        16,
        exploring,
        "Lin");
  }

  /// Shows that overlap in a studio.
  private static List<Clash> studio(List<Occurrence> shows) {
    var found = new ArrayList<Clash>();
    for (int i = 0; i < shows.size(); i++) {
      for (int j = i + 1; j < shows.size(); j++) {
        Occurrence one = shows.get(i);
        Occurrence other = shows.get(j);
        String studio = one.slot().crew().studio();
        boolean same = studio != null && studio.equals(other.slot().crew().studio());
        if (same && other.start().isBefore(one.end())) {
          Instant until = one.end().isBefore(other.end()) ? one.end() : other.end();
          found.add(
              new Clash(
                  Clash.Kind.STUDIO,
                  one,
                  other,
                  other.start(),
                  until,
                  studio,
                  null,
                  List.of(
                      new Clash.Fix.MoveToStudio(
                          other, studio.equals("Studio B") ? "Studio A" : "Studio B"),
                      new Clash.Fix.Shift(other, Duration.ofMinutes(90)))));
        }
      }
    }
    return found;
  }

  /// New York moved on 14 March; London will on 28 March.
  private static List<ClockWarning> spring(List<Occurrence> shows) {
    return shows.stream()
        .filter(show -> show.slot().anchor().equals(NEW_YORK))
        .filter(show -> show.start().isAfter(Instant.parse("2027-03-14T07:00:00Z")))
        .findFirst()
        .map(show -> {
          LocalDateTime now = LocalClock.at(show.start(), SHANGHAI);
          return List.of(
              new ClockWarning(
                  NEW_YORK,
                  Instant.parse("2027-03-14T07:00:00Z"),
                  -18_000,
                  -14_400,
                  List.of(
                      new ClockWarning.Effect(
                          show, now.plusHours(1), now, SHANGHAI, show.wall().plusHours(1)))),
              new ClockWarning(
                  ZoneId.of("Europe/London"),
                  Instant.parse("2027-03-28T01:00:00Z"),
                  0,
                  3_600,
                  List.of()));
        })
        .orElse(List.of());
  }

  /// Nothing is planned and nothing is known.
  public static PaperPlan empty() {
    return new PaperPlan(TUESDAY, roster(SHANGHAI, false), List.of());
  }

  /// Forty shows a day.
  public static PaperPlan flooded() {
    var slots = new ArrayList<Slot>();
    for (int i = 0; i < 40; i++) {
      SlotState state = List.of(SlotState.values()).get(i % 3);
      slots.add(
          with(
              slot(
                  "flash-%02d".formatted(i),
                  "Flash sale " + i + " for everybody who stayed",
                  SHANGHAI,
                  LocalDateTime.parse("2027-03-16T00:00").plusMinutes(35L * i).toString(),
                  Duration.ofMinutes(30 + 15L * (i % 5))),
              i % 4 == 0 ? Repeat.by("FREQ=WEEKLY") : Repeat.ONCE,
              crew(
                  List.of("Lin", "Nok", "Aiko").get(i % 3),
                  i % 2 == 0 ? "Studio A" : "Studio B",
                  15),
              markets(ZONES),
              state));
    }
    PaperPlan plan = new PaperPlan(TUESDAY, roster(SHANGHAI, false), slots);
    plan.clashes((shows, _) -> studio(shows));
    plan.heat("US", heat("US"));
    return plan;
  }

  /// Titles of many scripts.
  public static PaperPlan scripts() {
    PaperPlan plan =
        new PaperPlan(
            TUESDAY,
            roster(SHANGHAI, false),
            List.of(
                titled("a", "春季针织新品首发", "2027-03-16T02:00", 2),
                titled("b", "عرض الربيع للمعاطف", "2027-03-16T05:00", 3),
                titled("c", "春のニット配信", "2027-03-16T09:00", 2),
                titled("d", "ลดราคาฤดูใบไม้ผลิ", "2027-03-16T12:00", 2),
                titled("e", "מבצע אביב 2027", "2027-03-16T15:00", 2),
                titled("f", "봄 니트 라이브 🧶", "2027-03-16T19:00", 3)));
    plan.heat("SA", heat("SA"));
    return plan;
  }

  private static Slot titled(String id, String title, String start, int hours) {
    return with(
        slot(id, title, SHANGHAI, start, Duration.ofHours(hours)),
        Repeat.ONCE,
        crew("林小雨", "直播间一", 30),
        markets(ZONES).subList(5, 8),
        SlotState.CONFIRMED);
  }

  /// A studio whose clocks change on the day shown.
  ///
  /// @param day such as `2027-03-14`
  public static PaperPlan changing(String zone, String day) {
    ZoneId studio = ZoneId.of(zone);
    LocalDateTime noon = LocalDateTime.parse(day + "T12:00");
    var slots =
        List.of(
            with(
                slot("night", "Night owls", studio, day + "T00:30", Duration.ofHours(3)),
                Repeat.ONCE,
                crew("Lin", "Studio A", 15),
                markets(ZONES).subList(0, 5),
                SlotState.CONFIRMED),
            with(
                slot("noon", "Sunday noon", studio, noon.toString(), Duration.ofHours(2)),
                Repeat.ONCE,
                crew("Nok", "Studio A", 15),
                markets(ZONES).subList(0, 5),
                SlotState.CONFIRMED));
    PaperPlan plan =
        new PaperPlan(
            LocalClock.instant(noon.plusMinutes(200), studio), roster(studio, false), slots);
    for (String country : List.of("US", "MX", "BR", "GB", "DE", "SA", "TH", "JP")) {
      plan.heat(country, heat(country));
    }
    return plan;
  }

  /// So many shows in a year, in 30 markets.
  public static PaperPlan year(int shows) {
    List<Market> all = roster(SHANGHAI, true).ribbons();
    var slots = new ArrayList<Slot>();
    for (int i = 0; i < shows; i++) {
      Market market = all.get(i % all.size());
      slots.add(
          with(
              slot(
                  "year-" + i,
                  "Show " + i,
                  market.zone(),
                  LocalDateTime.parse("2027-01-01T00:00").plusMinutes(52L * i).toString(),
                  Duration.ofMinutes(60 + 15L * (i % 4))),
              Repeat.ONCE,
              crew(
                  List.of("Lin", "Nok", "Aiko").get(i % 3),
                  i % 2 == 0 ? "Studio A" : "Studio B",
                  15),
              List.of(market, all.get((i + 7) % all.size())),
              SlotState.CONFIRMED));
    }
    PaperPlan plan = new PaperPlan(TUESDAY, roster(SHANGHAI, true), slots);
    roster(SHANGHAI, true).ribbons().forEach(m -> plan.heat(m.country(), heat(m.country())));
    return plan;
  }

  static DayOfWeek weekday(Occurrence show, ZoneId zone) {
    return LocalClock.at(show.start(), zone).getDayOfWeek();
  }
}
