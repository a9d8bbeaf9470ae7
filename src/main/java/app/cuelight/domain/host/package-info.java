/// What the host sees, as one sheet of finished words: the window and the browser page draw the
/// same.
@NullMarked
package app.cuelight.domain.host;

import org.jspecify.annotations.NullMarked;
