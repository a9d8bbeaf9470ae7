/// What the verbs ask of the house: a workbench, and the drawers it opens only when asked.
@NullMarked
package app.cuelight.terminal.bench;

import org.jspecify.annotations.NullMarked;
