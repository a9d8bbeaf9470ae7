/// Looks at screens as a screen reader, a keyboard and eyes that need contrast do.
@NullMarked
package app.cuelight.desk.access;

import org.jspecify.annotations.NullMarked;
