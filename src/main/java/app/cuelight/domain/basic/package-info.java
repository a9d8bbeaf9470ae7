/// Values every floor above is built from: names, identities, money, locality.
@NullMarked
package app.cuelight.domain.basic;

import org.jspecify.annotations.NullMarked;
