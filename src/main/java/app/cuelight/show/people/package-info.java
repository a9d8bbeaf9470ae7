/// People in the cache: finding them, reading one person's page, and what can be done to it.
@NullMarked
package app.cuelight.show.people;

import org.jspecify.annotations.NullMarked;
