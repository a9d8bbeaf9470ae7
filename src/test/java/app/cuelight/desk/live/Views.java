package app.cuelight.desk.live;

import app.cuelight.domain.basic.Locality;
import app.cuelight.domain.basic.ViewerId;
import app.cuelight.domain.greet.Greeting;
import app.cuelight.domain.greet.TonePack;
import app.cuelight.domain.tier.Tier;
import app.cuelight.show.live.Comments;
import app.cuelight.show.live.GreetCard;
import app.cuelight.show.live.Reason;
import app.cuelight.show.live.RoomRow;
import app.cuelight.show.live.RoomView;
import app.cuelight.show.live.RoomView.Health;
import app.cuelight.show.live.RoomView.Queue;
import app.cuelight.show.live.RoomView.ShowLine;
import app.cuelight.show.live.RoomView.Source;
import app.cuelight.show.live.RoomView.Watching;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Small published views for tests of the models.
final class Views {

  static final Instant NOW = Instant.parse("2026-11-22T13:24:36Z");

  private static final Queue NOBODY = new Queue(null, List.of(), 0, 0, 0, 0, List.of(), null, 0);

  private Views() {}

  static RoomView rows(boolean held, int newer, long... keys) {
    return view(NOBODY, Arrays.stream(keys).mapToObj(Views::row).toList(), held, newer, List.of());
  }

  static RoomView queue(@Nullable GreetCard current, GreetCard... next) {
    var queue = new Queue(current, List.of(next), next.length, 0, 0, 0, List.of(), null, 0);
    return view(queue, List.of(), false, 0, List.of());
  }

  static RoomView hello(GreetCard current, boolean onCard) {
    var hello = new RoomView.GroupHello("en-US", 12, current.greeting(), true, onCard);
    var queue = new Queue(current, List.of(), 0, 0, 0, 12, List.of(), hello, 0);
    return view(queue, List.of(), false, 0, List.of());
  }

  static RoomView sources(Source... sources) {
    return view(NOBODY, List.of(), false, 0, List.of(sources));
  }

  static Source source(Source.State state, boolean cameOnce) {
    return new Source("shop", "standard-webhooks", state, cameOnce ? NOW : null, Duration.ZERO);
  }

  static GreetCard card(String name) {
    return new GreetCard(
        new ViewerId("shop:" + name),
        Tier.VIP,
        false,
        name,
        null,
        null,
        null,
        Locality.unknown(),
        List.of(new Reason.Joined()),
        0,
        null,
        0,
        new Greeting(
            "en-US",
            "Hi " + name + "!",
            3,
            "",
            -1,
            name,
            "",
            "",
            new Greeting.Hello("", "", "", "", false),
            new Greeting.Reason("vip", "none", false)),
        List.of(),
        0,
        TonePack.CALM,
        NOW,
        60,
        false,
        null);
  }

  private static RoomRow row(long key) {
    return new RoomRow.Person(
        key,
        new ViewerId("shop:" + key),
        key % 2 == 0 ? Tier.NEW : Tier.VIP,
        "viewer " + key,
        false,
        null,
        false,
        Locality.unknown(),
        new Reason.Joined(),
        0,
        NOW,
        true,
        "",
        "");
  }

  private static RoomView view(
      Queue queue, List<RoomRow> rows, boolean held, int newer, List<Source> sources) {
    return new RoomView(
        1,
        NOW,
        new ShowLine("Show", NOW, ShowLine.State.LIVE, List.of("US"), false),
        sources,
        new Watching(0, null, 0),
        Map.of(),
        queue,
        rows,
        held,
        newer,
        new RoomView.Host(false, "", ""),
        new Health(0, 0, 0, Duration.ZERO, 0, 0, null),
        Comments.NONE,
        Map.of());
  }
}
