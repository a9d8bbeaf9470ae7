/// Who a viewer is to the shop: standing in four dimensions, one display tier, the tag line, the
/// why.
@NullMarked
package app.cuelight.domain.tier;

import org.jspecify.annotations.NullMarked;
