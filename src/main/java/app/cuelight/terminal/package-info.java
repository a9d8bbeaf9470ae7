/// The command line: everything the console can do, for scripts and servers.
@NullMarked
package app.cuelight.terminal;

import org.jspecify.annotations.NullMarked;
