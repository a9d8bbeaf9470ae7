package app.cuelight.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.cuelight.domain.basic.Money;
import app.cuelight.domain.coupon.SendState;
import app.cuelight.show.port.CouponBooks;
import app.cuelight.show.port.CouponBooks.Row;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Compares what the console believes with what the shops and the postbox wrote down for
/// themselves.
final class Reckoning {

  private static final Set<SendState> MOVING =
      EnumSet.of(
          SendState.WAITING, SendState.QUEUED, SendState.HELD, SendState.STARTED, SendState.RETRY);

  /// What has states.
  private static final Set<String> KINDS = Set.of("grant", "mint", "send");

  private static final int MOST = 10_000;

  private final Booth booth;
  private final CouponBooks books;
  private final Map<String, Errand> errands;

  Reckoning(Booth booth, List<Errand> errands) {
    this.booth = booth;
    this.books = booth.second().books();
    this.errands =
        errands.stream()
            .collect(Collectors.toMap(one -> Booth.viewer(one).value(), Function.identity()));
  }

  /// Waits until nothing moves any more.
  void awaitRest(Duration patience) throws InterruptedException {
    Instant end = Instant.now().plus(patience);
    List<Row> moving = moving();
    while (!moving.isEmpty()) {
      if (Instant.now().isAfter(end)) {
        throw new AssertionError("These are stuck: " + moving);
      }
      TimeUnit.MILLISECONDS.sleep(100);
      moving = moving();
    }
  }

  /// Waits until nothing of these moves any more.
  void awaitLeft(List<Errand> some, Duration patience) throws InterruptedException {
    Set<String> viewers =
        some.stream().map(one -> Booth.viewer(one).value()).collect(Collectors.toSet());
    Instant end = Instant.now().plus(patience);
    while (moving().stream().anyMatch(row -> viewers.contains(row.viewer()))) {
      assertTrue(Instant.now().isBefore(end), () -> "These are stuck: " + moving());
      TimeUnit.MILLISECONDS.sleep(100);
    }
  }

  private List<Row> moving() {
    return books.outbox(MOST).stream().filter(row -> MOVING.contains(row.state())).toList();
  }

  /// Everything at once: who fails is seen beside who does not.
  ///
  /// @param anyMoment whether nobody knows what was met on which point: what cannot be asked about
  ///   may then be uncertain, but never twice
  void check(boolean anyMoment) {
    List<Row> rows = books.outbox(MOST);
    List<String> wrong = new ArrayList<>();
    assertEquals(
        new TreeSet<>(errands.keySet()), new TreeSet<>(rows.stream().map(Row::viewer).toList()));
    assertEquals(errands.size(), rows.size(), "each of them was granted one coupon");
    for (Row row : rows) {
      Errand errand = errands.get(row.viewer());
      long got = booth.postbox.to(errand.name());
      boolean isRight =
          anyMoment && errand.way() == Errand.Way.CHAT
              ? isHonest(row.state(), got)
              : errand.ends().contains(row.state()) && got == errand.messages();
      if (!isRight) {
        wrong.add(
            errand + " ended as " + row + "; she got " + got + " messages; " + steps(row.id()));
      }
      booth.postbox.ledger().stream()
          .filter(message -> message.user().equals(errand.name()))
          .filter(message -> !message.code().equals(row.code()))
          .forEach(message -> wrong.add(row + " is not the code of " + message));
    }
    booth.shops.keySet().forEach(shop -> codes(shop, rows, wrong));
    assertEquals(List.of(), wrong);
    money(rows);
    audit(rows);
  }

  /// Whatever met a shut door was tried again, so that the door was really shut.
  void checkRefused(List<Errand> refused) {
    List<Row> rows = books.outbox(MOST);
    List<CouponBooks.Note> retries =
        books.audit().stream().filter(note -> note.became().equals("RETRY")).toList();
    for (Errand errand : refused) {
      boolean isCode = !errand.shop().isEmpty();
      assertTrue(
          rows.stream()
              .filter(row -> Booth.viewer(errand).value().equals(row.viewer()))
              .anyMatch(row ->
                  retries.stream()
                      .anyMatch(note ->
                          isCode
                              ? note.what().equals("mint")
                              : note.what().equals("send")
                                  && note.about().equals(Long.toString(row.id())))),
          () -> errand + " was never refused: " + retries);
    }
  }

  /// What became of a message, step by step.
  private String steps(long send) {
    return books.audit().stream()
        .filter(note -> note.what().equals("send") && note.about().equals(Long.toString(send)))
        .map(note -> note.at() + " " + note.who() + " " + note.became() + " " + note.why())
        .collect(Collectors.joining("; "));
  }

  private static boolean isHonest(SendState state, long got) {
    return state == SendState.ACCEPTED && got == 1 || state == SendState.UNCERTAIN && got <= 1;
  }

  /// At the shop there is one discount of ours, and one code for each grant: none too many.
  private void codes(String shop, List<Row> rows, List<String> wrong) {
    JsonNode ledger = booth.shops.get(shop).ledger();
    List<String> there = new ArrayList<>();
    ledger
        .path("discounts")
        .forEach(one -> one.path("codes").forEach(code -> there.add(code.asText())));
    List<String> granted =
        rows.stream()
            .filter(row -> row.offer().value().equals("at-" + shop))
            .map(row -> String.valueOf(row.code()))
            .sorted()
            .toList();
    if (!granted.equals(there.stream().sorted().toList())
        || ledger.path("discounts").size() != Math.min(1, granted.size())
        || !ledger.path("invalid").isEmpty()) {
      wrong.add("the shop " + shop + " has " + ledger + " for " + granted);
    }
  }

  private void money(List<Row> rows) {
    Money worst = Money.of(Booth.WORST, "USD");
    assertEquals(worst.minor() * rows.size(), books.spent(show()));
    assertEquals(List.of(), books.check());
  }

  private String show() {
    try (var shelf = app.cuelight.store.SqliteShelf.of(booth.program.home())) {
      return Long.toString(shelf.show());
    }
  }

  /// Every step is there, each from where the one before ended, and the last one is where it is.
  private void audit(List<Row> rows) {
    Map<String, String> last = new HashMap<>();
    Map<String, List<String>> path = new HashMap<>();
    for (CouponBooks.Note note : books.audit()) {
      String about = note.what() + " " + note.about();
      if (!KINDS.contains(note.what())) {
        continue;
      }
      if (last.containsKey(about)) {
        assertEquals(last.get(about), note.was(), about + ": " + path.get(about));
      }
      assertTrue(!note.who().isEmpty(), note::toString);
      last.put(about, note.became());
      path.computeIfAbsent(about, _ -> new ArrayList<>()).add(note.became());
    }
    for (Row row : rows) {
      assertEquals(row.state().name(), last.get("send " + row.id()), row::toString);
    }
  }
}
