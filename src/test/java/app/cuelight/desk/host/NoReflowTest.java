package app.cuelight.desk.host;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.cuelight.domain.basic.Locality;
import app.cuelight.domain.greet.HostProfile;
import app.cuelight.domain.greet.Page;
import app.cuelight.domain.host.HostSheet;
import app.cuelight.domain.tier.Tier;
import app.cuelight.show.host.Guests;
import app.cuelight.show.host.HostSheets;
import app.cuelight.show.live.GreetCard;
import app.cuelight.show.live.Reason;
import app.cuelight.show.live.RoomView;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Nothing on the host screen moves, no line is cut and nothing is too small, whoever comes.
class NoReflowTest {

  private static final int CARDS = 1_000;

  private static final List<String> LONG_NAMES =
      List.of(
          "Maximiliana Hohenstein-W",
          "Wilhelmina-Wolfgangsdöttir",
          "อภิสิทธิ์ชัยวัฒน์กุลวงศ์ไพศาล",
          "عبد الرحمن بن محمد الأنصاري",
          "อ.田中さくら김민준प्रियाשרה");

  private static final List<String> HOSTILE =
      List.of(
          "",
          "W".repeat(60),
          "i",
          "Z̴̡̢̛̫̗̦͎͇͍a̷l̸g̵o̶",
          "\u202Eevil\u202C",
          "!!! (92) أهلا !!!",
          "👨‍👩‍👧‍👦 Ann 🎉",
          "a b c d e f g h i j k l m n o p q r s t u v w x y z",
          "Nguyễn Thị Hương ỆỄ",
          "العربية English עברית 中文 ไทย".repeat(4));

  @ParameterizedTest
  @CsvSource({"1280, 720, 1.0", "1920, 1080, 1.5", "1920, 1080, 2.0"})
  void everyLineWithEveryLongNameFits(int width, int height, double metres) throws Exception {
    var faults = new ArrayList<String>();
    for (Set<String> reads : List.of(Set.of("Latn", "Hans"), ALL_SCRIPTS)) {
      HostProfile host = host(reads, metres);
      Theatre theatre = Theatre.of(host, width, height);
      double least = HostSizes.pixels(16, metres, Theatre.PITCH);
      Theatre.onFx(() -> {
        for (Page page : Guests.BOOK.pages().values()) {
          for (Tier tier : Tier.values()) {
            for (String name : LONG_NAMES) {
              HostSheet sheet = sheet(card(tier, name, page.locale()), host);
              theatre.put(sheet);
              faults.addAll(misfits(theatre, page.locale() + " " + tier + " " + name));
              SlotText line = theatre.view.slots().get(2);
              if (!line.drawn().equals(line.passage())) {
                faults.add("cut: " + line.passage().text());
              }
              faults.addAll(belowLeast(theatre, least));
            }
          }
        }
        return true;
      });
    }
    assertEquals(List.of(), faults.stream().limit(10).toList());
  }

  @Test
  void aThousandCardsLeaveEverySlotWhereItIs() throws Exception {
    var random = new Random(7);
    HostProfile host = host(Set.of("Latn", "Hans"), 1.5);
    Theatre theatre = Theatre.of(host, 1920, 1080);
    var locales = List.copyOf(Guests.BOOK.pages().keySet());
    var faults = new ArrayList<String>();
    Theatre.onFx(() -> {
      theatre.put(sheet(Guests.marisol(), host));
      List<Bounds> before = bounds(theatre);
      for (int i = 0; i < CARDS; i++) {
        String locale = locales.get(random.nextInt(locales.size()));
        Tier tier = List.of(Tier.values()).get(random.nextInt(Tier.values().length));
        List<String> names = random.nextBoolean() ? LONG_NAMES : HOSTILE;
        String name = names.get(random.nextInt(names.size()));
        HostSheet sheet =
            HostSheets.of(room(random, tier, name, locale), host, Guests.NOW, Guests.STUDIO);
        theatre.put(sheet);
        if (!bounds(theatre).equals(before)) {
          faults.add("moved for " + locale + " " + name);
        }
        faults.addAll(misfits(theatre, locale + " " + name));
        faults.addAll(belowLeast(theatre, HostSizes.pixels(16, 1.5, Theatre.PITCH)));
      }
      return true;
    });
    assertEquals(List.of(), faults.stream().limit(10).toList());
  }

  private static final Set<String> ALL_SCRIPTS =
      Set.of(
          "Latn", "Hans", "Hant", "Jpan", "Kore", "Cyrl", "Arab", "Hebr", "Thai", "Deva", "Beng",
          "Taml");

