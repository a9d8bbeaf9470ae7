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
public record LiveWiring(
    Journal journal,
    Shelf shelf,
    Standings standings,
    CardMaker cards,
    Hearing hearing,
    InstantSource clock,
    Supplier<String> ids,
    LiveOptions options) {}
