/// Connecting platform and shop accounts: adding, removing, listing, trying out.
@NullMarked
package app.cuelight.show.connect;

import org.jspecify.annotations.NullMarked;
