/// The host's card as a page for browsers nearby: a tablet, a prompter, an OBS browser source.
@NullMarked
package app.cuelight.feed.page;

import org.jspecify.annotations.NullMarked;
