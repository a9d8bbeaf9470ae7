package app.cuelight.domain.tier;

import app.cuelight.domain.basic.Bilingual;

/// The words of the dimensions, as they stand in tag lines and why-sentences.
final class TierWords {

  private TierWords() {}

  static Bilingual lifeCycle(LifeCycle lifeCycle) {
    return switch (lifeCycle) {
      case PROSPECT -> new Bilingual("Prospect", "潜在");
      case NEW -> new Bilingual("New", "新客");
      case ACTIVE -> new Bilingual("Active", "活跃");
      case DORMANT -> new Bilingual("Dormant", "沉睡");
      case CHURNED -> new Bilingual("Churned", "流失");
    };
  }

  static Bilingual lately(Lately lately) {
    return switch (lately) {
      case NEVER -> new Bilingual("no order yet", "未购买");
      case A_MONTH, A_QUARTER, A_YEAR ->
          new Bilingual("bought ≤" + lately.mostDays() + " d", "近" + lately.mostDays() + "天有购买");
      case LONGER -> new Bilingual("bought >365 d ago", "一年以上未购买");
    };
  }

  static Bilingual spend(Spend spend) {
    return switch (spend) {
      case NONE -> new Bilingual("No spend", "未消费");
      case LOW -> new Bilingual("Low value", "低价值");
      case POTENTIAL -> new Bilingual("Potential", "潜力");
      case HIGH -> new Bilingual("High value", "高价值");
    };
  }
}
