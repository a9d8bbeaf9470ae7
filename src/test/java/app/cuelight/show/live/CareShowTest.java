package app.cuelight.show.live;

import static app.cuelight.show.live.GreetingShow.id;
import static app.cuelight.show.live.GreetingShow.person;
import static app.cuelight.show.live.GreetingShow.style;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import app.cuelight.domain.basic.Bilingual;
import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.basic.Identity;
import app.cuelight.domain.coupon.ConsentMatrix;
import app.cuelight.domain.coupon.GuardRails;
import app.cuelight.domain.coupon.Refusal;
import app.cuelight.domain.coupon.RemoteClass;
import app.cuelight.domain.event.Person;
import app.cuelight.domain.greet.HostProfile;
import app.cuelight.domain.locale.Localities;
import app.cuelight.domain.locale.Market;
import app.cuelight.domain.playbook.Action;
import app.cuelight.domain.playbook.ActionId;
import app.cuelight.domain.playbook.ActionKind;
import app.cuelight.domain.playbook.Owner;
import app.cuelight.domain.playbook.Playbook;
import app.cuelight.domain.tier.ShopNorms;
import app.cuelight.domain.tier.Tier;
import app.cuelight.feed.phrases.DraftsReader;
import app.cuelight.feed.phrases.PlacesReader;
import app.cuelight.show.playbook.CareDesk.CareLine;
import app.cuelight.show.playbook.CareDesk.Sent;
import app.cuelight.show.playbook.CareList;
import app.cuelight.show.playbook.CareOffice;
import app.cuelight.show.playbook.DeedBook;
import app.cuelight.show.playbook.LoggedActions;
import app.cuelight.show.playbook.Prompter;
import app.cuelight.show.port.MessageChannel;
import app.cuelight.show.port.RemoteTrouble;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CareShowTest {

  private static final Person EVA = person("eva", "Eva", "es-MX", "MX");
  private static final ActionId ASK = new ActionId("ask");
  private static final Playbook PLAYBOOK =
      new Playbook(
          List.of(
              new Action(
                  ASK,
                  Tier.WIN_BACK,
                  ActionKind.ASK_AWAY,
                  new Bilingual("Ask why she was away", "问问为什么"),
                  null,
                  List.of(),
                  30,
                  Owner.MANAGER,
                  true)));

  @TempDir private Path home;
  private GreetingShow room;
  private final Post post = new Post();
  private final Prompter prompter = new Prompter(() -> PLAYBOOK, new DeedBook());
  private CareOffice care;

  /// A way out that writes down what it was given and answers as it is told to.
  private static final class Post implements MessageChannel {
    final List<String> bodies = new ArrayList<>();
    Outcome answer = new Outcome.Accepted("1");
    boolean reaches = true;

    @Override
    public Name name() {
      return new Name(new ConnectionName("agora"), "agora-chat");
    }

    @Override
    public RemoteClass remoteClass() {
      return RemoteClass.BLIND;
    }

    @Override
    public Pace pace() {
      return new Pace(10, Duration.ofSeconds(1), 1);
    }

    @Override
    public @Nullable Identity reaches(List<Identity> identities) {
      return reaches ? identities.getFirst() : null;
    }

    @Override
    public boolean isInRoom() {
      return false;
    }

    @Override
    public List<Outcome> send(List<Parcel> parcels) {
      parcels.forEach(parcel -> bodies.add(parcel.body()));
      return parcels.stream().map(_ -> answer).toList();
    }

    @Override
    public Outcome look(Parcel parcel) {
      return answer;
    }

    @Override
    public void close() {}
  }

  @BeforeEach
  void open() throws Exception {
    room = new GreetingShow(home, new Manners(HostProfile.USUAL, style(0), prompter));
    InstantSource clock = InstantSource.system();
    var localities = new Localities(new PlacesReader().read(), clock.instant());
    var standings = new Standings(localities, List.of(Market.of("US")), ShopNorms.NONE, clock);
    var actions =
        new LoggedActions(
            room.shelf,
            prompter,
            standings::at,
            clock,
            new LoggedActions.Pen("Lin", room.show.people()::note));
    care = new CareOffice(wiring(standings, clock), actions);
    room.bought(EVA, "o1", 120);
  }

  private CareOffice.Wiring wiring(Standings standings, InstantSource clock) {
    var awake =
        new GuardRails(
            null, null, null, 2, 4, 30, null, LocalTime.MIN, LocalTime.MIN, false, 10, 0, "s");
    var allowed = new ConsentMatrix.Rule(ConsentMatrix.Basis.OPT_OUT, null, null, List.of());
    return new CareOffice.Wiring(
        new CareList(prompter, new DraftsReader().read()),
        room.shelf,
        standings::at,
        () -> List.of(post),
        () -> awake,
        new ConsentMatrix(Map.of("MX", allowed), LocalDate.of(2027, 1, 1)),
        clock,
        () -> "id",
        "Lin",
        ZoneId.of("UTC"),
        false);
  }

  @AfterEach
  void close() {
    room.close();
  }

  @Test
  void whoStayedAwayIsWrittenToOnceAndLeavesTheList() {
    CareLine line = care.list(10).getFirst();
    assertEquals(id("eva"), line.care().viewer().id());
    assertEquals("agora/agora-chat", line.way());
    assertEquals(null, line.refused());
    assertEquals(
        new Sent.Left("agora/agora-chat", false), care.send(id("eva"), ASK, " ¿Todo bien? "));
    assertEquals(List.of("¿Todo bien?"), post.bodies);
    assertEquals(
        new Sent.Settled(new Bilingual("Dealt with already, by Lin.", "Lin 已处理。")),
        care.send(id("eva"), ASK, "again"));
    assertEquals(List.of("¿Todo bien?"), post.bodies);
    assertEquals(List.of(), care.list(10));
  }

  @Test
  void whatTheServiceRefusesIsPutOffAndWhatNobodyKnowsStaysDone() {
    post.answer =
        new MessageChannel.Outcome.Failed(
            new RemoteTrouble(
                RemoteTrouble.Kind.NEVER, "chat-404", "No such user.", "无此用户。", null));
    assertEquals(
        new Sent.Failed(new Bilingual("No such user.", "无此用户。")),
        care.send(id("eva"), ASK, "Hola"));
    assertEquals(false, prompter.done(room.shelf.viewer("shop:eva")).get(ASK).done());
  }

  @Test
  void aTimeOutIsNotSentAgain() {
    post.answer =
        new MessageChannel.Outcome.Failed(
            new RemoteTrouble(
                RemoteTrouble.Kind.UNKNOWN, "chat-time", "No answer.", "没有回复。", null));
    assertInstanceOf(Sent.Unknown.class, care.send(id("eva"), ASK, "Hola"));
    assertEquals(true, prompter.done(room.shelf.viewer("shop:eva")).get(ASK).done());
    assertInstanceOf(Sent.Settled.class, care.send(id("eva"), ASK, "Hola"));
    assertEquals(1, post.bodies.size());
  }

  @Test
  void whomNothingReachesIsListedWithTheReasonAndNothingIsTicked() {
    post.reaches = false;
    CareLine line = care.list(10).getFirst();
    assertEquals(Refusal.NOT_REACHABLE, line.refused().reason());
    assertInstanceOf(Sent.Refused.class, care.send(id("eva"), ASK, "Hola"));
    assertEquals(Map.of(), prompter.done(room.shelf.viewer("shop:eva")));
  }

  @Test
  void whoIsDismissedWithAReasonRestsAsLongAsIfItWereDone() {
    care.tick(id("eva"), ASK, false, "moved abroad");
    var deed = prompter.done(room.shelf.viewer("shop:eva")).get(ASK);
    assertEquals("moved abroad", deed.answer());
    var later = deed.at().plus(Duration.ofDays(29));
    assertEquals(
        List.of(),
        new CareList(prompter, new DraftsReader().read())
            .first(room.shelf::eachViewer, standing(), later, 5));
  }

  private app.cuelight.show.port.Judge standing() {
    InstantSource clock = InstantSource.system();
    var localities = new Localities(new PlacesReader().read(), clock.instant());
    return new Standings(localities, List.of(Market.of("US")), ShopNorms.NONE, clock)
        .at(clock.instant());
  }

  @Test
  void theListIsWrittenForASpreadsheet() throws Exception {
    Path file = home.resolve("care.csv");
    assertEquals(1, care.export(care.list(10), file));
    List<String> lines = Files.readAllLines(file);
    assertEquals(
        List.of(
            "shop:eva,Eva,,guest,dormant,low,120,1,es-419,MX,ask,ask-away,manager,"
                + "Hace tiempo que no te vemos. ¿Hay algo que podamos mejorar?,"
                + "agora/agora-chat,"),
        lines.subList(1, lines.size()));
  }
}
