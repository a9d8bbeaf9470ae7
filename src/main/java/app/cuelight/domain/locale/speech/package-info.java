/// The ear: which language a viewer writes, from her own comments.
@NullMarked
package app.cuelight.domain.locale.speech;

import org.jspecify.annotations.NullMarked;
