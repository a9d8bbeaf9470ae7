/// What to do for people, ticked off and remembered.
@NullMarked
package app.cuelight.show.playbook;

import org.jspecify.annotations.NullMarked;
