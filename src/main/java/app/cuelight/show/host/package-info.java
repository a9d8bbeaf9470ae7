/// What the host sees, made out of a published view: the same sheet for the window and for the page
/// in a browser.
@NullMarked
package app.cuelight.show.host;

import org.jspecify.annotations.NullMarked;
