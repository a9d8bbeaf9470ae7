package app.cuelight.feed.practice;

import app.cuelight.domain.event.ShowEvent;
import app.cuelight.domain.event.ShowEvent.Basis;
import app.cuelight.domain.event.ShowEvent.Client;
import app.cuelight.domain.event.ShowEvent.LeaveReason;
import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// Tells comings and goings: each by the platform, one notification a person, as long as there are
/// no more than it can send; beyond that some people are told of by the shop's own app.
final class Doors {

  /// Notifications a second that are sent one by one.
  private static final double MOST_NOTICES = 500;

  /// The part of all events that are comings and goings, at most.
  private static final double MOVES = 0.3;

  private static final int PLATFORM = 3;
  private static final int WAY = 4;
  private static final long HOST = PracticePlan.MOST_VIEWERS + 1L;
  private static final int DESKTOP = 5;

  private final Audience audience;
  private final Marks marks;
  private final double byPlatform;

  Doors(PracticePlan plan, Audience audience, Marks marks) {
    this.audience = audience;
    this.marks = marks;
    this.byPlatform = Math.min(1, MOST_NOTICES / (MOVES * plan.rate()));
  }

  /// Whether the platform, not the shop's app, tells of this person.
  boolean isByPlatform(int index) {
    return byPlatform >= 1 || audience.chance(index, WAY).nextDouble() < byPlatform;
  }

  /// Agora's number for the host.
  long host() {
    return audience.uid(HOST);
  }

  /// The channel opens and its host goes on stage.
  List<Notice> opening(Instant now) {
    return List.of(
        marks.notice(Notice.Type.CHANNEL_CREATED, now, null),
        marks.notice(
            Notice.Type.BROADCASTER_JOINED,
            now,
            new Notice.Move(host(), DESKTOP, marks.sequence(now), null)));
  }

  Scene comes(Attendee attendee, Instant now, List<Told> facts) {
    if (isByPlatform(attendee.index())) {
      Notice.Move move = move(attendee, now, null);
      return new Scene(
          facts, List.of(marks.notice(Notice.Type.AUDIENCE_JOINED, now, move)), List.of());
    }
    var joined =
        new ShowEvent.ViewerJoined(
            Venue.ROOM, attendee.named(), Basis.EXACT, client(platform(attendee)), null);
    return new Scene(facts, List.of(), List.of(marks.told(now, joined)));
  }

  /// @param gone when she came, and whether the shop saw her do anything
  Scene goes(Attendee attendee, Seats.Gone gone, Instant now, RandomGenerator random) {
    long seconds = Math.max(0, (now.toEpochMilli() - gone.since()) / 1_000);
    if (!isByPlatform(attendee.index())) {
      return Scene.of(left(attendee, seconds, now));
    }
    Notice.Leave leave = new Notice.Leave(reason(random), seconds);
    Notice notice = marks.notice(Notice.Type.AUDIENCE_LEFT, now, move(attendee, now, leave));
    // What she did in the shop's app made her present there too.
    List<Told> acts = gone.spoken() ? List.of(left(attendee, null, now)) : List.of();
    return new Scene(List.of(), List.of(notice), acts);
  }

  private Told left(Attendee attendee, @Nullable Long seconds, Instant now) {
    return marks.told(
        now,
        new ShowEvent.ViewerLeft(Venue.ROOM, attendee.named(), seconds, LeaveReason.LEFT, null));
  }

  private Notice.Move move(Attendee attendee, Instant now, Notice.@Nullable Leave leave) {
    return new Notice.Move(attendee.uid(), platform(attendee), marks.sequence(now), leave);
  }

  private static int reason(RandomGenerator random) {
    int kind = random.nextInt(100);
    if (kind < 86) {
      return 1;
    }
    return kind < 91 ? 2 : kind < 96 ? 10 : 5;
  }

  private int platform(Attendee attendee) {
    int kind = audience.chance(attendee.index(), PLATFORM).nextInt(100);
    if (kind < 48) {
      return 1;
    }
    return kind < 85 ? 2 : kind < 95 ? 7 : kind < 98 ? DESKTOP : 8;
  }

  private static Client client(int platform) {
    return switch (platform) {
      case 1 -> Client.ANDROID;
      case 2 -> Client.IOS;
      case DESKTOP -> Client.WINDOWS;
      case 7 -> Client.WEB;
      default -> Client.MACOS;
    };
  }
}
