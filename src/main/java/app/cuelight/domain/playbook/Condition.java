package app.cuelight.domain.playbook;

import app.cuelight.domain.tier.Engagement;
import app.cuelight.domain.tier.LifeCycle;
import app.cuelight.domain.tier.Spend;

/// What must hold of somebody. The list is closed: a playbook is data, never a script. The words
/// for each are in [ConditionWords]; those that people are also searched by are the same there.
public sealed interface Condition {

  /// Her last paid order is at most so many days old.
  record BoughtWithin(int days) implements Condition {
    public BoughtWithin {
      require(days, 1, "days");
    }
  }

  /// She has bought, and not for so many days.
  record SilentFor(int days) implements Condition {
    public SilentFor {
      require(days, 1, "days");
    }
  }

  /// She has at least so many paid orders.
  record OrdersFrom(int orders) implements Condition {
    public OrdersFrom {
      require(orders, 0, "orders");
    }
  }

  /// She has at most so many paid orders.
  record OrdersUpTo(int orders) implements Condition {
    public OrdersUpTo {
      require(orders, 0, "orders");
    }
  }

  /// She was here at least so often, the present visit included.
  record VisitsFrom(int visits) implements Condition {
    public VisitsFrom {
      require(visits, 0, "visits");
    }
  }

  /// She was here at most so often.
  record VisitsUpTo(int visits) implements Condition {
    public VisitsUpTo {
      require(visits, 0, "visits");
    }
  }

  /// Her birthday is today or within so many days, by her own calendar, and she agreed to be wished
  /// well.
  record BirthdayWithin(int days) implements Condition {
    public BirthdayWithin {
      require(days, 0, "days");
    }
  }

  /// Something is in her basket.
  record InBasket() implements Condition {}

  /// Of this spend tier.
  record OfSpend(Spend spend) implements Condition {}

  /// At this point of the life cycle.
  record OfLifeCycle(LifeCycle lifeCycle) implements Condition {}

  /// Taking part this deeply.
  record OfEngagement(Engagement engagement) implements Condition {}

  /// Moves others.
  record Advocate() implements Condition {}

  /// Valuable, and about to be lost.
  record Warned() implements Condition {}

  /// Spoken to in this language.
  ///
  /// @param tag a locale of the phrasebook, or a bare language that stands for all its locales
  record OfLanguage(String tag) implements Condition {}

  /// Living in this country.
  ///
  /// @param code ISO 3166-1 alpha-2
  record OfCountry(String code) implements Condition {}

  /// The largest number in a condition.
  int MOST = 10_000;

  private static void require(int number, int least, String what) {
    if (number < least || number > MOST) {
      throw new IllegalArgumentException("%s are %d to %d.".formatted(what, least, MOST));
    }
  }
}
