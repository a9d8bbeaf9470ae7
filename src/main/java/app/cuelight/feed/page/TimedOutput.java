package app.cuelight.feed.page;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;

/// What is written to a visitor: each piece has to be taken in time.
final class TimedOutput extends OutputStream {

  private final OutputStream out;
  private final Visitors.Visitor visitor;
  private final Duration most;

  TimedOutput(OutputStream out, Visitors.Visitor visitor, Duration most) {
    this.out = out;
    this.visitor = visitor;
    this.most = most;
  }

  @Override
  public void write(int single) throws IOException {
    write(new byte[] {(byte) single}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    visitor.within(most);
    out.write(bytes, from, length);
    visitor.atLeisure();
  }

  @Override
  public void flush() throws IOException {
    out.flush();
  }
}
