/// The Viewers screen: finding people, groups of them, one person's page.
@NullMarked
package app.cuelight.desk.viewers;

import org.jspecify.annotations.NullMarked;
