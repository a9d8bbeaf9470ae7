package app.cuelight.show.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.basic.Identity;
import app.cuelight.domain.basic.Locality;
import app.cuelight.domain.basic.RoomKey;
import app.cuelight.domain.basic.ViewerId;
import app.cuelight.domain.event.Arrival;
import app.cuelight.domain.event.EventKey;
import app.cuelight.domain.event.Person;
import app.cuelight.domain.event.Profile;
import app.cuelight.domain.event.RawEvent;
import app.cuelight.domain.event.ShowEvent;
import app.cuelight.domain.greet.GreetingStyle;
import app.cuelight.domain.greet.HostProfile;
import app.cuelight.domain.tier.Engagement;
import app.cuelight.domain.tier.Evidence;
import app.cuelight.domain.tier.LifeCycle;
import app.cuelight.domain.tier.Rhythm;
import app.cuelight.domain.tier.Spend;
import app.cuelight.domain.tier.Standing;
import app.cuelight.domain.tier.Tier;
import app.cuelight.domain.tier.model.BuyerClock;
import app.cuelight.domain.viewer.Viewer;
import app.cuelight.domain.viewer.ViewerFold;
import app.cuelight.show.port.Change;
import app.cuelight.show.port.Committed;
import app.cuelight.show.port.Settlement;
import app.cuelight.show.port.Settlement.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// A hundred joins a second for ten minutes, by a clock that does as it is told: what the host and
/// the assistant are asked to take in stays within `look.md` §4.
final class FloodTest {

  private static final ConnectionName SHOP = new ConnectionName("shop");
  private static final RoomKey ROOM = new RoomKey(SHOP, "main");
  private static final Instant START = Instant.parse("2026-11-22T20:00:00Z");
  private static final int STEP_MILLIS = 100;
  private static final int JOINS_PER_STEP = 10;
  private static final int STEPS = 10 * 60 * 1000 / STEP_MILLIS;
  private static final List<String> COUNTRIES = List.of("US", "MX", "BR", "DE", "JP", "ID", "SA");
  private static final List<String> LANGUAGES =
      List.of("en-US", "es-419", "pt-BR", "de", "ja", "id", "ar");

  private final Random chance = new Random(4711);
  private final LiveRoom room =
      new LiveRoom(
          Names.cards(),
          new Etiquette(
              new Manners(HostProfile.USUAL, GreetingStyle.USUAL), List.of("US", "MX"), 1),
          Heard.usual().questions());
  private final Map<ViewerId, Viewer> people = new HashMap<>();
  private final Set<ViewerId> vips = new LinkedHashSet<>();
  private final Map<ViewerId, Instant> onCard = new HashMap<>();
  private final List<Instant> cards = new ArrayList<>();
  private final Map<Long, Integer> rowsBySecond = new TreeMap<>();
  private final Set<Long> rowsSeen = new HashSet<>();
  private ViewerId current;
  private int joined;
  private int peopleShown;

  @Test
  void aFloodAsksNoMoreOfAnybodyThanTheyCanDo() {
    List<RoomRow> frozen = List.of();
    for (int step = 0; step < STEPS; step++) {
      Instant now = START.plusMillis((long) step * STEP_MILLIS);
      for (int i = 0; i < JOINS_PER_STEP; i++) {
        join(now);
      }
      somebodySpeaks(now);
      room.turn(now);
      look(now);
      if (step == 3000) {
        room.board().hold(true);
        frozen = room.rows();
      }
      if (step > 3000 && step < 3200) {
        assertEquals(keys(frozen), keys(room.rows()), "the list that is held stays");
      }
      if (step == 3200) {
        assertTrue(room.board().newer() > 0);
        room.board().hold(false);
        room.rows().forEach(row -> rowsSeen.add(row.key()));
      }
    }
    assertEquals(60_000, joined);
    assertTrue(mostInAMinute() <= 4, () -> "cards in a minute: " + mostInAMinute());
    assertTrue(cards.size() >= 35, () -> "and the host is not left alone: " + cards.size());
    int rows = rowsBySecond.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    assertTrue(peopleShown > 600, () -> "people by themselves: " + peopleShown);
    assertTrue(rowsSeen.size() > peopleShown, "and merged rows besides");
    assertTrue(rows <= 6, () -> "rows in a second, merged ones included: " + rows);
    assertEquals(List.of(), starved(), "every VIP who stayed had her card in two minutes");
  }

