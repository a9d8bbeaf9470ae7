/// A person as the events describe her: a value that any order and any repetition of events leaves
/// equal.
@NullMarked
package app.cuelight.domain.viewer;

import org.jspecify.annotations.NullMarked;
