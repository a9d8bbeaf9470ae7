package app.cuelight.eviltwin.domain.basic;

import app.cuelight.eviltwin.show.Loafer;
import java.io.File;

/// Sees the room above, the disk, the environment, a lock and a field that changes.
final class Impure {

  private int changing;
  private final Loafer loafer = new Loafer();

  synchronized String read() {
    changing++;
    return new File(loafer + System.getenv("HOME") + changing).getName();
  }
}
