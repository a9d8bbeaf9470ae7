package app.cuelight.desk.schedule;

import app.cuelight.show.host.PageDesk;
import app.cuelight.show.host.PageDesk.State;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The switch of the calendar that other programs subscribe to. Nobody can subscribe before it is
/// opened here or by `cuelight schedule share on`. FX thread only.
final class ShareModel {

  private static final String HERE = "127.0.0.1";
  private static final String NETWORK = "0.0.0.0";

  /// Who may subscribe.
  enum Reach {
    NOBODY,
    COMPUTER,
    NETWORK
  }

  private final PlanModel plan;
  private final @Nullable ShareBook book;
  private final Answers answers;
  private final ReadOnlyObjectWrapper<State> state =
      new ReadOnlyObjectWrapper<>(new State(false, false, List.of()));

  ShareModel(PlanModel plan, PlanBook book, Answers answers) {
    this.plan = plan;
    this.book = book.share();
    this.answers = answers;
    plan.shownProperty()
        .addListener((_, _, shown) -> {
          if (shown) {
            ask(PageDesk::state);
          }
        });
  }

  /// Whether there is anything to switch.
  boolean isThere() {
    return book != null;
  }

  ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /// Who may subscribe now.
  Reach reach() {
    State now = state.get();
    if (!now.open()) {
      return Reach.NOBODY;
    }
    return now.addresses().stream().allMatch(one -> one.startsWith("http://" + HERE + ":"))
        ? Reach.COMPUTER
        : Reach.NETWORK;
  }

  void choose(Reach wanted) {
    ask(
        switch (wanted) {
          case NOBODY -> PageDesk::shut;
          case COMPUTER -> desk -> desk.open(HERE, null);
          case NETWORK -> desk -> desk.open(NETWORK, null);
        });
  }

  /// Another address: who has the old one reads no more.
  void renew() {
    ask(PageDesk::renew);
  }

  private void ask(Function<PageDesk, State> verb) {
    ShareBook now = book;
    if (now == null) {
      return;
    }
    var answer = new CompletableFuture<State>();
    now.away()
        .execute(() -> {
          try {
            answer.complete(verb.apply(now.desk()));
          } catch (RuntimeException e) {
            answer.completeExceptionally(e);
          }
        });
    answers.hear(answer, state::set, plan::tell);
  }
}
