/// The Schedule screen: the plan on everybody’s clock.
@NullMarked
package app.cuelight.desk.schedule;

import org.jspecify.annotations.NullMarked;
