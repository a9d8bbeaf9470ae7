package app.cuelight.launch;

import app.cuelight.show.port.CouponBooks;
import app.cuelight.store.coupon.SqliteCouponBooks;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The books of coupons of a home, opened when somebody first asks for them; none where no coupon
/// was ever made, and none are made by asking. Safe for any thread.
final class HomeBooks implements Supplier<@Nullable CouponBooks>, AutoCloseable {

  private final Path home;
  private final SecureRandom chance;
  private @Nullable SqliteCouponBooks open;

  HomeBooks(Path home, SecureRandom chance) {
    this.home = home;
    this.chance = chance;
  }

  /// @throws app.cuelight.show.port.JournalException when they cannot be opened
  @Override
  public synchronized @Nullable CouponBooks get() {
    if (open == null && SqliteCouponBooks.areIn(home)) {
      open = SqliteCouponBooks.open(home, chance);
    }
    return open;
  }

  @Override
  public synchronized void close() {
    if (open != null) {
      open.close();
      open = null;
    }
  }
}
