package app.cuelight.desk.shell;

import app.cuelight.desk.connect.TierBook;
import app.cuelight.domain.basic.Bilingual;
import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.basic.Identity;
import app.cuelight.domain.basic.ViewerId;
import app.cuelight.domain.tier.Tier;
import app.cuelight.domain.tier.TierHistory;
import app.cuelight.domain.tier.TierSettings;
import app.cuelight.show.port.TierStore;
import app.cuelight.show.tiers.Effect;
import app.cuelight.show.tiers.Progress;
import app.cuelight.show.tiers.TierDesk;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.UnaryOperator;

/// Dials kept in memory, and a rehearsal that always finds the same 312 people.
public final class Dials {

  public static final Effect EFFECT =
      new Effect(
          4_812,
          312,
          287,
          0,
          41,
          6,
          Map.of(
              Tier.RISING, Map.of(Tier.GUEST, 190L, Tier.MEMBER, 64L),
              Tier.MEMBER, Map.of(Tier.WIN_BACK, 46L),
              Tier.VIP, Map.of(Tier.WIN_BACK, 12L)),
          List.of(
              example("Marisol", Tier.VIP, Tier.WIN_BACK, 34),
              example("Phuri", Tier.RISING, Tier.GUEST, 26)));

  private Dials() {}

  public static TierBook book() {
    return new TierBook(desk(), Runnable::run, Runnable::run);
  }

  /// A desk that ends a rehearsal when it is told to.
  public static TierDesk desk() {
    return new TierDesk(new InMemory(), Dials::rehearse, InstantSource.fixed(Rooms.NOW));
  }

  private static Effect rehearse(TierSettings settings, Progress progress) {
    if (!progress.at(1_000, EFFECT.viewers())) {
      throw new CancellationException();
    }
    return EFFECT;
  }

  private static Effect.Example example(String name, Tier from, Tier to, int days) {
    ViewerId viewer = new ViewerId(Identity.own(new ConnectionName("shop"), name).link());
    return new Effect.Example(
        viewer,
        name,
        from,
        to,
        new Bilingual("Active.", "活跃。"),
        new Bilingual(
            "In the room now after "
                + days
                + " days without an order (dormant beyond 20); 6 orders"
                + " so far.",
            "已" + days + "天未下单（超过20天为沉睡），现在在场；累计6单。"));
  }

  private static final class InMemory implements TierStore {
    private TierHistory history = TierHistory.NONE;

    @Override
    public synchronized TierHistory get() {
      return history;
    }

    @Override
    public synchronized TierHistory change(UnaryOperator<TierHistory> change) {
      history = change.apply(history);
      return history;
    }

    @Override
    public List<String> notices() {
      return List.of();
    }
  }
}
