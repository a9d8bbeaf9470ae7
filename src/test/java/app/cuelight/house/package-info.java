/// The plan of the house as tests: see `src/docs/house.md`.
@NullMarked
package app.cuelight.house;

import org.jspecify.annotations.NullMarked;
