package app.cuelight.store;

import app.cuelight.domain.basic.Locality;
import app.cuelight.domain.tier.Engagement;
import app.cuelight.domain.tier.LifeCycle;
import app.cuelight.domain.tier.Spend;
import app.cuelight.domain.tier.Standing;
import app.cuelight.domain.tier.Tag;
import app.cuelight.domain.tier.Tier;
import app.cuelight.domain.viewer.Purchase;
import app.cuelight.domain.viewer.Viewer;
import app.cuelight.show.port.Census.Marks;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What is stored of a standing: what viewers are chosen by. The rest is judged again when needed.
///
/// @param traits the same and more in one number ([Traits]), or [#UNKNOWN]
/// @param speaks the language she is surely spoken to in, or null
/// @param bought her last paid order in milliseconds, or [Long#MIN_VALUE]
/// @param tag what her tag line says, or null for somebody not judged since there are tags
record Verdict(
    Tier tier,
    LifeCycle lifeCycle,
    Spend spend,
    Engagement engagement,
    long traits,
    @Nullable String speaks,
    long bought,
    @Nullable Tag tag) {

  /// The traits of somebody not judged since there are any.
  static final long UNKNOWN = -1;

  /// How many columns it has.
  static final int WIDTH = 8;

  /// The columns [#read] reads.
  static final String COLUMNS = "tier, life_cycle, spend, engagement, traits, speaks, bought, tag";

  private static final Tier[] TIERS = Tier.values();
  private static final LifeCycle[] LIFE_CYCLES = LifeCycle.values();
  private static final Spend[] SPENDS = Spend.values();
  private static final Engagement[] ENGAGEMENTS = Engagement.values();

  static Verdict of(Viewer viewer, Standing standing) {
    return of(marks(viewer, standing), Tag.of(standing));
  }

  static Verdict of(Marks marks, Tag tag) {
    return new Verdict(
        marks.tier(),
        marks.lifeCycle(),
        marks.spend(),
        marks.engagement(),
        Traits.of(marks),
        marks.speaks(),
        marks.bought(),
        tag);
  }

  /// The same but for the tag.
  static Marks marks(Viewer viewer, Standing standing) {
    Locality locality = standing.locality();
    return new Marks(
        standing.tier(),
        standing.lifeCycle(),
        standing.spend(),
        standing.engagement(),
        standing.advocate(),
        standing.evidence().warning() != null,
        viewer.facts().isCrew(),
        locality.unsure() ? null : locality.language(),
        locality.country(),
        lastBought(viewer));
  }

  /// Whether she was not judged since readers narrow people down by what is stored.
  boolean isOld() {
    return traits == UNKNOWN;
  }

  private static long lastBought(Viewer viewer) {
    long last = Long.MIN_VALUE;
    for (Purchase order : viewer.orders().values()) {
      if (order.counts()) {
        last = Math.max(last, order.placedAt());
      }
    }
    return last;
  }

  static Verdict read(ResultSet row, int column, TagTable tags) throws SQLException {
    long traits = row.getLong(column + 4);
    boolean isOld = row.wasNull();
    long bought = row.getLong(column + 6);
    boolean isNoBuyer = row.wasNull();
    long tag = row.getLong(column + 7);
    boolean isWithoutTag = row.wasNull();
    return new Verdict(
        one(TIERS, Tier::code, row.getString(column)),
        one(LIFE_CYCLES, LifeCycle::code, row.getString(column + 1)),
        one(SPENDS, Spend::code, row.getString(column + 2)),
        one(ENGAGEMENTS, Engagement::code, row.getString(column + 3)),
        isOld ? UNKNOWN : traits,
        row.getString(column + 5),
        isNoBuyer ? Long.MIN_VALUE : bought,
        isWithoutTag ? null : tags.read(tag));
  }

  void write(RowBatch row, TagTable tags) throws SQLException {
    row.add(tier.code())
        .add(lifeCycle.code())
        .add(spend.code())
        .add(engagement.code())
        .add(traits)
        .add(speaks)
        .add(bought == Long.MIN_VALUE ? null : (Long) bought)
        .add(tag == null ? null : (Long) tags.write(tag));
  }

  /// Whether she is found under the same tag, with the same last order.
  boolean isTaggedAs(@Nullable Verdict other) {
    return other != null && bought == other.bought && Objects.equals(tag, other.tag);
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
