package app.cuelight.desk.coupons;

import app.cuelight.domain.basic.ViewerId;
import org.jspecify.annotations.Nullable;

/// Whom a coupon key sends to.
///
/// @param name as the screen shows her
/// @param language of her name, for the choice of fonts
public record Target(ViewerId viewer, String name, @Nullable String language) {}
