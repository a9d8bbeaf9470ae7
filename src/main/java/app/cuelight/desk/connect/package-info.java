/// The Connect screen: where the show's sources stand, and how the shop greets.
@NullMarked
package app.cuelight.desk.connect;

import org.jspecify.annotations.NullMarked;