  private static RoomView room(Random random, Tier tier, String name, String locale) {
    if (random.nextInt(10) == 0) {
      return Guests.room(null);
    }
    RoomView.Host beside =
        new RoomView.Host(
            random.nextInt(20) == 0, random.nextInt(5) == 0 ? "Slow down. ".repeat(9) : "", name);
    GreetCard card = card(tier, name, locale);
    GreetCard[] next =
        random.nextBoolean() ? new GreetCard[] {Guests.dee(), card} : new GreetCard[0];
    return Guests.room(
        Guests.queue(card, null, next),
        beside,
        random.nextBoolean() ? Guests.fresh() : Guests.stopped().sources());
  }

  private static GreetCard card(Tier tier, String name, String locale) {
    return Guests.card(
        tier,
        name,
        new Locality(locale, null, Guests.STUDIO, Locality.Basis.PROFILE, false),
        name.length() % 3 == 0 ? Guests.rules("Maximiliana van der Hohenstein") : null,
        name.length() % 2 == 0 ? null : "extraordinarily long cardigan of camel wool",
        new Reason.Joined());
  }

  private static HostSheet sheet(GreetCard card, HostProfile host) {
    return HostSheets.of(Guests.room(card, card, card), host, Guests.NOW, Guests.STUDIO);
  }

  private static HostProfile host(Set<String> reads, double metres) {
    HostProfile lin = Guests.lin("zh");
    return new HostProfile(
        lin.name(), lin.speaker(), reads, lin.gloss(), metres, Theatre.PITCH, "");
  }

  private static List<Bounds> bounds(Theatre theatre) {
    return theatre.view.slots().stream()
        .map(slot -> slot.localToScene(slot.getLayoutBounds()))
        .toList();
  }

  @Test
  void aLongNameAmongTheNextIsCutBetweenCharactersAndItsReasonStaysWhole() throws Exception {
    HostProfile host = host(ALL_SCRIPTS, 1.5);
    Theatre theatre = Theatre.of(host, 1280, 720);
    double least = HostSizes.pixels(16, 1.5, Theatre.PITCH);
    var faults = new ArrayList<String>();
    Theatre.onFx(() -> {
      for (String name : LONG_NAMES) {
        GreetCard card = card(Tier.NEW, name, "en-US");
        theatre.put(
            HostSheets.of(Guests.room(Guests.dee(), card, card), host, Guests.NOW, Guests.STUDIO));
        faults.addAll(misfits(theatre, name));
        faults.addAll(belowLeast(theatre, least));
        for (SlotText slot : theatre.view.slots()) {
          String told = slot.passage().text();
          String drawn = slot.drawn().text();
          boolean next = String.valueOf(slot.getId()).startsWith("host-next");
          if (next && !told.equals(drawn)) {
            int cut = drawn.indexOf('…');
            String kept = cut < 0 ? "" : drawn.substring(0, cut);
            boolean between =
                !kept.isEmpty()
                    && told.startsWith(kept)
                    && Character.getType(told.codePointAt(kept.length()))
                        != Character.NON_SPACING_MARK;
            String why = slot.passage().bits().getLast().text();
            if (!between || !drawn.endsWith(why)) {
              faults.add(told + " became " + drawn);
            }
          }
        }
      }
      return true;
    });
    assertEquals(List.of(), faults);
  }

  /// Letters too small to be read from where the host sits; the clicker's hint may be. A window
  /// that cannot hold the sizes has all of them smaller alike.
  private static List<String> belowLeast(Theatre theatre, double least) {
    double here = Math.min(least, theatre.view.sizes().small());
    return theatre.view.slots().stream()
        .filter(slot -> !String.valueOf(slot.getId()).equals("host-hint"))
        .filter(slot -> !slot.passage().isEmpty() && slot.smallest() < here * 0.99)
        .map(slot -> slot.getId() + " below 16': " + slot.passage().text())
        .toList();
  }

  /// Texts that reach out of their slot, or take more rows than it has.
  private static List<String> misfits(Theatre theatre, String who) {
    var faults = new ArrayList<String>();
    for (SlotText slot : theatre.view.slots()) {
      if (slot.rows() > 2) {
        faults.add(who + ": " + slot.getId() + " takes " + slot.rows() + " rows");
      }
      for (Node text : ((Parent) slot).getChildrenUnmodifiable()) {
        Bounds drawn = text.getBoundsInParent();
        boolean fits =
            drawn.getMinX() >= -slot.size() * 0.3
                && drawn.getMaxX() <= slot.getWidth() + slot.size() * 0.3;
        if (!fits) {
          faults.add(who + ": " + slot.getId() + " draws " + drawn + " in " + slot.getWidth());
        }
      }
    }
    return faults;
  }
}
