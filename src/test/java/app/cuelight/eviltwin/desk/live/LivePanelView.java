package app.cuelight.eviltwin.desk.live;

import app.cuelight.eviltwin.desk.review.ReviewView;
import app.cuelight.eviltwin.show.Loafer;
import java.util.concurrent.Future;
import javafx.application.Platform;

/// A view that knows a service and another panel, waits, and takes a back door to the FX thread.
final class LivePanelView {

  Loafer loafer;
  ReviewView stranger;

  void refresh(Future<String> answer) throws Exception {
    var text = answer.get();
    Platform.runLater(() -> loafer.equals(text));
  }
}
