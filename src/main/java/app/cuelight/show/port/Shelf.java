package app.cuelight.show.port;

import app.cuelight.domain.basic.Identity;
import app.cuelight.domain.basic.ViewerId;
import app.cuelight.domain.event.Arrival;
import app.cuelight.domain.event.RawEvent;
import app.cuelight.domain.tier.ShopNorms;
import app.cuelight.domain.tier.Tier;
import app.cuelight.domain.viewer.Viewer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The reading side of the cache. Safe for any thread, and while another process writes.
public interface Shelf extends AutoCloseable {

  /// A viewer by her id, or by any identity written as `connection:value` or `namespace:value`.
  default @Nullable Viewer viewer(String idOrIdentity) {
    List<Viewer> found = viewers(List.of(idOrIdentity));
    return found.isEmpty() ? null : found.getFirst();
  }

  /// The same for many, read at one moment, in the order they were named; who is not known is left
  /// out.
  List<Viewer> viewers(List<String> idsOrIdentities);

  /// Viewers that match, most recently seen first.
  List<Viewer> viewers(Query query);

  /// Hands over viewers that match, most recently seen first, a few hundred read at a time.
  ///
  /// @param query its limit is not heeded
  /// @param who which of them are to be read, by their numbers
  /// @param reader says whether it wants more
  void eachOf(Query query, LongPredicate who, Predicate<Viewer> reader);

  /// Every viewer, in the order they were first met.
  void eachViewer(Consumer<Viewer> reader);

  /// Viewers in a room at an instant, most recently seen first.
  List<Viewer> present(Instant now, int limit);

  /// The same some at a time, of all of them the last seen last; never more than a piece of them is
  /// held.
  ///
  /// @param most so many of those last seen are looked at
  void eachPresent(Instant now, int most, Consumer<List<Viewer>> reader);

  long viewerCount();

  /// All events of the log in order of arrival.
  void eachEvent(Consumer<RawEvent> reader);

  /// All that the log says about some people and whoever is named beside them.
  ///
  /// Reads the whole log once, piece by piece; a log of millions takes seconds.
  ///
  /// @param decoder reads events again out of the log
  Excerpt excerpt(List<Identity> people, Function<RawEvent, Arrival> decoder);

  /// What was done for viewers, in no order; read with the decoder of the log.
  List<RawEvent> deeds();

  /// The decisions about who is who.
  List<RawEvent> decisions();

  /// People who have something in common with one, or with anybody; in no order, some twice.
  ///
  /// @param viewer null for everybody: then all identities are read once
  List<Alike> alike(@Nullable Viewer viewer, int limit);

  /// The newest events of the log, oldest of them first.
  List<RawEvent> latestEvents(int limit);

  long eventCount();

  List<TierMove> moves(ViewerId viewer);

  /// Viewers settled in a show.
  List<Settlement> settled(long show);

  /// How a viewer was settled, in all shows, oldest first.
  List<Settlement> settlements(ViewerId viewer);

  /// The hellos to all of a show, in order of time.
  List<GroupGreeting> groupGreetings(long show);

  /// What was said about the answers to comments of a show, the latest word for each.
  List<Answer> answers(long show);

  /// The counters of every connection since it was added.
  List<FeedCount> counts();

  /// The median value of a paid order by currency, in minor units; in a large shop of the orders of
  /// those met last.
  Map<String, Long> medianOrders();

  /// What was last measured to be usual in the shop, or null when nothing was.
  @Nullable ShopNorms norms();

  /// What is wrong with the file, or an empty list.
  List<String> check();

  @Override
  void close();

  /// The highest number a viewer has; numbers are given in the order people were met.
  long highestNumber();

  /// Hands over the viewers of a range of numbers as far as a standing rests on them: their orders
  /// are without name and content. For judging and counting only.
  void eachAtAGlance(long first, long last, Consumer<Viewer> reader);

  /// Of those of a range of numbers: who stands elsewhere by a judge than the cache says, or is to
  /// be looked at earlier than it says, and what is to be written of her.
  Findings moved(long first, long last, Instant now, Judge judge);

  /// Those of a range of numbers who are wanted: handed over as by [#eachAtAGlance], and with what
  /// they bought.
  Glance wanted(long first, long last, Predicate<Viewer> wanted);

  /// What a glance at some people found.
  ///
  /// @param seen how many they are
  /// @param numbers of those who are wanted
  record Glance(int seen, List<Long> numbers) {
    public Glance {
      numbers = List.copyOf(numbers);
    }
  }

  /// What to look for.
  ///
  /// @param tier null for any; viewers due for review are returned too, judge them again
  /// @param text words of her name, handle, remark or identities, all of which she has, or null
  record Query(@Nullable Tier tier, @Nullable String text, Instant now, int limit) {}

  /// A move between tiers, kept for ever.
  ///
  /// @param because the cause: an event kind such as `order`, or `clock`
  record TierMove(@Nullable Tier from, Tier to, Instant at, String because) {}
}
