package app.cuelight.launch;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.event.Arrival;
import app.cuelight.show.port.EventSink;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// A sink where no show is running: kinds are asked about settings, nothing is delivered.
final class IdleSink implements EventSink {

  @Override
  public CompletableFuture<Receipt> offer(List<Arrival> delivery) {
    return CompletableFuture.failedFuture(new Busy());
  }

  @Override
  public void refused(ConnectionName connection, String code) {}

  @Override
  public void state(ConnectionName connection, String state) {}
}
