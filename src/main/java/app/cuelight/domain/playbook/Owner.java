package app.cuelight.domain.playbook;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Who does it.
public enum Owner {
  HOST,
  ASSISTANT,
  MANAGER;

  /// The name scripts rely on: `host`, `assistant`, `manager`.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The owner of a name, or null.
  public static @Nullable Owner of(String code) {
    for (Owner owner : values()) {
      if (owner.code().equals(code)) {
        return owner;
      }
    }
    return null;
  }
}
