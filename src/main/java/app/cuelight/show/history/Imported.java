package app.cuelight.show.history;

import org.jspecify.annotations.Nullable;

/// What became of a file.
///
/// @param read how many rows the file has
/// @param applied how many of them were new
/// @param unidentifiedRows how many name nobody
/// @param unidentifiedAmount what these are worth, or null when there are none
public record Imported(
    long read,
    long applied,
    long duplicates,
    long rejected,
    long unidentifiedRows,
    @Nullable String unidentifiedAmount) {}
