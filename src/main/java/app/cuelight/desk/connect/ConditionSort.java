package app.cuelight.desk.connect;

import app.cuelight.domain.playbook.Condition;
import app.cuelight.domain.playbook.ConditionWords;
import app.cuelight.domain.tier.Engagement;
import app.cuelight.domain.tier.LifeCycle;
import app.cuelight.domain.tier.Spend;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The sorts of conditions there are to choose from, and what is typed to one.
enum ConditionSort {
  SILENT("silent>=", "d", "60"),
  BOUGHT("bought<=", "d", "14"),
  ORDERS_FROM("orders>=", "", "2"),
  ORDERS_UP_TO("orders<=", "", "1"),
  VISITS_FROM("visits>=", "", "3"),
  VISITS_UP_TO("visits<=", "", "1"),
  BIRTHDAY("birthday<=", "d", "7"),
  BASKET("basket", "", ""),
  ADVOCATE("advocate", "", ""),
  WARNED("warned", "", ""),
  SPEND("spend:", "", "high"),
  LIFE("life:", "", "dormant"),
  TALKS("talks:", "", "high"),
  LANGUAGE("lang:", "", "es"),
  COUNTRY("country:", "", "MX");

  private final String before;
  private final String after;
  private final String usual;

  ConditionSort(String before, String after, String usual) {
    this.before = before;
    this.after = after;
    this.usual = usual;
  }

  /// What is typed to it at first; empty where nothing is.
  String usual() {
    return usual;
  }

  boolean isTyped() {
    return !usual.isEmpty();
  }

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The words that can be typed to it, or none where it is a number or a tag.
  Stream<String> words() {
    return switch (this) {
      case SPEND -> Stream.of(Spend.values()).map(Spend::code);
      case LIFE -> Stream.of(LifeCycle.values()).map(LifeCycle::code);
      case TALKS -> Stream.of(Engagement.values()).map(Engagement::code);
      case SILENT,
          BOUGHT,
          ORDERS_FROM,
          ORDERS_UP_TO,
          VISITS_FROM,
          VISITS_UP_TO,
          BIRTHDAY,
          BASKET,
          ADVOCATE,
          WARNED,
          LANGUAGE,
          COUNTRY ->
          Stream.of();
    };
  }

  /// The condition with this typed to it, or null where that makes none.
  @Nullable Condition with(String typed) {
    try {
      return ConditionWords.read(before + (isTyped() ? typed.strip() : "") + after);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
