package app.cuelight.desk.connect;

import app.cuelight.domain.tier.Dial;
import app.cuelight.domain.tier.TierHistory;
import app.cuelight.domain.tier.TierSettings;
import app.cuelight.show.tiers.Effect;
import app.cuelight.show.tiers.TierDesk;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The dials of the tier engine: turned, rehearsed, applied, taken back. What is applied was
/// rehearsed with exactly these values before.
///
/// The desk touches the disk and a rehearsal reads everybody, so neither is asked on the screen's
/// thread.
public final class TierModel {

  private final TierDesk desk;
  private final Executor away;
  private final Executor aside;
  private final Executor screen;
  private final AtomicBoolean isEnded = new AtomicBoolean();
  private final ReadOnlyObjectWrapper<TierHistory> history =
      new ReadOnlyObjectWrapper<>(TierHistory.NONE);
  private final ReadOnlyObjectWrapper<DialDraft> draft =
      new ReadOnlyObjectWrapper<>(DialDraft.of(TierSettings.DEFAULTS));
  private final ReadOnlyObjectWrapper<Stand> stand = new ReadOnlyObjectWrapper<>(Stand.NONE);

  /// How far a rehearsal is.
  ///
  /// @param settings what is or was rehearsed, or null
  /// @param effect what came of it, or null while it runs
  /// @param percent how far it is
  /// @param failed whether it came to nothing
  record Stand(
      @Nullable TierSettings settings, @Nullable Effect effect, int percent, boolean failed) {

    /// Nothing was rehearsed.
    static final Stand NONE = new Stand(null, null, 0, false);

    boolean isRunning() {
      return settings != null && effect == null && !failed;
    }
  }

  /// @param screen the FX thread
  public TierModel(TierBook book, Executor screen) {
    this.desk = book.desk();
    this.away = book.away();
    this.aside = book.aside();
    this.screen = screen;
  }

  ReadOnlyObjectProperty<TierHistory> historyProperty() {
    return history.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<DialDraft> draftProperty() {
    return draft.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Stand> standProperty() {
    return stand.getReadOnlyProperty();
  }

  /// Looks how the dials stand.
  void refresh() {
    ask(desk::history);
  }

  /// Writes into the field of a dial.
  void type(Dial dial, String text) {
    draft.set(draft.get().type(dial, text));
  }

  /// Turns a dial by some steps, within its range.
  void step(Dial dial, int steps) {
    Double number = draft.get().number(dial);
    double from = number == null ? dial.usual() : number;
    double to = Math.clamp(from + steps * dial.step(), dial.least(), dial.most());
    BigDecimal step = BigDecimal.valueOf(dial.step());
    type(
        dial,
        BigDecimal.valueOf(Math.round(to / dial.step()))
            .multiply(step)
            .stripTrailingZeros()
            .toPlainString());
  }

  /// Turns every dial back to its default; rehearsed and applied like any other change.
  void usual() {
    draft.set(draft.get().usual());
  }

  /// Forgets what was typed.
  void forget() {
    draft.set(DialDraft.of(history.get().now()));
  }

  /// Whether there is something sound to rehearse.
  boolean canRehearse() {
    return draft.get().isTurned() && draft.get().wanted() != null && !stand.get().isRunning();
  }

  /// Whether exactly these values were rehearsed.
  boolean canApply() {
    TierSettings wanted = draft.get().wanted();
    return draft.get().isTurned()
        && stand.get().effect() != null
        && wanted != null
        && Objects.equals(wanted, stand.get().settings());
  }

  /// Finds out who would change.
  void rehearse() {
    TierSettings wanted = draft.get().wanted();
    if (wanted == null || !canRehearse()) {
      return;
    }
    isEnded.set(false);
    stand.set(new Stand(wanted, null, 0, false));
    aside.execute(() -> rehearse(wanted));
  }

  /// Ends the rehearsal that runs.
  void end() {
    isEnded.set(true);
  }

  /// Sets the dials as they were rehearsed.
  void apply() {
    TierSettings wanted = draft.get().wanted();
    if (canApply() && wanted != null) {
      ask(() -> desk.apply(wanted));
    }
  }

  /// Takes the last change back.
  void undo() {
    ask(desk::undo);
  }

  private void rehearse(TierSettings wanted) {
    Stand came;
    try {
      Effect effect = desk.rehearse(wanted, (done, all) -> heard(wanted, done, all));
      came = new Stand(wanted, effect, 100, false);
    } catch (CancellationException e) {
      came = Stand.NONE;
    } catch (RuntimeException e) {
      tell(e);
      return;
    }
    Stand last = came;
    screen.execute(() -> stand.set(last));
  }

  private void tell(RuntimeException failure) {
    System.getLogger(TierModel.class.getName())
        .log(System.Logger.Level.WARNING, "The dials could not be seen to.", failure);
    screen.execute(() -> stand.set(new Stand(null, null, 0, true)));
  }

  private boolean heard(TierSettings wanted, long done, long all) {
    int percent = (int) (100 * done / Math.max(1, all));
    screen.execute(() -> {
      if (stand.get().isRunning() && stand.get().percent() != percent) {
        stand.set(new Stand(wanted, null, percent, false));
      }
    });
    return !isEnded.get();
  }

  private void ask(Supplier<TierHistory> verb) {
    away.execute(() -> {
      TierHistory now;
      try {
        now = verb.get();
      } catch (RuntimeException e) {
        tell(e);
        return;
      }
      screen.execute(() -> {
        boolean isOther = !now.now().equals(draft.get().kept());
        history.set(now);
        if (isOther) {
          draft.set(DialDraft.of(now.now()));
          stand.set(Stand.NONE);
        }
      });
    });
  }
}
