/// The small JSON files beside the cache: what the user chose, which connections there are.
@NullMarked
package app.cuelight.store.settings;

import org.jspecify.annotations.NullMarked;
