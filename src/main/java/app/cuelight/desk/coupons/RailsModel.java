package app.cuelight.desk.coupons;

import app.cuelight.domain.basic.Money;
import app.cuelight.domain.coupon.GuardRails;
import app.cuelight.show.coupon.CouponDesk;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The guard rails while they are written.
final class RailsModel {

  /// What can be written.
  enum Part {
    SHOW,
    ASSISTANT,
    PERSON,
    PER_SHOW,
    PER_WEEK,
    PER_MINUTE,
    APPROVAL,
    QUIET_FROM,
    QUIET_TO,
    PAID,
    HELD
  }

  /// What is written.
  record Draft(GuardRails old, String currency, Map<Part, String> texts, boolean followers) {
    Draft {
      texts = Map.copyOf(texts);
    }

    String text(Part part) {
      return texts.getOrDefault(part, "").strip();
    }
  }

  private static final int PERCENT = 100;

  private final CouponDesk desk;
  private final Answers answers;
  private final Consumer<@Nullable Told> tell;
  private final ReadOnlyObjectWrapper<@Nullable Draft> draft = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Set<Part>> wrong = new ReadOnlyObjectWrapper<>(Set.of());

  RailsModel(CouponDesk desk, Answers answers, Consumer<@Nullable Told> tell) {
    this.desk = desk;
    this.answers = answers;
    this.tell = tell;
  }

  /// What is written now, or null while the rails are only shown.
  ReadOnlyObjectProperty<@Nullable Draft> draftProperty() {
    return draft.getReadOnlyProperty();
  }

  /// What cannot be as it is written.
  ReadOnlyObjectProperty<Set<Part>> wrongProperty() {
    return wrong.getReadOnlyProperty();
  }

  /// Begins to write.
  ///
  /// @param currency of sums that have none yet
  void edit(GuardRails rails, String currency) {
    var texts = new EnumMap<Part, String>(Part.class);
    texts.put(Part.SHOW, sum(rails.perShow()));
    texts.put(Part.ASSISTANT, sum(rails.perAssistant()));
    texts.put(Part.PERSON, sum(rails.perPerson()));
    texts.put(Part.PER_SHOW, Integer.toString(rails.countPerShow()));
    texts.put(Part.PER_WEEK, Integer.toString(rails.countPerWeek()));
    texts.put(Part.PER_MINUTE, Integer.toString(rails.perMinute()));
    texts.put(Part.APPROVAL, sum(rails.approvalAbove()));
    texts.put(Part.QUIET_FROM, rails.quietFrom().toString());
    texts.put(Part.QUIET_TO, rails.quietTo().toString());
    texts.put(Part.PAID, Integer.toString(rails.paidMinutes()));
    texts.put(Part.HELD, OfferDraft.decimal(rails.held(), PERCENT));
    Money known = rails.perShow();
    wrong.set(Set.of());
    draft.set(
        new Draft(
            rails, known == null ? currency : known.currency(), texts, rails.followersOnly()));
  }

  void write(Part part, String text) {
    Draft now = draft.get();
    if (now != null && !text.equals(now.texts().get(part))) {
      var texts = new EnumMap<Part, String>(Part.class);
      texts.putAll(now.texts());
      texts.put(part, text);
      set(new Draft(now.old(), now.currency(), texts, now.followers()));
    }
  }

  void followers(boolean only) {
    Draft now = draft.get();
    if (now != null) {
      set(new Draft(now.old(), now.currency(), now.texts(), only));
    }
  }

  private void set(Draft next) {
    draft.set(next);
    wrong.set(new Reader(next).faults());
  }

  /// Leaves without keeping; false when nothing was written.
  boolean leave() {
    boolean was = draft.get() != null;
    draft.set(null);
    return was;
  }

  /// Keeps what is written, when all of it can be.
  void keep() {
    Draft now = draft.get();
    if (now == null) {
      return;
    }
    var read = new Reader(now);
    wrong.set(read.faults());
    if (!read.faults().isEmpty()) {
      return;
    }
    answers.hear(
        desk.keep(read.rails()),
        _ -> {
          draft.set(null);
          tell.accept(null);
        },
        tell);
  }

  private static String sum(@Nullable Money money) {
    return money == null ? "" : money.amount();
  }

  /// What the texts say, and which say nothing that can be.
  private static final class Reader {
    private final Draft draft;
    private final Set<Part> faults = EnumSet.noneOf(Part.class);
    private final GuardRails rails;

    Reader(Draft draft) {
      this.draft = draft;
      GuardRails old = draft.old();
      int held = held();
      this.rails =
          new GuardRails(
              money(Part.SHOW),
              money(Part.ASSISTANT),
              money(Part.PERSON),
              count(Part.PER_SHOW, 1),
              count(Part.PER_WEEK, 1),
              count(Part.PER_MINUTE, 1),
              money(Part.APPROVAL),
              time(Part.QUIET_FROM),
              time(Part.QUIET_TO),
              draft.followers(),
              count(Part.PAID, 0),
              held,
              old.salt());
    }

    Set<Part> faults() {
      return Set.copyOf(faults);
    }

    GuardRails rails() {
      return rails;
    }

    private @Nullable Money money(Part part) {
      String text = draft.text(part);
      if (text.isEmpty()) {
        return null;
      }
      Money sum = OfferDraft.money(text, draft.currency());
      if (sum == null) {
        faults.add(part);
      }
      return sum;
    }

    private int count(Part part, int least) {
      Integer number = OfferDraft.whole(draft.text(part));
      if (number == null || number < least) {
        faults.add(part);
        return Math.max(1, least);
      }
      return number;
    }

    private int held() {
      Integer share = OfferDraft.hundredths(draft.text(Part.HELD));
      if (share == null || share > OfferDraft.MOST_HELD) {
        faults.add(Part.HELD);
        return 0;
      }
      return share;
    }

    private LocalTime time(Part part) {
      try {
        return LocalTime.parse(draft.text(part));
      } catch (DateTimeException e) {
        faults.add(part);
        return LocalTime.MIDNIGHT;
      }
    }
  }
}
