package app.cuelight.show.live;

import app.cuelight.show.port.Journal;
import app.cuelight.show.port.Shelf;
import java.time.InstantSource;
import java.util.function.Supplier;

/// What a running show is made of.
///
/// @param journal written by the show's writer thread alone
/// @param hearing understands what is said: in which language, what it asks
/// @param clock the only clock of the show
/// @param ids makes ids that never come again
/// @param bystander hears what was written
public record LiveWiring(
    Journal journal,
    Shelf shelf,
    Standings standings,
    CardMaker cards,
    Hearing hearing,
    InstantSource clock,
    Supplier<String> ids,
    LiveOptions options,
    Bystander bystander) {

  /// A show to which nobody else listens.
  public LiveWiring(
      Journal journal,
      Shelf shelf,
      Standings standings,
      CardMaker cards,
      Hearing hearing,
      InstantSource clock,
      Supplier<String> ids,
      LiveOptions options) {
    this(journal, shelf, standings, cards, hearing, clock, ids, options, Bystander.NONE);
  }
}
