package app.cuelight.terminal.bench;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The verbs that run a show, with a window or without. Each returns when the show is over.
public interface Stage {

  /// Opens the console.
  void console();

  /// Opens the console on a practice show.
  void practice(Rehearsal rehearsal);

  /// Takes deliveries until the process is told to end.
  ///
  /// @param ready told the address once deliveries are accepted
  void serve(Address address, Consumer<String> ready);

  /// Plays a recorded show through the real receiver.
  ///
  /// @return how many events were sent
  long replay(Path file, Tempo tempo);

  /// The size of a practice show.
  ///
  /// @param rate events a second
  record Rehearsal(int viewers, int rate, long seed) {}

  /// Where to listen.
  ///
  /// @param bind null for the address of the settings, usually this computer alone
  /// @param port null for the port of the settings, or a free one near it where that is taken; 0
  ///   for any free one
  record Address(@Nullable String bind, @Nullable Integer port) {}

  /// How a recorded show is played.
  ///
  /// @param speed 1 is as it was, 10 ten times as fast
  /// @param asNow whether times are moved so that the show begins now
  record Tempo(double speed, boolean asNow) {}
}
