package app.cuelight.store;

import app.cuelight.domain.tier.Engagement;
import app.cuelight.domain.tier.LifeCycle;
import app.cuelight.domain.tier.Spend;
import app.cuelight.domain.tier.Standing;
import app.cuelight.domain.tier.Tier;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Function;

/// What is stored of a standing: what viewers are chosen by. The rest is judged again when needed.
record Verdict(Tier tier, LifeCycle lifeCycle, Spend spend, Engagement engagement) {

  /// The columns [#read] reads.
  static final String COLUMNS = "tier, life_cycle, spend, engagement";

  private static final Tier[] TIERS = Tier.values();
  private static final LifeCycle[] LIFE_CYCLES = LifeCycle.values();
  private static final Spend[] SPENDS = Spend.values();
  private static final Engagement[] ENGAGEMENTS = Engagement.values();

  static Verdict of(Standing standing) {
    return new Verdict(
        standing.tier(), standing.lifeCycle(), standing.spend(), standing.engagement());
  }

  static Verdict read(ResultSet row, int column) throws SQLException {
    return new Verdict(
        one(TIERS, Tier::code, row.getString(column)),
        one(LIFE_CYCLES, LifeCycle::code, row.getString(column + 1)),
        one(SPENDS, Spend::code, row.getString(column + 2)),
        one(ENGAGEMENTS, Engagement::code, row.getString(column + 3)));
  }

  void write(RowBatch row) {
    row.add(tier.code()).add(lifeCycle.code()).add(spend.code()).add(engagement.code());
  }

  static Tier tier(String code) throws SQLException {
    return one(TIERS, Tier::code, code);
  }

  private static <T> T one(T[] constants, Function<T, String> code, String text)
      throws SQLException {
    for (T constant : constants) {
      if (code.apply(constant).equals(text)) {
        return constant;
      }
    }
    throw Damage.found("a standing names nothing known");
  }
}
