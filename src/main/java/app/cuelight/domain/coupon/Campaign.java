package app.cuelight.domain.coupon;

import app.cuelight.domain.basic.Bilingual;
import app.cuelight.domain.basic.Money;
import app.cuelight.domain.basic.Refused;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What the shop wants to achieve with coupons, with its own money.
///
/// @param start when its coupons may first be granted
/// @param end when they no longer are, or null
/// @param zone whose clock its times are told by when a viewer's is not known
/// @param holdout of ten thousand people, how many get nothing so that the effect can be measured
/// @param salt decides by which people; never changed once something was granted
/// @param money what it may cost in all, or null
/// @param count how many grants it may make, or null
/// @param owner who answers for it
public record Campaign(
    CampaignId id,
    String name,
    Purpose purpose,
    Instant start,
    @Nullable Instant end,
    ZoneId zone,
    int holdout,
    String salt,
    @Nullable Money money,
    @Nullable Long count,
    String owner,
    State state) {

  /// Ten thousand: the whole of [#holdout].
  public static final int WHOLE = 10_000;

  /// @throws IllegalArgumentException with a sentence for the user when it makes no sense
  public Campaign {
    if (name.isBlank()) {
      throw Refused.of("A campaign has a name.", "活动须有名称。");
    }
    if (end != null && !end.isAfter(start)) {
      throw Refused.of("A campaign ends after it begins.", "活动须在开始之后结束。");
    }
    if (holdout < 0 || holdout > WHOLE / 2) {
      throw Refused.of("The control group is 0 to 50 percent.", "对照组为百分之 0 至 50。");
    }
    if (money != null && money.minor() < 0 || count != null && count < 0) {
      throw Refused.of("A budget is not below nothing.", "预算不能小于零。");
    }
  }

  /// How far it is.
  public enum State {
    DRAFT,
    APPROVED,
    RUNNING,
    PAUSED,
    ENDED,
    /// Nothing of it is open any more, in the shop's books too.
    CLOSED;

    /// Where it may go from here.
    public Set<State> next() {
      return switch (this) {
        case DRAFT -> Set.of(APPROVED);
        case APPROVED -> Set.of(DRAFT, RUNNING, ENDED);
        case RUNNING -> Set.of(PAUSED, ENDED);
        case PAUSED -> Set.of(RUNNING, ENDED);
        case ENDED -> Set.of(CLOSED);
        case CLOSED -> Set.of();
      };
    }
  }

  /// The same in another state.
  ///
  /// @throws IllegalArgumentException with a sentence for the user when it may not go there
  public Campaign in(State to) {
    if (!state.next().contains(to)) {
      List<State> next = state.next().stream().sorted(Comparator.comparing(State::name)).toList();
      throw new Refused(
          new Bilingual(
              "A campaign that is %s cannot become %s; from here it may become %s."
                  .formatted(
                      word(state),
                      word(to),
                      next.isEmpty() ? "nothing else" : next.stream().map(Campaign::word).toList()),
              "%s的活动不能变为%s；从这里%s。"
                  .formatted(
                      chinese(state),
                      chinese(to),
                      next.isEmpty()
                          ? "不能再变"
                          : "可以变为"
                              + next.stream()
                                  .map(Campaign::chinese)
                                  .collect(Collectors.joining("、")))));
    }
    return new Campaign(
        id, name, purpose, start, end, zone, holdout, salt, money, count, owner, to);
  }

  private static String chinese(State state) {
    return switch (state) {
      case DRAFT -> "草稿";
      case APPROVED -> "已批准";
      case RUNNING -> "进行中";
      case PAUSED -> "已暂停";
      case ENDED -> "已结束";
      case CLOSED -> "已关闭";
    };
  }

  private static String word(State state) {
    return state.name().toLowerCase(Locale.ROOT);
  }
}
