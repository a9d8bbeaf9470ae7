/// What the running show asks of its wings: a journal on disk, a decoder, settings, secrets.
@NullMarked
package app.cuelight.show.port;

import org.jspecify.annotations.NullMarked;
