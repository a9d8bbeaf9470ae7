/// Where the secrets of connections lie: the key store of the system, else a file of their own.
@NullMarked
package app.cuelight.store.secret;

import org.jspecify.annotations.NullMarked;
