package app.cuelight.terminal.bench;

import app.cuelight.domain.playbook.Playbook;
import app.cuelight.show.port.PlaybookStore;

/// The playbook of a home.
public interface Playbooks {

  PlaybookStore store();

  /// The playbook in a JSON text.
  ///
  /// @throws IllegalArgumentException with a sentence when it is none
  Playbook read(String text);
}
