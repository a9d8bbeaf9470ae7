/// The host screen: a second window that never moves, its clicker and its settings.
@NullMarked
package app.cuelight.desk.host;

import org.jspecify.annotations.NullMarked;
