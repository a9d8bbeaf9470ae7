package app.cuelight.domain.viewer;

import java.util.Locale;

/// What a comment asks about.
public enum QuestionTopic {
  PRICE,
  SIZE,
  SHIPPING,
  STOCK,
  PAYMENT,
  /// It asks, and about none of the others.
  OTHER;

  /// The name in the rules and in the words of the console.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
