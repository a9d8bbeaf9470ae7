package app.cuelight.desk.coupons;

import app.cuelight.domain.coupon.OfferId;
import app.cuelight.domain.coupon.Verdict;
import app.cuelight.domain.tier.Tier;
import app.cuelight.show.coupon.CouponDesk;
import app.cuelight.show.coupon.CouponView;
import app.cuelight.show.coupon.CouponView.Group;
import app.cuelight.show.coupon.CouponView.Line;
import app.cuelight.show.coupon.CouponView.Plan;
import app.cuelight.show.coupon.GroupFilter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Sending to many: whom, how many that is, what it costs, and the groups that are on their way.
///
/// A plan counts whom it would go to at one moment and is good for a minute. It is made again when
/// the filter changes and every [#FRESH] while somebody looks, so that what is held for is what is
/// shown.
final class ManyModel {

  static final Duration FRESH = Duration.ofSeconds(20);

  private static final GroupFilter EVERYBODY_HERE =
      new GroupFilter(Set.of(), Set.of(), Set.of(), true);

  private final CouponDesk desk;
  private final InstantSource time;
  private final Answers answers;
  private final Consumer<@Nullable Told> tell;
  private final WordModel word;
  private final ReadOnlyObjectWrapper<@Nullable OfferId> offer = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<GroupFilter> filter =
      new ReadOnlyObjectWrapper<>(EVERYBODY_HERE);
  private final ReadOnlyObjectWrapper<@Nullable Plan> plan = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<List<Group>> groups = new ReadOnlyObjectWrapper<>(List.of());
  private List<Line> lines = List.of();
  private boolean open;
  private boolean held;
  private @Nullable Instant plannedAt;
  private long question;

  ManyModel(CouponDesk desk, InstantSource time, Answers answers, Consumer<@Nullable Told> tell) {
    this.desk = desk;
    this.time = time;
    this.answers = answers;
    this.tell = tell;
    this.word = new WordModel(desk, answers, tell);
  }

  /// Which coupon would go, or null when there is none.
  ReadOnlyObjectProperty<@Nullable OfferId> offerProperty() {
    return offer.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<GroupFilter> filterProperty() {
    return filter.getReadOnlyProperty();
  }

  /// Whom it would go to, or null while it is counted.
  ReadOnlyObjectProperty<@Nullable Plan> planProperty() {
    return plan.getReadOnlyProperty();
  }

  /// The groups that are on their way.
  ReadOnlyObjectProperty<List<Group>> groupsProperty() {
    return groups.getReadOnlyProperty();
  }

  Optional<Line> line() {
    OfferId id = offer.get();
    return lines.stream().filter(one -> one.offer().id().equals(id)).findFirst();
  }

  /// The word of a second person about what is counted here.
  WordModel word() {
    return word;
  }

  /// How far that word has come.
  WordModel.Stand stand() {
    return line()
        .map(one -> word.stand(plan.get(), one.offer()))
        .orElse(WordModel.Stand.NOT_NEEDED);
  }

  /// Asks for it.
  void askWord() {
    Plan now = plan.get();
    Line one = line().orElse(null);
    if (now != null && one != null && stand() == WordModel.Stand.TO_ASK) {
      word.ask(now, one.offer());
    }
  }

  void open(boolean isOpen) {
    open = isOpen;
    word.open(isOpen);
    forget();
  }

  void show(CouponView newest) {
    lines = newest.lines();
    word.show(newest.rails());
    groups.set(newest.groups());
    if (line().isEmpty()) {
      if (lines.isEmpty()) {
        offer.set(null);
        forget();
      } else {
        choose(lines.getFirst().offer().id());
      }
    }
  }

  /// Another coupon: whom it is for is whom it would go to, until somebody chooses otherwise.
  void choose(OfferId id) {
    if (!id.equals(offer.get())) {
      offer.set(id);
      Set<Tier> tiers = line().map(one -> one.offer().tiers()).orElse(Set.of());
      GroupFilter now = filter.get();
      filter(new GroupFilter(tiers, now.languages(), now.countries(), now.present()));
    }
  }

  void toggle(Tier tier) {
    var tiers = EnumSet.noneOf(Tier.class);
    tiers.addAll(filter.get().tiers());
    if (!tiers.remove(tier)) {
      tiers.add(tier);
    }
    GroupFilter now = filter.get();
    filter(new GroupFilter(tiers, now.languages(), now.countries(), now.present()));
  }

  void toggle(String language) {
    var languages = new HashSet<>(filter.get().languages());
    if (!languages.remove(language)) {
      languages.add(language);
    }
    GroupFilter now = filter.get();
    filter(new GroupFilter(now.tiers(), languages, now.countries(), now.present()));
  }

  void present(boolean only) {
    GroupFilter now = filter.get();
    filter(new GroupFilter(now.tiers(), now.languages(), now.countries(), only));
  }

  private void filter(GroupFilter next) {
    filter.set(next);
    forget();
  }

  private void forget() {
    question++;
    plan.set(null);
    plannedAt = null;
  }

  /// Counts again where the count is old.
  void tick(Instant now) {
    word.tick(now);
    OfferId id = offer.get();
    boolean old = plannedAt == null || Duration.between(plannedAt, now).compareTo(FRESH) >= 0;
    if (!open || held || id == null || !old) {
      return;
    }
    plannedAt = now;
    question++;
    long mine = question;
    answers.hear(
        desk.plan(id, filter.get()),
        counted -> {
          if (mine == question) {
            plan.set(counted);
          }
        },
        failed -> {
          if (mine == question) {
            plan.set(null);
            tell.accept(failed);
          }
        });
  }

  /// While a hand holds, the count it saw stays.
  void held(boolean isHeld) {
    held = isHeld;
  }

  /// Whether holding would send something.
  boolean isReady() {
    Plan now = plan.get();
    return now != null && now.allowed() > 0 && !isRoomBetter() && !isWordMissing();
  }

  private boolean isWordMissing() {
    WordModel.Stand now = stand();
    return now == WordModel.Stand.TO_ASK || now == WordModel.Stand.ASKED;
  }

  /// Whether one message to the room is the better way, and can be taken.
  boolean isRoomBetter() {
    Plan now = plan.get();
    return now != null && now.proposesRoom();
  }

  /// Grants to all the plan counted, which is what the screen shows.
  void send() {
    Plan now = plan.get();
    if (now == null || now.allowed() == 0) {
      return;
    }
    forget();
    plannedAt = time.instant();
    answers.hear(
        desk.sendAll(now),
        granted -> {
          forget();
          tell.accept(Told.yes(words -> words.count("coupons.granted", granted)));
        },
        failed -> {
          forget();
          tell.accept(failed);
        });
  }

  /// One message to the room instead.
  void sendToRoom() {
    OfferId id = offer.get();
    if (id != null) {
      answers.hear(
          desk.sendToRoom(id, filter.get()),
          verdict ->
              tell.accept(
                  switch (verdict) {
                    case Verdict.Allowed _ -> Told.yes(words -> words.say("coupons.toRoom"));
                    case Verdict.Refused refused -> Told.no(words -> words.refused(refused));
                  }),
          tell);
    }
  }

  /// Stops a group, or lets it go on.
  void pause(Group group) {
    desk.pause(group.id(), !group.paused());
  }

  /// Stops the first group, or lets it go on; the key does this.
  void pauseFirst() {
    if (!groups.get().isEmpty()) {
      pause(groups.get().getFirst());
    }
  }
}
