package app.cuelight.store;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.basic.Money;
import org.jspecify.annotations.Nullable;

/// Texts that return in many rows (currencies, connections, countries, what was bought), each once
/// in memory: of a room of 100,000 with five orders each they would be two million. A text that is
/// met again is handed out as the one that was there before; a text of another takes its place, so
/// that the table stays as small as it is.
///
/// One connection's; not thread-safe.
final class Texts {

  private static final int SLOTS = 1 << 12;

  private final @Nullable String[] slots = new @Nullable String[SLOTS];
  private final @Nullable ConnectionName[] names = new @Nullable ConnectionName[64];
  private Money nothing = Money.zero("USD");

  String one(String text) {
    int slot = slot(text.hashCode());
    String kept = slots[slot];
    if (text.equals(kept)) {
      return kept;
    }
    slots[slot] = text;
    return text;
  }

  @Nullable String oneOrNull(@Nullable String text) {
    return text == null ? null : one(text);
  }

  ConnectionName connection(String text) {
    int slot = text.hashCode() & names.length - 1;
    ConnectionName kept = names[slot];
    if (kept == null || !kept.value().equals(text)) {
      kept = new ConnectionName(one(text));
      names[slot] = kept;
    }
    return kept;
  }

  /// Hardly any order has a refund, and nothing is the same amount in all of a currency.
  Money money(long minor, String currency) {
    if (minor != 0) {
      return new Money(minor, currency);
    }
    if (!nothing.currency().equals(currency)) {
      nothing = Money.zero(currency);
    }
    return nothing;
  }

  /// The text that these bytes may be, if it was met lately and is plain ASCII; no text is made.
  @Nullable String known(byte[] bytes, int from, int length) {
    int hash = 0;
    for (int i = from; i < from + length; i++) {
      hash = 31 * hash + bytes[i];
    }
    String kept = slots[slot(hash)];
    return kept != null && kept.length() == length && isSame(kept, bytes, from) ? kept : null;
  }

  private static boolean isSame(String text, byte[] bytes, int from) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) != bytes[from + i]) {
        return false;
      }
    }
    return true;
  }

  private static int slot(int hash) {
    return (hash ^ hash >>> 16) & SLOTS - 1;
  }
}
