package app.cuelight.domain.viewer;

import app.cuelight.domain.basic.Money;
import app.cuelight.domain.event.Patronage;
import org.jspecify.annotations.Nullable;

/// What somebody bought before the orders that are known of her: what her shop said in all, less
/// every order known that was placed by then, whichever way it came. An order that comes to light
/// later takes its part off, so nothing counts twice; an order placed after the shop said it is no
/// part of it. Never negative.
public final class Before {

  private static final String BETWEEN = " ";
  private static final int WITH_MONEY = 3;

  private Before() {}

  /// What is left of what the shop said.
  public static Patronage of(Viewer viewer) {
    Known said = viewer.facts().known().get(Fact.PATRONAGE);
    Patronage whole = said == null ? Patronage.NONE : read(said.value());
    if (said == null || whole.orders() == 0) {
      return Patronage.NONE;
    }
    long orders = whole.orders();
    Money spent = whole.spent();
    long left = spent == null ? 0 : spent.minor();
    for (Purchase order : viewer.orders().values()) {
      if (order.placedAt() <= said.at() && order.counts()) {
        orders--;
        boolean same = spent != null && order.total().currency().equals(spent.currency());
        left -= same ? order.net().minor() : 0;
      }
    }
    if (orders <= 0) {
      return Patronage.NONE;
    }
    return new Patronage(
        orders, spent == null ? null : new Money(Math.max(0, left), spent.currency()));
  }

  /// As the facts keep it: `12 45900 USD`.
  static @Nullable String text(@Nullable Patronage patronage) {
    if (patronage == null) {
      return null;
    }
    Money spent = patronage.spent();
    return spent == null
        ? Long.toString(patronage.orders())
        : patronage.orders() + BETWEEN + spent.minor() + BETWEEN + spent.currency();
  }

  private static Patronage read(String text) {
    String[] parts = text.split(BETWEEN, -1);
    try {
      long orders = Long.parseLong(parts[0]);
      return new Patronage(
          orders,
          parts.length == WITH_MONEY ? new Money(Long.parseLong(parts[1]), parts[2]) : null);
    } catch (IllegalArgumentException _) {
      // A text of a newer version; nothing is known then.
      return Patronage.NONE;
    }
  }
}
