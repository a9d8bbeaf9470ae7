/// The sentence the host says: phrasebook, choice of line, language fall-back, time of day, rank of
/// the queue.
@NullMarked
package app.cuelight.domain.greet;

import org.jspecify.annotations.NullMarked;
