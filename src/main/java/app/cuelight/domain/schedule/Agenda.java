package app.cuelight.domain.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The planned shows around now, and what somebody said of them: tells which of them is on air
/// ([Lineup]), and whether what comes back after a break is still the same show.
///
/// @param shows by start
/// @param said the latest last
public record Agenda(List<Occurrence> shows, List<ByHand> said) {

  /// Nothing is planned, and nobody said anything.
  public static final Agenda NONE = new Agenda(List.of(), List.of());

  /// A stream that is back within this goes on with its show. An encoder that restarts, a platform
  /// that drops a feed, or a change of network takes a few minutes; people who end one show and
  /// prepare another take longer.
  public static final Duration BREAK = Duration.ofMinutes(10);

  /// What was on air.
  ///
  /// @param before in shows before the latest, of the last day, in any order
  /// @param latest in the show that is on, or was last, by when it went live
  public record Aired(List<Broadcast> before, List<Broadcast> latest) {

    /// Nothing was.
    public static final Aired NOTHING = new Aired(List.of(), List.of());

    public Aired {
      before = List.copyOf(before);
      latest = List.copyOf(latest);
    }

    private List<Broadcast> and(Broadcast... more) {
      List<Broadcast> all = new ArrayList<>(before);
      all.addAll(latest);
      all.addAll(List.of(more));
      return all;
    }
  }

  public Agenda {
    shows = List.copyOf(shows);
    said = List.copyOf(said);
  }

  /// The planned show that is on, or would be if it went live now: what somebody said goes before
  /// rooms and clocks, and a broadcast of a known room before one without.
  public @Nullable Occurrence now(Aired aired, Instant now) {
    List<Broadcast> onAir = aired.latest().stream().filter(one -> one.ended() == null).toList();
    Occurrence byHand = ByHand.now(said, shows, !onAir.isEmpty(), now);
    if (byHand != null) {
      return byHand;
    }
    if (!onAir.isEmpty()) {
      Lineup lineup = Lineup.of(shows, said, aired.and());
      return onAir.stream()
          .sorted(Comparator.comparing((Broadcast one) -> one.room() == null))
          .flatMap(one -> Stream.ofNullable(lineup.whose(one)))
          .findFirst()
          .orElse(null);
    }
    String room = aired.latest().isEmpty() ? null : aired.latest().getLast().room();
    Occurrence back = whose(aired, new Broadcast(room, now, null));
    return back != null || room == null ? back : whose(aired, new Broadcast(null, now, null));
  }

  /// The planned show that what goes live is, after what was on air; null where there is none or no
  /// telling which.
  private @Nullable Occurrence whose(Aired aired, Broadcast goes) {
    return Lineup.of(shows, said, aired.and(goes)).whose(goes);
  }

  /// Whether what goes live is the same show as the latest, which is over: it is back within
  /// [#BREAK], and by the plan it is no other.
  ///
  /// @param ended when that was over
  public boolean goesOn(Aired aired, Instant ended, Broadcast goes) {
    return !goes.live().isAfter(ended.plus(BREAK)) && !isAnother(aired, goes);
  }

  /// Whether what goes live is, by the plan, a show that the latest was not.
  public boolean isAnother(Aired aired, Broadcast goes) {
    Lineup lineup = Lineup.of(shows, said, aired.and(goes));
    Occurrence next = lineup.whose(goes);
    return next != null && aired.latest().stream().noneMatch(one -> next.equals(lineup.whose(one)));
  }

  /// Whether somebody’s word is about another planned show than what is on air.
  public boolean isAnother(Aired aired, ByHand word) {
    List<ByHand> earlier = said.stream().filter(it -> it.begun().isBefore(word.begun())).toList();
    List<Occurrence> was =
        earlier.stream()
            .filter(it -> it.ended() == null || !it.ended().isBefore(word.begun()))
            .flatMap(it -> shows.stream().filter(it::isOf))
            .toList();
    if (was.isEmpty()) {
      Lineup lineup = Lineup.of(shows, earlier, aired.and());
      was = aired.latest().stream().flatMap(it -> Stream.ofNullable(lineup.whose(it))).toList();
    }
    return !was.isEmpty() && was.stream().noneMatch(word::isOf);
  }

  /// When the show somebody’s word is about should end, or null where it is not of these days.
  public @Nullable Instant end(ByHand word) {
    return shows.stream().filter(word::isOf).map(Occurrence::end).findFirst().orElse(null);
  }
}
