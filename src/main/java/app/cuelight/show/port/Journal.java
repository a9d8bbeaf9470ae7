package app.cuelight.show.port;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.basic.ViewerId;
import app.cuelight.domain.event.Arrival;
import app.cuelight.domain.event.RawEvent;
import app.cuelight.domain.tier.ShopNorms;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The writing side of the cache. Called from the one writer thread only.
///
/// Every method is one durable transaction: when it returns, a power cut loses nothing of it; when
/// it throws, nothing of it happened.
public interface Journal {

  /// Appends the batch to the log, folds what is fresh into the viewers, stores the changed viewers
  /// with the standing the judge gives them, and counts by connection what came: accepted,
  /// duplicates, unknown kinds, the newest arrival.
  ///
  /// A viewer that changes tier leaves a move behind, at the arrival of the event that moved her.
  ///
  /// @param batch in order of arrival; the same event may be in it twice
  /// @throws JournalException with a fault code when nothing could be written (disk full, busy)
  Committed commit(List<Arrival> batch, Judge judge);

  /// Takes many orders of the past in, all in one transaction: appends those that are new to the
  /// log in the order they come, then folds and stores person by person.
  ///
  /// @param judge asked for once, when all is read and before people are
  /// @throws JournalException when nothing could be written; then nothing of them is there
  void takeIn(Bulk bulk, Supplier<Judge> judge);

  /// Takes in a decision about who is who: appends it to the log and makes one of several, or
  /// several of one. Whom it may touch beside a fence is folded again from the log.
  ///
  /// @param prepared what a reader found in the log about all whom the decision names; what came
  ///   since is looked for here, and everything when it is [Excerpt#NONE]
  /// @param decoder reads events again out of the log
  Committed decide(
      Arrival decision, Excerpt prepared, Function<RawEvent, Arrival> decoder, Judge judge);

  /// Takes everything about a person out of the cache, for ever: what was folded, what is on
  /// record, and her words in the log. Events keep their keys and arrivals, paid orders stay in
  /// sums by month.
  ///
  /// @param prepared what a reader found in the log about her
  /// @return null when nobody has this id; then nothing changed
  @Nullable Forgotten forget(
      ViewerId viewer, Excerpt prepared, Function<RawEvent, Arrival> decoder, Judge judge);

  /// Judges again the viewers whose standing is due for review at `now`, at most `limit` of them;
  /// who changes tier moved at `now`, because of the clock.
  ///
  /// @return the viewers whose standing changed
  List<Change> review(Instant now, int limit, Judge judge);

  /// Judges every viewer again, in pieces of one transaction each; who changes tier moved at `now`.
  ///
  /// @return how many viewers there are
  long reviewAll(Instant now, Judge judge);

  /// Writes where viewers stand now that what they are judged by has changed; who changes tier
  /// moved at `now`, for that reason.
  ///
  /// @param found as a reader found them ([Shelf#moved]). Who was written since is judged again
  ///   here, and so is of whom it does not tell all; numbers nobody has are passed over
  /// @param judge the reader's, or a newer one
  /// @return of those judged here, among whom are all who are in a room, the viewers whose standing
  ///   changed
  List<Change> reviewThese(Findings found, Instant now, Ground because, Judge judge);

  /// Why everybody is judged again.
  enum Ground {
    /// What is usual in the shop was measured anew.
    NORMS,
    /// The shop turned its dials.
    SETTINGS,
    /// Exchange rates came in, so that sums are others.
    RATES;

    /// The cause moves are kept with: `norms`, `settings`, `rates`.
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// Keeps what was measured to be usual in the shop, in place of what was kept before.
  void keep(ShopNorms norms);

  /// Drops the projections (viewers, identities, visits, orders) and folds the whole log again.
  /// Moves, settlements, shows and counters stay as they are.
  ///
  /// @return how many events were folded
  long rebuild(Function<RawEvent, Arrival> decoder, Judge judge);

  /// The show at `now`: the last one if it was neither silent for [ShowRecord#SILENCE] nor over for
  /// longer than a stream may be away ([app.cuelight.domain.schedule.Agenda#BREAK]), else a new
  /// one.
  Sitting sitting(Instant now, String title);

  /// Keeps a show as it is now, a new one too.
  void keep(Sitting sitting);

  /// Settles a greeting. Once per viewer and show, across restarts and operators.
  ///
  /// @return false when she was settled in this show already; then nothing changes
  boolean settle(Settlement settlement);

  /// Takes the last settlement of a viewer in a show back.
  void unsettle(Settlement settlement);

  /// Records a hello to all.
  void greetedAll(GroupGreeting greeting);

  /// Keeps which comments were answered, or are open again.
  void answer(List<Answer> answers);

  /// Adds the refused deliveries to the counters of their connections and keeps each connection's
  /// state; the rest of a [FeedCount] is counted by [#commit] and not looked at here.
  void count(List<FeedCount> counts);

  /// Where a poller left off, or null.
  @Nullable String cursor(ConnectionName connection, String name);

  void moveCursor(ConnectionName connection, String name, String position);
}
