package app.cuelight.feed.practice;

import java.time.Instant;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;

/// A story that is listened to without a platform around it.
final class Listening {

  static final Instant NOW = Instant.parse("2026-11-22T20:00:00Z");

  final Audience audience;
  final Seats seats;
  final Story story;
  private final List<Scene> scenes = new ArrayList<>();

  Listening(PracticePlan plan) {
    audience = new Audience(plan.seed(), MonthDay.of(11, 22));
    seats = new Seats(plan.viewers());
    story = new Story(plan, audience, seats, NOW);
    scenes.add(story.opening(NOW));
  }

  /// Listens on, ten moments a second.
  Listening moments(int count) {
    for (int i = 0; i < count; i++) {
      scenes.add(story.next(NOW.plusMillis(scenes.size() * 100L)));
    }
    return this;
  }

  List<Scene> scenes() {
    return scenes;
  }

  Scene all() {
    return Scene.together(scenes);
  }
}
