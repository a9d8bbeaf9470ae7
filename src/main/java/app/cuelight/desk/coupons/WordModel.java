package app.cuelight.desk.coupons;

import app.cuelight.domain.basic.Money;
import app.cuelight.domain.coupon.CodeMode;
import app.cuelight.domain.coupon.GuardRails;
import app.cuelight.domain.coupon.Offer;
import app.cuelight.show.coupon.CouponDesk;
import app.cuelight.show.coupon.CouponDesk.Approval;
import app.cuelight.show.coupon.CouponView.Plan;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The word of a second person about what a group may cost: whether one is needed, asking for it,
/// and what others ask for.
///
/// Other consoles write the same books, so the wishes are asked for again every [#FRESH] while
/// somebody looks. Whether a group really leaves is judged again when it is sent; this only says
/// beforehand what will be said then. FX thread only.
final class WordModel {

  static final Duration FRESH = Duration.ofSeconds(2);

  /// How far the word about what is counted has come.
  enum Stand {
    NOT_NEEDED,
    TO_ASK,
    ASKED,
    AGREED
  }

  private final CouponDesk desk;
  private final Answers answers;
  private final Consumer<@Nullable Told> tell;
  private final ReadOnlyObjectWrapper<List<Approval>> wishes =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<GuardRails> rails =
      new ReadOnlyObjectWrapper<>(GuardRails.USUAL);
  private boolean open;
  private @Nullable Instant askedAt;

  WordModel(CouponDesk desk, Answers answers, Consumer<@Nullable Told> tell) {
    this.desk = desk;
    this.answers = answers;
    this.tell = tell;
  }

  /// What is wanted or agreed to and not over, oldest first.
  ReadOnlyObjectProperty<List<Approval>> wishesProperty() {
    return wishes.getReadOnlyProperty();
  }

  /// The limits a word is needed above.
  ReadOnlyObjectProperty<GuardRails> railsProperty() {
    return rails.getReadOnlyProperty();
  }

  /// Those nobody has decided about.
  List<Approval> open() {
    return wishes.get().stream().filter(one -> !one.agreed()).toList();
  }

  /// The one wish this operator can decide about. With more than one a key would guess; then each
  /// has its buttons.
  Optional<Approval> only() {
    List<Approval> others = open().stream().filter(one -> !one.mine()).toList();
    return others.size() == 1 ? Optional.of(others.getFirst()) : Optional.empty();
  }

  void show(GuardRails newest) {
    rails.set(newest);
  }

  void open(boolean isOpen) {
    open = isOpen;
    askedAt = null;
  }

  void tick(Instant now) {
    Instant last = askedAt;
    if (open && (last == null || Duration.between(last, now).compareTo(FRESH) >= 0)) {
      askedAt = now;
      look();
    }
  }

  private void look() {
    answers.hear(desk.approvals(), wishes::set, tell);
  }

  /// What a second person would agree to: for a group what it costs at most; for a message to the
  /// room, whose code anybody can use, all the coupon may ever cost.
  static Money cost(Plan plan, Offer offer) {
    Long total = offer.limits().total();
    if (total == null || offer.mode() != CodeMode.SHARED || !plan.proposesRoom()) {
      return plan.worst();
    }
    Money each = offer.worst();
    return new Money(Math.multiplyExact(each.minor(), total.longValue()), each.currency());
  }

  Stand stand(@Nullable Plan plan, Offer offer) {
    if (plan == null || plan.allowed() == 0 || !rails.get().asks(cost(plan, offer))) {
      return Stand.NOT_NEEDED;
    }
    Money cost = cost(plan, offer);
    List<Approval> mine =
        wishes.get().stream()
            .filter(one -> one.mine() && one.offer().equals(plan.offer()))
            .filter(one -> one.left().currency().equals(cost.currency()))
            .toList();
    long agreed = mine.stream().filter(Approval::agreed).mapToLong(one -> one.left().minor()).sum();
    boolean asked =
        mine.stream().anyMatch(one -> !one.agreed() && one.upTo().minor() >= cost.minor());
    return agreed >= cost.minor() ? Stand.AGREED : asked ? Stand.ASKED : Stand.TO_ASK;
  }

  /// Asks for the word about what is counted.
  void ask(Plan plan, Offer offer) {
    answers.hear(
        desk.askApproval(plan.offer(), cost(plan, offer)),
        _ -> {
          tell.accept(Told.yes(words -> words.say("word.told.asked")));
          look();
        },
        tell);
  }

  /// Agrees to what somebody else asked for, or refuses.
  void decide(Approval wish, boolean agrees) {
    answers.hear(
        desk.decide(wish.id(), agrees),
        done -> {
          tell.accept(decided(wish, agrees, done));
          look();
        },
        failed -> {
          tell.accept(failed);
          look();
        });
  }

  /// The same for the one wish there is to decide about.
  void decideOnly(boolean agrees) {
    only().ifPresent(wish -> decide(wish, agrees));
  }

  private static Told decided(Approval wish, boolean agrees, boolean done) {
    return !done
        ? Told.no("word.told.over")
        : Told.yes(words ->
            words.say(
                agrees ? "word.told.agreed" : "word.told.refused", words.plain(wish.wantedBy())));
  }
}
