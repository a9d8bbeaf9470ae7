package app.cuelight.show.host;

import app.cuelight.show.live.RoomView;
import app.cuelight.show.live.RoomView.Source;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/// What is wrong with the feed, in one short sentence for the foot of the host screen.
///
/// Only what changes how far the card can be trusted: events that stopped, or come more than three
/// seconds late. Everything else is the assistant's to mend.
///
/// @param words in whose language
record FeedStrip(HostWords words) {

  private static final Duration LATE = Duration.ofSeconds(3);

  String of(RoomView view, Instant now) {
    List<Source> sources = view.sources();
    return sources.stream()
        .filter(FeedStrip::hasStopped)
        .min(Comparator.comparing(source -> last(source, now)))
        .map(source ->
            words.say(HostWords.STOPPED, words.span(Duration.between(last(source, now), now)))
                + whose(source, sources))
        .or(() ->
            sources.stream()
                .filter(FeedStrip::isLate)
                .max(Comparator.comparing(Source::lag))
                .map(source ->
                    words.say(HostWords.BEHIND, words.span(source.lag())) + whose(source, sources)))
        .orElse("");
  }

  private static boolean hasStopped(Source source) {
    return switch (source.state()) {
      case STOPPED, FAILING -> source.lastEventAt() != null;
      case WAITING, FRESH, BEHIND -> false;
    };
  }

  private static boolean isLate(Source source) {
    return source.state() == Source.State.BEHIND && source.lag().compareTo(LATE) > 0;
  }

  private static Instant last(Source source, Instant now) {
    Instant last = source.lastEventAt();
    return last == null ? now : last;
  }

  private static String whose(Source source, List<Source> all) {
    return all.size() > 1 ? " · " + source.name() : "";
  }
}
