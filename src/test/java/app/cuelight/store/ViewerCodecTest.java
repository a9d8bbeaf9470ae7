package app.cuelight.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.cuelight.domain.basic.Money;
import app.cuelight.domain.basic.RoomKey;
import app.cuelight.domain.event.Streams;
import app.cuelight.domain.viewer.Fact;
import app.cuelight.domain.viewer.Facts;
import app.cuelight.domain.viewer.Known;
import app.cuelight.domain.viewer.Presence;
import app.cuelight.domain.viewer.Presence.Mark;
import app.cuelight.domain.viewer.Presence.State;
import app.cuelight.domain.viewer.Sayings;
import app.cuelight.domain.viewer.Viewer;
import app.cuelight.domain.viewer.Wares;
import app.cuelight.domain.viewer.Worth;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ViewerCodecTest {

  @TempDir Path home;
  private Connection connection;
  private ViewerCodec codec;

  @BeforeEach
  void open() throws SQLException {
    Workspace.open(home, Streams.START).close();
    connection = Database.writer(home.resolve(Workspace.FILE));
    codec = new ViewerCodec(new Words(connection));
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
  }

  private ViewerCodec.Read roundTrip(Viewer viewer, Facts facts, Map<RoomKey, Presence> presence)
      throws SQLException {
    long lastSeen = ViewerRow.lastSeen(viewer);
    return codec.read(
        codec.facts(viewer.identities(), facts), codec.signs(facts, presence, lastSeen), lastSeen);
  }

  @Test
  void whatIsWrittenIsRead() throws SQLException {
    for (int seed = 0; seed < 50; seed++) {
      for (Viewer viewer : PlainFold.of(Streams.of(seed, 8, 150)).values()) {
        ViewerCodec.Read read = roundTrip(viewer, viewer.facts(), viewer.presence());
        assertEquals(viewer.identities(), read.identities(), "seed " + seed);
        assertEquals(viewer.facts(), read.facts(), "seed " + seed);
        assertEquals(viewer.presence(), read.presence(), "seed " + seed);
      }
    }
  }

  @Test
  void extremesAreReadToo() throws SQLException {
    Viewer viewer = PlainFold.of(Streams.of(1, 8, 150)).values().iterator().next();
    List<Long> extremes = List.of(Long.MIN_VALUE, -1L, 0L, 1L, Long.MAX_VALUE);
    Random random = new Random(4);
    for (int i = 0; i < 500; i++) {
      EnumMap<Fact, Known> known = new EnumMap<>(Fact.class);
      for (Fact fact : Fact.values()) {
        known.put(fact, new Known("\u0000é🦊".repeat(random.nextInt(60)), one(extremes, random)));
      }
      Facts facts = new Facts(known);
      Map<RoomKey, Presence> presence =
          Map.of(
              new RoomKey(Events.SHOP, "a/b"),
              new Presence(mark(extremes, random), null, one(extremes, random)),
              new RoomKey(Events.SHOP, "long".repeat(60)),
              new Presence(null, mark(extremes, random), Long.MIN_VALUE));
      ViewerCodec.Read read = roundTrip(viewer, facts, presence);
      assertEquals(facts, read.facts());
      assertEquals(presence, read.presence());
    }
  }

  private static Mark mark(List<Long> extremes, Random random) {
    return new Mark(
        one(extremes, random), one(extremes, random), one(List.of(State.values()), random));
  }

  private static <T> T one(List<T> all, Random random) {
    return all.get(random.nextInt(all.size()));
  }

  @Test
  void streaksAreRead() throws SQLException {
    Map<String, Long> streaks = Map.of("a", 1L, "🦊", Long.MAX_VALUE, "", -5L);
    assertEquals(streaks, codec.readStreaks(codec.streaks(streaks)));
    assertEquals(Map.of(), codec.readStreaks(codec.streaks(Map.of())));
  }

  @Test
  void whatGiftsAreWorthIsRead() throws SQLException {
    var worth =
        new Worth(
            Map.of("USD", new Worth.Sum(3, 37), "JPY", new Worth.Sum(1, 1_000_000_000_000_000L)),
            Map.of("🦊", new Money(5, "KWD"), "", new Money(0, "USD")));
    assertEquals(worth, codec.readWorth(codec.worth(worth)));
    assertEquals(Worth.NONE, codec.readWorth(codec.worth(Worth.NONE)));
  }

  @Test
  void whatWasSaidIsReadWithHowOften() throws SQLException {
    Sayings once = Sayings.of(new int[] {7, -1, 0});
    for (Sayings said : List.of(Sayings.NONE, once, once.said(new int[] {2, 1, 31}))) {
      assertEquals(said, codec.readSaid(codec.said(said)));
    }
  }

  @Test
  void productsAreRead() throws SQLException {
    Wares wares = Wares.of(new int[] {-1, 0, 7, Integer.MIN_VALUE});
    assertEquals(wares, codec.readWares(codec.wares(wares)));
    assertEquals(Wares.NONE, codec.readWares(codec.wares(Wares.NONE)));
  }

  /// The cure: add the new constant at the end of the list in ViewerCodec; never change the rest.
  @Test
  void everyConstantHasItsCode() {
    assertEquals(Set.of(Fact.values()), Set.copyOf(ViewerCodec.FACTS));
    assertEquals(Set.of(State.values()), Set.copyOf(ViewerCodec.STATES));
    assertEquals(Fact.COUPON_BY_EMAIL, ViewerCodec.FACTS.get(12));
    assertEquals(State.GONE, ViewerCodec.STATES.get(2));
  }

  /// Any bytes give a viewer or the fault of a damaged file, nothing else.
  @Test
  void spoiltBytesAreDamage() throws SQLException {
    Viewer viewer = PlainFold.of(Streams.of(2, 3, 150)).values().iterator().next();
    byte[] facts = codec.facts(viewer.identities(), viewer.facts());
    byte[] signs = codec.signs(viewer.facts(), viewer.presence(), 0);
    Random random = new Random(5);
    for (int i = 0; i < 3_000; i++) {
      byte[] spoilt = Arrays.copyOf(facts, random.nextInt(facts.length + 1));
      if (spoilt.length > 0) {
        spoilt[random.nextInt(spoilt.length)] = (byte) random.nextInt();
      }
      try {
        codec.read(spoilt, signs, 0);
      } catch (SQLException e) {
        assertTrue(Faults.isDamage(e), e.toString());
      } catch (IllegalArgumentException e) {
        assertTrue(e.getMessage().endsWith("."), e.toString());
      }
    }
    assertThrows(SQLException.class, () -> codec.read(new byte[0], signs, 0));
    assertThrows(SQLException.class, () -> codec.read(new byte[] {9, 0, 0}, signs, 0));
  }
}
