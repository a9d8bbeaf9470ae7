package app.cuelight.domain.playbook;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What can be done for somebody.
public enum ActionKind {
  /// Say something.
  SAY,
  /// Offer a coupon.
  OFFER,
  /// Give her a look, or a buy, before the others.
  EARLY,
  /// Invite her to help choose what the shop takes in.
  INVITE,
  /// Ask why she stayed away, and keep her answer.
  ASK_AWAY,
  /// See to her birthday.
  BIRTHDAY,
  /// Write to her, one to one, after the show.
  FOLLOW_UP;

  /// The name scripts rely on: `say`, `offer`, `early`, `invite`, `ask-away`, `birthday`,
  /// `follow-up`.
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The kind of a name, or null.
  public static @Nullable ActionKind of(String code) {
    for (ActionKind kind : values()) {
      if (kind.code().equals(code)) {
        return kind;
      }
    }
    return null;
  }

  /// Whether it can be done on air, to her face.
  public boolean isOnAir() {
    return this != FOLLOW_UP;
  }

  /// Whether it can be done by a message while she is away.
  public boolean isByMessage() {
    return switch (this) {
      case OFFER, INVITE, ASK_AWAY, BIRTHDAY, FOLLOW_UP -> true;
      case SAY, EARLY -> false;
    };
  }

  /// Whether it comes back with words of hers that are kept.
  public boolean hasAnswer() {
    return this == ASK_AWAY;
  }
}
