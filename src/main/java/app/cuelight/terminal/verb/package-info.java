/// The verbs of the command line, a small class each.
@NullMarked
package app.cuelight.terminal.verb;

import org.jspecify.annotations.NullMarked;
