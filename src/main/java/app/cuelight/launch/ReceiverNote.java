package app.cuelight.launch;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// A note in the home that says where the running receiver listens, for other processes that want
/// to tell or try it.
final class ReceiverNote implements AutoCloseable {

  private final ProcessNote note;

  private ReceiverNote(ProcessNote note) {
    this.note = note;
  }

  /// Leaves the note; closing it takes it away again.
  static ReceiverNote leave(Path home, String address) {
    return new ReceiverNote(ProcessNote.leave(file(home), address));
  }

  /// The address of the receiver that runs on this home, or null.
  static @Nullable String read(Path home) {
    return ProcessNote.read(file(home));
  }

  @Override
  public void close() throws IOException {
    note.close();
  }

  private static Path file(Path home) {
    return home.resolve("receiver.address");
  }
}
