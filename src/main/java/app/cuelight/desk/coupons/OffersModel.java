package app.cuelight.desk.coupons;

import app.cuelight.desk.coupons.OfferDraft.Part;
import app.cuelight.desk.kit.DeskClock;
import app.cuelight.domain.basic.Money;
import app.cuelight.domain.coupon.Campaign;
import app.cuelight.domain.coupon.Offer;
import app.cuelight.domain.coupon.OfferId;
import app.cuelight.show.coupon.CouponDesk;
import app.cuelight.show.coupon.CouponView;
import app.cuelight.show.coupon.CouponView.Line;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// This show's coupons: the chosen one, the one that is written, and what is done to one.
final class OffersModel {

  private static final String USUAL_CURRENCY = "USD";

  private final CouponDesk desk;
  private final DeskClock clock;
  private final Answers answers;
  private final Consumer<@Nullable Told> tell;
  private final ReadOnlyObjectWrapper<List<Line>> lines = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<@Nullable OfferId> chosen = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable OfferDraft> draft = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Map<Part, String>> faults =
      new ReadOnlyObjectWrapper<>(Map.of());
  private @Nullable Money budget;

  OffersModel(CouponDesk desk, DeskClock clock, Answers answers, Consumer<@Nullable Told> tell) {
    this.desk = desk;
    this.clock = clock;
    this.answers = answers;
    this.tell = tell;
  }

  ReadOnlyObjectProperty<List<Line>> linesProperty() {
    return lines.getReadOnlyProperty();
  }

  /// The chosen coupon, or null.
  ReadOnlyObjectProperty<@Nullable OfferId> chosenProperty() {
    return chosen.getReadOnlyProperty();
  }

  /// The coupon that is written, or null.
  ReadOnlyObjectProperty<@Nullable OfferDraft> draftProperty() {
    return draft.getReadOnlyProperty();
  }

  /// The key of a sentence for each field that cannot be as it is.
  ReadOnlyObjectProperty<Map<Part, String>> faultsProperty() {
    return faults.getReadOnlyProperty();
  }

  void show(CouponView newest) {
    budget = newest.budgetLeft();
    lines.set(newest.lines());
    if (chosenLine().isEmpty()) {
      chosen.set(newest.lines().isEmpty() ? null : newest.lines().getFirst().offer().id());
    }
  }

  Optional<Line> chosenLine() {
    OfferId id = chosen.get();
    return lines.get().stream().filter(line -> line.offer().id().equals(id)).findFirst();
  }

  void choose(OfferId id) {
    chosen.set(id);
  }

  /// Chooses the coupon this many places further down.
  void step(int places) {
    List<Line> all = lines.get();
    if (!all.isEmpty()) {
      int at = chosenLine().map(all::indexOf).orElse(-1);
      chosen.set(all.get(Math.clamp(at + (long) places, 0, all.size() - 1)).offer().id());
    }
  }

  /// The currency the show reckons in.
  String currency() {
    if (budget != null) {
      return budget.currency();
    }
    return lines.get().isEmpty()
        ? USUAL_CURRENCY
        : lines.get().getFirst().offer().worst().currency();
  }

  /// Begins a new coupon.
  ///
  /// @param message what it says until somebody writes something better
  void begin(String message) {
    if (draft.get() == null) {
      OfferDraft fresh = OfferDraft.fresh(currency(), "", message);
      faults.set(Map.of());
      draft.set(fresh);
    }
  }

  /// Begins to change the chosen one.
  void edit() {
    if (draft.get() == null) {
      chosenLine()
          .ifPresent(line -> {
            faults.set(Map.of());
            draft.set(OfferDraft.of(line));
          });
    }
  }

  /// Writes something; what is wrong is told while it is written.
  void write(UnaryOperator<OfferDraft> change) {
    OfferDraft before = draft.get();
    if (before == null) {
      return;
    }
    OfferDraft after = change.apply(before);
    if (!after.equals(before)) {
      draft.set(after);
      faults.set(reading(after).faults());
    }
  }

  /// Leaves without keeping; false when nothing was written.
  boolean leave() {
    boolean was = draft.get() != null;
    draft.set(null);
    return was;
  }

  /// Keeps what is written, when all of it can be.
  void keep() {
    OfferDraft now = draft.get();
    if (now == null) {
      return;
    }
    DraftReading read = reading(now);
    faults.set(read.faults());
    if (!read.faults().isEmpty()) {
      return;
    }
    Offer offer = read.offer();
    answers.hear(
        desk.keep(read.campaign()).thenCompose(_ -> desk.keep(offer)),
        _ -> {
          draft.set(null);
          chosen.set(offer.id());
          tell.accept(null);
        },
        tell);
  }

  private DraftReading reading(OfferDraft now) {
    return new DraftReading(now, lines.get(), clock.now(), clock.home());
  }

  /// The next thing to do with a campaign: approve it, run it, pause it.
  static Optional<Campaign.State> next(Campaign.State state) {
    return switch (state) {
      case DRAFT -> Optional.of(Campaign.State.APPROVED);
      case APPROVED, PAUSED -> Optional.of(Campaign.State.RUNNING);
      case RUNNING -> Optional.of(Campaign.State.PAUSED);
      case ENDED, CLOSED -> Optional.empty();
    };
  }

  /// Does the next thing with the chosen one's campaign.
  void move() {
    chosenLine().ifPresent(line -> next(line.campaign().state()).ifPresent(to -> move(line, to)));
  }

  void end() {
    chosenLine()
        .filter(line -> next(line.campaign().state()).isPresent())
        .ifPresent(line -> move(line, Campaign.State.ENDED));
  }

  private void move(Line line, Campaign.State to) {
    answers.hear(desk.move(line.campaign().id(), to), _ -> tell.accept(null), tell);
  }

  /// Fills the pool of the chosen one up to so many free codes.
  void fill(int free) {
    chosenLine()
        .ifPresent(line ->
            answers.hear(
                desk.fill(line.offer().id(), free),
                filled ->
                    tell.accept(
                        Told.yes(
                            words -> words.count("coupons.filled", filled, words.title(line)))),
                tell));
  }
}
