/// What this computer shows to others nearby: the host's card as a page for a tablet, a prompter,
/// an OBS browser source; the plan of shows as a calendar to subscribe to.
@NullMarked
package app.cuelight.feed.page;

import org.jspecify.annotations.NullMarked;
