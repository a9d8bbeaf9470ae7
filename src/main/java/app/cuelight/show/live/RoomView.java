package app.cuelight.show.live;

import app.cuelight.domain.basic.ViewerId;
import app.cuelight.domain.event.Note;
import app.cuelight.domain.greet.Greeting;
import app.cuelight.domain.greet.TonePack;
import app.cuelight.domain.schedule.Reminder;
import app.cuelight.domain.tier.Tier;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Everything the Live screen shows, as one immutable value with a version.
///
/// The running show publishes a new one at most every 100 ms; a slow screen skips versions. It
/// carries data, never words of a language: the desk translates.
///
/// @param version grows by one with every publication
/// @param at the instant it was made, by the system clock
/// @param rows newest first, at most [#MAX_ROWS]
/// @param newer how many rows wait while the list is held
/// @param notes what was noted about those of the people in this view who have notes
/// @param onAir the product that is being shown, or null while none is
public record RoomView(
    long version,
    Instant at,
    ShowLine show,
    List<Source> sources,
    Watching watching,
    Map<Tier, TierCount> tiers,
    Queue queue,
    List<RoomRow> rows,
    boolean held,
    int newer,
    Host host,
    Health health,
    Comments comments,
    Map<ViewerId, Map<Note, String>> notes,
    @Nullable OnAir onAir) {

  /// A view of a room in which nothing is on air.
  public RoomView(
      long version,
      Instant at,
      ShowLine show,
      List<Source> sources,
      Watching watching,
      Map<Tier, TierCount> tiers,
      Queue queue,
      List<RoomRow> rows,
      boolean held,
      int newer,
      Host host,
      Health health,
      Comments comments,
      Map<ViewerId, Map<Note, String>> notes) {
    this(
        version, at, show, sources, watching, tiers, queue, rows, held, newer, host, health,
        comments, notes, null);
  }

  /// The same room with something on air.
  public RoomView showing(OnAir product) {
    return new RoomView(
        version, at, show, sources, watching, tiers, queue, rows, held, newer, host, health,
        comments, notes, product);
  }

  /// The window of rows the screen ever sees (`stack.md` §6c).
  public static final int MAX_ROWS = 300;

  /// The show on air: its title, since when, in which state, whether it is a practice show.
  ///
  /// @param startedAt null before the first event or start signal
  /// @param markets the target markets as country codes, main one first; the clocks of the top bar
  public record ShowLine(
      String title,
      @Nullable Instant startedAt,
      State state,
      List<String> markets,
      boolean practice) {

    /// How the stream stands.
    public enum State {
      WAITING,
      LIVE,
      RECONNECTING,
      ENDED
    }
  }

  /// One connection in the top bar with its freshness.
  ///
  /// @param lastEventAt null when nothing ever came
  /// @param lag how far behind the last event's own time its arrival was
  public record Source(
      String name, String kind, State state, @Nullable Instant lastEventAt, Duration lag) {

    /// What the chip says.
    public enum State {
      /// Listening, nothing has come yet.
      WAITING,
      /// Events come in.
      FRESH,
      /// Events arrive, but late.
      BEHIND,
      /// Events came, and then stopped.
      STOPPED,
      /// Deliveries are refused, or a poll fails.
      FAILING
    }
  }

  /// Two numbers, never one: those we know by name in the room, and what the platform says in
  /// total.
  ///
  /// @param platformTotal null when no platform told
  public record Watching(int known, @Nullable Long platformTotal, double joinsPerSecond) {}

  /// A tier counter: people of this tier here now, and joins in the last minute.
  public record TierCount(int here, int joinedLastMinute) {}

  /// The greet queue.
  ///
  /// @param current null when nobody waits
  /// @param next at most three, in order
  /// @param waiting all who wait, without the current one
  /// @param letGo how many expired quietly in this show
  /// @param newcomers newcomers in the last minute, by language, for the hello to all
  /// @param group the hello to all of the language most newcomers speak, or null when few came
  /// @param heldBack newcomers left ungreeted by chance in this show
  /// @param paced when the next card comes, or null when one is there, nobody waits, or it comes at
  ///   once
  /// @param tones the tones of the show's markets, the main one first
  public record Queue(
      @Nullable GreetCard current,
      List<GreetCard> next,
      int waiting,
      long letGo,
      long greeted,
      int newcomersLastMinute,
      List<RoomRow.Share> newcomers,
      @Nullable GroupHello group,
      int heldBack,
      @Nullable Instant paced,
      List<Tone> tones) {

    /// A queue whose next card comes at once, in a show that says nothing of its markets.
    public Queue(
        @Nullable GreetCard current,
        List<GreetCard> next,
        int waiting,
        long letGo,
        long greeted,
        int newcomersLastMinute,
        List<RoomRow.Share> newcomers,
        @Nullable GroupHello group,
        int heldBack) {
      this(
          current,
          next,
          waiting,
          letGo,
          greeted,
          newcomersLastMinute,
          newcomers,
          group,
          heldBack,
          null,
          List.of());
    }
  }

  /// A tone, and the markets of the show it is for.
  public record Tone(TonePack pack, List<String> markets) {

    public Tone {
      markets = List.copyOf(markets);
    }
  }

  /// A hello to everybody of one language who just came in.
  ///
  /// @param language the phrasebook locale of the line
  /// @param people how many came since the last one
  /// @param due whether it is time for it
  /// @param onCard whether it is on the card, and so on the host screen, now
  public record GroupHello(
      String language, int people, Greeting line, boolean due, boolean onCard) {}

  /// What the assistant put on the host screen beside the card.
  ///
  /// @param blank whether only the clock is shown
  /// @param notice a sentence for the host, or empty
  /// @param product what is on air, or empty
  public record Host(boolean blank, String notice, String product) {}

  /// The status bar, and the one thing to know.
  ///
  /// @param eventsPerSecond accepted events in the last second
  /// @param rowsPerSecond rows shown a second
  /// @param merged people merged into rows in the last minute
  /// @param lag age of the newest event on this screen when it was published
  /// @param viewers people in the cache
  /// @param refused deliveries refused since start
  /// @param trouble null when all is well
  public record Health(
      long eventsPerSecond,
      double rowsPerSecond,
      long merged,
      Duration lag,
      long viewers,
      long refused,
      @Nullable Trouble trouble) {}

  /// The one thing to know: a stable fault code that the desk has a sentence for, and its number.
  ///
  /// @param code such as `feed-stopped`, `disk-full`, `clock-behind`
  /// @param subject what it is about, such as a connection's name; may be empty
  /// @param since when it began
  public record Trouble(String code, String subject, Instant since) {

    private static final String SOON = "show-in-";

    /// That a planned show begins within some minutes.
    static Trouble soon(Reminder reminder) {
      return new Trouble(
          SOON + reminder.before().toMinutes(), reminder.show().slot().title(), reminder.at());
    }

    /// Whether nothing is wrong: a planned show begins soon.
    public boolean isReminder() {
      return code.startsWith(SOON);
    }
  }
}
