/// How answers look on paper: a table for people, JSON and CSV for scripts.
@NullMarked
package app.cuelight.terminal.print;

import org.jspecify.annotations.NullMarked;
