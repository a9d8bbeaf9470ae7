package app.cuelight.desk.coupons;

import app.cuelight.domain.basic.ViewerId;
import app.cuelight.domain.coupon.OfferId;
import app.cuelight.domain.coupon.Refusal;
import app.cuelight.domain.coupon.Verdict;
import app.cuelight.show.coupon.CouponDesk;
import app.cuelight.show.coupon.CouponView;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The coupon keys of Live: whom they send to, what is on them, whether she may get it.
///
/// A key sends to the one who is shown beside "to:". It refuses when that changed less than
/// [#SETTLED] ago, for then the hand meant somebody else, and is deaf for [#REPEAT] after a strike
/// (`look.md` 5.6).
final class SlotsModel {

  /// The keys, F5 to F7.
  static final List<Integer> KEYS = List.of(5, 6, 7);

  static final Duration SETTLED = Duration.ofMillis(400);
  static final Duration REPEAT = Duration.ofMillis(150);

  /// How old an answer grows before it is asked again, for clocks and other operators.
  private static final Duration FRESH = Duration.ofSeconds(1);

  private static final Duration LEAST = Duration.ofMillis(100);

  private record Try(OfferId offer, ViewerId viewer) {}

  private final CouponDesk desk;
  private final InstantSource time;
  private final Answers answers;
  private final ReadOnlyObjectWrapper<@Nullable Target> target = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Map<OfferId, Verdict>> verdicts =
      new ReadOnlyObjectWrapper<>(Map.of());
  private final ReadOnlyObjectWrapper<@Nullable Told> told = new ReadOnlyObjectWrapper<>();
  private final Set<Try> onTheWay = new HashSet<>();
  private CouponView view = CouponView.EMPTY;
  private @Nullable Instant changedAt;
  private @Nullable Instant struckAt;
  private @Nullable Instant askedAt;
  private long askedVersion = -1;
  private boolean asking;

  SlotsModel(CouponDesk desk, InstantSource time, Answers answers) {
    this.desk = desk;
    this.time = time;
    this.answers = answers;
  }

  /// Whom the keys send to, or null.
  ReadOnlyObjectProperty<@Nullable Target> targetProperty() {
    return target.getReadOnlyProperty();
  }

  /// May she, for each offer on a key; empty until it is known.
  ReadOnlyObjectProperty<Map<OfferId, Verdict>> verdictsProperty() {
    return verdicts.getReadOnlyProperty();
  }

  /// What came of the last strike, or null.
  ReadOnlyObjectProperty<@Nullable Told> toldProperty() {
    return told.getReadOnlyProperty();
  }

  /// What is on a key.
  Optional<CouponView.Line> line(int key) {
    return view.lines().stream()
        .filter(line -> Integer.valueOf(key).equals(line.offer().slot()))
        .findFirst();
  }

  void show(CouponView newest) {
    view = newest;
  }

  void target(@Nullable Target next) {
    Target before = target.get();
    if (next == null ? before == null : next.equals(before)) {
      return;
    }
    target.set(next);
    if (before == null || next == null || !before.viewer().equals(next.viewer())) {
      changedAt = time.instant();
      askedAt = null;
      verdicts.set(Map.of());
      told.set(null);
    }
  }

  /// Asks again where an answer is old.
  void tick(Instant now) {
    Target her = target.get();
    if (her == null || asking || view.lines().isEmpty() || !isDue(now)) {
      return;
    }
    asking = true;
    askedAt = now;
    askedVersion = view.version();
    ViewerId viewer = her.viewer();
    answers.hear(
        desk.may(viewer),
        heard -> {
          asking = false;
          if (isStill(viewer)) {
            verdicts.set(Map.copyOf(heard));
          }
        },
        failed -> {
          asking = false;
          told.set(failed);
        });
  }

  private boolean isDue(Instant now) {
    if (askedAt == null) {
      return true;
    }
    Duration since = Duration.between(askedAt, now);
    return since.compareTo(FRESH) >= 0
        || askedVersion != view.version() && since.compareTo(LEAST) >= 0;
  }

  /// Sends what is on a key to her.
  void strike(int key) {
    Instant now = time.instant();
    if (struckAt != null && Duration.between(struckAt, now).compareTo(REPEAT) < 0) {
      return;
    }
    struckAt = now;
    Target her = target.get();
    Optional<CouponView.Line> line = line(key);
    if (line.isEmpty()) {
      told.set(Told.no(words -> words.say("coupons.freeKey", "F" + key)));
    } else if (her == null) {
      told.set(Told.no("coupons.nobody"));
    } else if (changedAt != null && Duration.between(changedAt, now).compareTo(SETTLED) < 0) {
      told.set(Told.no(words -> words.say("coupons.changed", words.plain(her.name()))));
    } else {
      send(line.get().offer().id(), her, false);
    }
  }

  /// Keeps the first coupon that only the night refuses for the morning where she lives.
  void inTheMorning() {
    keyForTheMorning().ifPresent(this::inTheMorning);
  }

  void inTheMorning(int key) {
    Target her = target.get();
    if (her != null && isNightFor(key)) {
      line(key).ifPresent(line -> send(line.offer().id(), her, true));
    }
  }

  /// The first key that only the night refuses.
  Optional<Integer> keyForTheMorning() {
    return KEYS.stream().filter(this::isNightFor).findFirst();
  }

  boolean isNightFor(int key) {
    return line(key)
        .map(line -> verdicts.get().get(line.offer().id()))
        .filter(verdict ->
            verdict instanceof Verdict.Refused refused && refused.reason() == Refusal.QUIET_HOURS)
        .isPresent();
  }

  private void send(OfferId offer, Target her, boolean morning) {
    var mine = new Try(offer, her.viewer());
    if (!onTheWay.add(mine)) {
      return;
    }
    told.set(null);
    answers.hear(
        morning ? desk.sendInTheMorning(offer, her.viewer()) : desk.send(offer, her.viewer()),
        verdict -> {
          onTheWay.remove(mine);
          askedAt = null;
          switch (verdict) {
            case Verdict.Allowed _ -> {
              if (morning) {
                told.set(Told.yes(words -> words.say("coupons.kept", words.plain(her.name()))));
              }
            }
            case Verdict.Refused refused ->
                told.set(
                    Told.no(words ->
                        words.say(
                            "coupons.notSent", words.plain(her.name()), words.refused(refused))));
          }
        },
        failed -> {
          onTheWay.remove(mine);
          told.set(failed);
        });
  }

  private boolean isStill(ViewerId viewer) {
    Target her = target.get();
    return her != null && her.viewer().equals(viewer);
  }

  /// Whether any key has a coupon.
  boolean isAnyOnAKey() {
    return IntStream.rangeClosed(KEYS.getFirst(), KEYS.getLast())
        .anyMatch(key -> line(key).isPresent());
  }
}