  /// Every thirtieth second one of the best; else what a flood is made of.
  private void join(Instant now) {
    int number = joined++;
    Tier tier =
        number % 3000 == 1500
            ? Tier.VIP
            : switch (chance.nextInt(100)) {
              case 0 -> Tier.WIN_BACK;
              case 1, 2 -> Tier.RISING;
              case 3, 4, 5, 6, 7, 8, 9 -> Tier.MEMBER;
              default -> chance.nextInt(3) == 0 ? Tier.GUEST : Tier.NEW;
            };
    int market = number % COUNTRIES.size();
    ShowEvent event =
        new ShowEvent.ViewerJoined(
            ROOM, person(number, market), ShowEvent.Basis.EXACT, ShowEvent.Client.IOS, null);
    Viewer viewer = happens("j" + number, event, tier, market, now);
    if (tier == Tier.VIP) {
      vips.add(viewer.id());
    }
  }

  private void somebodySpeaks(Instant now) {
    int number = chance.nextInt(joined);
    if (number % 3000 != 1500) {
      ShowEvent event =
          new ShowEvent.Commented(
              ROOM, person(number, number % COUNTRIES.size()), null, "hi", null, null);
      happens("c" + now, event, Tier.NEW, number % COUNTRIES.size(), now);
    }
  }

  private Viewer happens(String id, ShowEvent event, Tier tier, int market, Instant now) {
    RawEvent raw = new RawEvent(EventKey.of(SHOP, id), "contract", "test", now, now, "{}");
    Arrival arrival = new Arrival(raw, event);
    Person person = ((ShowEvent.OfViewer) event).viewer();
    ViewerId key = new ViewerId(person.identity().link());
    Viewer viewer = ViewerFold.after(people.getOrDefault(key, Viewer.of(person)), arrival);
    people.put(key, viewer);
    Change change = new Change(viewer, standing(tier, market), tier, List.of());
    room.committed(
        new Committed(
            List.of(new Committed.Entry(arrival, true, viewer.id())), Map.of(viewer.id(), change)),
        now);
    return viewer;
  }

  private static Person person(int number, int market) {
    Profile profile =
        new Profile(
            "Ann",
            null,
            null,
            LANGUAGES.get(market),
            COUNTRIES.get(market),
            null,
            null,
            null,
            null,
            null);
    return new Person(Identity.own(SHOP, "u" + number), List.of(), profile);
  }

  private static Standing standing(Tier tier, int market) {
    Evidence evidence =
        new Evidence(
            0,
            0,
            null,
            1,
            false,
            false,
            null,
            null,
            null,
            BuyerClock.START,
            null,
            Rhythm.PRESET,
            null,
            null,
            null,
            List.of());
    Locality where =
        new Locality(
            LANGUAGES.get(market), COUNTRIES.get(market), null, Locality.Basis.PROFILE, false);
    return new Standing(
        LifeCycle.NEW, Spend.NONE, Engagement.NONE, where, tier, false, evidence, Instant.MAX);
  }

  /// The host reads a card for eight seconds, and says so.
  private void look(Instant now) {
    RoomView.Queue queue = room.queueView(now);
    GreetCard card = queue.current();
    ViewerId shown = card == null ? null : card.viewer();
    if (shown != null && !shown.equals(current)) {
      cards.add(now);
      onCard.put(shown, now);
    }
    current = shown;
    if (shown != null && !now.isBefore(onCard.get(shown).plusSeconds(8))) {
      room.greetings()
          .settle(new Settlement(1, shown, Outcome.GREETED, now, "Lin", card.greeting().line()));
      current = null;
    }
    for (RoomRow row : room.rows()) {
      if (rowsSeen.add(row.key())) {
        peopleShown += row instanceof RoomRow.Person ? 1 : 0;
        rowsBySecond.merge(now.getEpochSecond(), 1, Integer::sum);
      }
    }
  }

  private int mostInAMinute() {
    int most = 0;
    for (Instant from : cards) {
      Instant until = from.plus(Duration.ofMinutes(1));
      int count =
          (int) cards.stream().filter(at -> !at.isBefore(from) && at.isBefore(until)).count();
      most = Math.max(most, count);
    }
    return most;
  }

  /// The best who were here for two minutes and never had a card within them.
  private List<String> starved() {
    List<String> starved = new ArrayList<>();
    Instant end = START.plusMillis((long) STEPS * STEP_MILLIS);
    for (ViewerId vip : vips) {
      Instant came = Instant.ofEpochMilli(people.get(vip).visits().getFirst().first());
      Instant latest = came.plusSeconds(120);
      Instant had = onCard.get(vip);
      if (latest.isBefore(end) && (had == null || had.isAfter(latest))) {
        starved.add(vip + " came at " + came + ", card at " + had);
      }
    }
    return starved;
  }

  private static List<Long> keys(List<RoomRow> rows) {
    return rows.stream().map(RoomRow::key).toList();
  }
}
