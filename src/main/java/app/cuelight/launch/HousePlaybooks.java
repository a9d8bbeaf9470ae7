package app.cuelight.launch;

import app.cuelight.domain.playbook.Playbook;
import app.cuelight.show.port.PlaybookStore;
import app.cuelight.store.settings.PlaybookFile;
import app.cuelight.terminal.bench.Playbooks;

/// The playbook of one home, changed without a window.
record HousePlaybooks(PlaybookStore store) implements Playbooks {

  @Override
  public Playbook read(String text) {
    return PlaybookFile.read(text);
  }
}
