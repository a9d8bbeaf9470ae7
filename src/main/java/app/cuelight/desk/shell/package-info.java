/// The window around the panels: top bar, navigation, status bar, keys, practice frame.
@NullMarked
package app.cuelight.desk.shell;

import org.jspecify.annotations.NullMarked;
