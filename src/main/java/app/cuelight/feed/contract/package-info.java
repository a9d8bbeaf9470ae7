/// The open event contract (`src/docs/contract.md`): its JSON read, written and described. Knows no
/// platform.
@NullMarked
package app.cuelight.feed.contract;

import org.jspecify.annotations.NullMarked;
