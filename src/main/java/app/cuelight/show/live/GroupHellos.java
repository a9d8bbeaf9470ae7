package app.cuelight.show.live;

import app.cuelight.domain.greet.Greeting;
import app.cuelight.domain.tier.Standing;
import app.cuelight.domain.tier.Tier;
import app.cuelight.domain.viewer.Viewer;
import app.cuelight.show.port.GroupGreeting;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/// The hello to everybody who just came, one language at a time (`look.md` §4): who came since the
/// last one, whether another is due, and which one is on the card. For the room's one thread.
final class GroupHellos {

  /// From one hello to all to the next.
  static final Duration EVERY = Duration.ofSeconds(75);

  /// Fewer newcomers of a language are greeted one by one, or not at all.
  static final int PEOPLE = 10;

  /// A hello that nobody says is taken off the card after this.
  static final Duration STAYS = Duration.ofSeconds(30);

  private final Map<String, Integer> came = new HashMap<>();
  private final Map<String, Instant> said = new HashMap<>();
  private final BiFunction<String, Instant, Greeting> lines;
  private @Nullable Instant since;
  private RoomView.@Nullable GroupHello onCard;
  private RoomView.@Nullable GroupHello ready;
  private Instant putAt = Instant.MIN;

  /// @param lines the hello to those of a language
  GroupHellos(BiFunction<String, Instant, Greeting> lines) {
    this.lines = lines;
  }

  static boolean isNewcomer(Tier tier) {
    return tier == Tier.NEW || tier == Tier.GUEST;
  }

  void joined(Standing standing, Instant now) {
    if (isNewcomer(standing.tier())) {
      since = since == null ? now : since;
      came.merge(language(standing), 1, Integer::sum);
    }
  }

  /// Brings back what was said before a restart.
  void restore(GroupGreeting greeting) {
    said.merge(greeting.language(), greeting.at(), (a, b) -> a.isAfter(b) ? a : b);
    since = since == null || greeting.at().isAfter(since) ? greeting.at() : since;
  }

  /// Whether a hello said since she came meant her too.
  boolean meant(Viewer viewer, Standing standing) {
    Instant last = said.get(language(standing));
    return last != null
        && isNewcomer(standing.tier())
        && !viewer.visits().isEmpty()
        && viewer.visits().getLast().first() <= last.toEpochMilli();
  }

  boolean isOnCard() {
    return onCard != null;
  }

  /// Puts the hello that is ready onto the card.
  ///
  /// @return whether there was one
  boolean put(Instant now) {
    RoomView.GroupHello hello = view(now);
    if (hello == null) {
      return false;
    }
    onCard = hello(hello.language(), hello.people(), hello.line(), hello.due(), true);
    putAt = now;
    return true;
  }

  /// The hello on the card was said.
  RoomView.@Nullable GroupHello say(Instant now) {
    RoomView.GroupHello spoken = onCard;
    if (spoken != null) {
      came.remove(spoken.language());
      said.put(spoken.language(), now);
      since = now;
      takeOff();
    }
    return spoken;
  }

  /// Takes the hello off the card unsaid.
  void takeOff() {
    onCard = null;
    ready = null;
  }

  void turn(Instant now) {
    if (onCard != null && !now.isBefore(putAt.plus(STAYS))) {
      takeOff();
    }
  }

  /// The hello on the card, else the one to the most newcomers, or null when there are few.
  RoomView.@Nullable GroupHello view(Instant now) {
    if (onCard != null) {
      return onCard;
    }
    Map.Entry<String, Integer> most =
        came.entrySet().stream()
            .filter(entry -> entry.getValue() >= PEOPLE)
            .max(
                Map.Entry.<String, Integer>comparingByValue()
                    .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
            .orElse(null);
    if (most == null) {
      return null;
    }
    RoomView.GroupHello last = ready;
    Greeting line =
        last != null && last.language().equals(most.getKey())
            ? last.line()
            : lines.apply(most.getKey(), now);
    boolean isDue = since != null && !now.isBefore(since.plus(EVERY));
    ready = hello(most.getKey(), most.getValue(), line, isDue, false);
    return ready;
  }

  private static RoomView.GroupHello hello(
      String language, int people, Greeting line, boolean due, boolean onCard) {
    return new RoomView.GroupHello(language, people, line, due, onCard);
  }

  private static String language(Standing standing) {
    String language = standing.locality().language();
    return language == null ? "" : language;
  }
}
