/// Connections of the kind `agora`: the notifications that Agora (声网) sends about its channels, and
/// the user lists that are asked of it.
@NullMarked
package app.cuelight.feed.agora;

import org.jspecify.annotations.NullMarked;
