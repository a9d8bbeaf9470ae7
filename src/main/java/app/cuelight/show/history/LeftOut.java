package app.cuelight.show.history;

import app.cuelight.domain.basic.Bilingual;

/// A row of a file that is left out.
///
/// @param line where it begins, from 1
/// @param column the heading of the cell that makes no sense; empty when the row as a whole does
///   not
/// @param reason a sentence
public record LeftOut(long line, String column, Bilingual reason) {}
