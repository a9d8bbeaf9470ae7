package app.cuelight.show.live;

import app.cuelight.show.port.Journal;
import app.cuelight.show.port.Shelf;
import java.time.InstantSource;
import java.util.function.Supplier;

/// What a running show is made of.
///
/// @param journal written by the show's writer thread alone
/// @param clock the only clock of the show
/// @param ids makes ids that never come again
/// @param hearing hears the language of comments
public record LiveWiring(
    Journal journal,
    Shelf shelf,
    Standings standings,
    CardMaker cards,
    InstantSource clock,
    Supplier<String> ids,
    LiveOptions options,
    Hearing hearing) {

  /// A show that does not listen to the language of comments.
  public LiveWiring(
      Journal journal,
      Shelf shelf,
      Standings standings,
      CardMaker cards,
      InstantSource clock,
      Supplier<String> ids,
      LiveOptions options) {
    this(journal, shelf, standings, cards, clock, ids, options, Hearing.NONE);
  }
}
