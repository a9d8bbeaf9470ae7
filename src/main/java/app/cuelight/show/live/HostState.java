package app.cuelight.show.live;

import app.cuelight.domain.event.ShowEvent;
import app.cuelight.show.port.Committed;

/// What stands on the host screen beside the card. Safe for any thread.
final class HostState {

  private boolean blank;
  private String notice = "";
  private String product = "";

  synchronized RoomView.Host view() {
    return new RoomView.Host(blank, notice, product);
  }

  synchronized void blank(boolean wanted) {
    blank = wanted;
  }

  synchronized void notice(String sentence) {
    notice = sentence.strip();
  }

  synchronized void product(String name) {
    product = name;
  }

  /// Takes in what a commit says about the product on air.
  synchronized void changed(Committed committed) {
    for (Committed.Entry entry : committed.entries()) {
      if (entry.fresh() && entry.arrival().event() instanceof ShowEvent.ProductShown shown) {
        product = shown.product().label();
      }
    }
  }
}
