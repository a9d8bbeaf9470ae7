/// The bundled lines and places: JSON files on the class path, read into the domain's own values.
@NullMarked
package app.cuelight.feed.phrases;

import org.jspecify.annotations.NullMarked;
