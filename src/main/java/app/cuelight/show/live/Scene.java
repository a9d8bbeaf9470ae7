package app.cuelight.show.live;

import org.jspecify.annotations.Nullable;

/// What a card is made for: the manners of the show, its lines, what is on air, and where she is.
///
/// @param product what is on air, or empty
/// @param room the room she is in, or null while the show has only one
record Scene(Etiquette etiquette, LineMaker lines, String product, @Nullable String room) {}
