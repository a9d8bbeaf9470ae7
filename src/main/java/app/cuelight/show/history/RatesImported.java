package app.cuelight.show.history;

/// What became of a file of exchange rates.
///
/// @param read how many rates it has
/// @param base the currency sums are in now, or empty while there are no orders
public record RatesImported(long read, String base) {}
