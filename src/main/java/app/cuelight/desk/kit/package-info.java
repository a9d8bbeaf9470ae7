/// What every panel draws with: words, looks, fonts, shapes, text from outside, the way onto the FX
/// thread.
@NullMarked
package app.cuelight.desk.kit;

import org.jspecify.annotations.NullMarked;
