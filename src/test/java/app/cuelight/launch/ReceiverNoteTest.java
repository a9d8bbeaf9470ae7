package app.cuelight.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReceiverNoteTest {

  private static final String ADDRESS = "http://127.0.0.1:8787";

  @TempDir private Path home;

  @Test
  void theNoteIsThereAsLongAsTheReceiver() throws IOException {
    assertNull(ReceiverNote.read(home));
    try (ReceiverNote _ = ReceiverNote.leave(home, ADDRESS)) {
      assertEquals(ADDRESS, ReceiverNote.read(home));
    }
    assertNull(ReceiverNote.read(home));
  }

  @Test
  void aNoteWhoseProcessIsGoneSaysNothing() throws IOException {
    ReceiverNote.leave(home, ADDRESS);
    Path note = home.resolve("receiver.address");
    for (String owner : new String[] {ProcessHandle.current().pid() + " 1", "1 2", "x", ""}) {
      Files.writeString(note, ADDRESS + "\n" + owner + "\n");
      assertNull(ReceiverNote.read(home), owner);
    }
  }
}
