/// The roof: builds the house with constructors, owns start and stop, and the only system clock.
@NullMarked
package app.cuelight.launch;

import org.jspecify.annotations.NullMarked;
