/// The models behind the tiers: when a buyer is expected back, how much she will spend, how long
/// customers of a shop stay silent. Pure numerics; knows nothing of viewers.
@NullMarked
package app.cuelight.domain.tier.model;

import org.jspecify.annotations.NullMarked;
