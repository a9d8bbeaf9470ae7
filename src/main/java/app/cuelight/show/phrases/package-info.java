/// Reading, adding and changing the lines hosts say.
@NullMarked
package app.cuelight.show.phrases;

import org.jspecify.annotations.NullMarked;
