package app.cuelight.terminal.verb;

import app.cuelight.domain.basic.Money;
import org.jspecify.annotations.Nullable;

/// A limit on the command line: an amount such as `500USD`, or `none`.
record Limit(@Nullable Money money) {}
