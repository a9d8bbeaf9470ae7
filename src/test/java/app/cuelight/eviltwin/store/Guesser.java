package app.cuelight.eviltwin.store;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Asks the machine for what should be handed in, shares what should be its own, and makes noise.
final class Guesser {

  static int counter;
  static final ArrayList<String> SHARED = new ArrayList<>();

  List<Object> guess() {
    return List.of(Instant.now(), UUID.randomUUID(), ZoneId.systemDefault());
  }

  void shout() {
    Thread.ofVirtual().start(() -> System.out.println(counter));
    new IllegalStateException("loud").printStackTrace();
  }
}
