package app.cuelight.launch;

import app.cuelight.domain.viewer.Viewer;
import app.cuelight.show.live.Bystander;
import app.cuelight.show.port.Committed;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Several who hear what a show has written; more may join while it runs. Safe for any thread.
final class Bystanders implements Bystander {

  private final List<Bystander> all = new CopyOnWriteArrayList<>();

  Bystanders(Bystander first) {
    all.add(first);
  }

  void join(Bystander more) {
    all.add(more);
  }

  @Override
  public void committed(Committed news) {
    all.forEach(one -> one.committed(news));
  }

  @Override
  public void forgotten(Viewer viewer) {
    all.forEach(one -> one.forgotten(viewer));
  }
}
