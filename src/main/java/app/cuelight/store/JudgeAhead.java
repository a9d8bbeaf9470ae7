package app.cuelight.store;

import app.cuelight.domain.tier.Standing;
import app.cuelight.domain.viewer.Viewer;
import app.cuelight.show.port.Bulk;
import app.cuelight.show.port.Judge;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;

/// Judges many people on a thread beside the writer's while those before them are written, and
/// packs their orders. Whoever writes asks for them in the order in which they were announced, and
/// changes none of them before.
///
/// One thread announces and asks.
final class JudgeAhead implements Judge {

  private static final int SOME = 512;

  private final Judge judge;
  private final Bulk bulk;
  private final Queue<Future<List<Standing>>> ahead = new ArrayDeque<>();
  private final OrderBundle bundles = new OrderBundle(new Texts());
  private final OrderPack packs = new OrderPack(new Texts());
  private Iterator<Standing> ready = List.<Standing>of().iterator();

  JudgeAhead(Judge judge, Bulk bulk) {
    this.bulk = bulk;
    this.judge = judge;
  }

  /// Those who are asked for next.
  void announce(List<ViewerRow> rows) {
    for (int from = 0; from < rows.size(); from += SOME) {
      List<ViewerRow> some = rows.subList(from, Math.min(rows.size(), from + SOME));
      Callable<List<Standing>> work = () -> judged(some);
      ahead.add(bulk.beside(work));
    }
  }

  private List<Standing> judged(List<ViewerRow> some) {
    List<Standing> standings = new ArrayList<>(some.size());
    for (ViewerRow row : some) {
      Viewer viewer = row.viewer;
      standings.add(judge.judge(viewer));
      row.ahead = Ahead.of(viewer, packs, bundles);
    }
    return standings;
  }

  @Override
  public Standing judge(Viewer viewer) {
    if (!ready.hasNext()) {
      ready = Bulk.done(ahead.remove()).iterator();
    }
    return ready.next();
  }
}
