package app.cuelight.feed.practice;

import java.util.ArrayList;
import java.util.List;

/// What happens at one moment of the show.
///
/// @param facts what the shop knows of people; told before they come
/// @param notices who comes and goes, as the platform tells it
/// @param acts what people do, as the shop tells it
record Scene(List<Told> facts, List<Notice> notices, List<Told> acts) {

  /// How many events it is.
  int size() {
    return facts.size() + notices.size() + acts.size();
  }

  static Scene of(Told... acts) {
    return new Scene(List.of(), List.of(), List.of(acts));
  }

  static Scene of(Notice... notices) {
    return new Scene(List.of(), List.of(notices), List.of());
  }

  /// Several moments told as one.
  static Scene together(List<Scene> scenes) {
    List<Told> facts = new ArrayList<>();
    List<Notice> notices = new ArrayList<>();
    List<Told> acts = new ArrayList<>();
    for (Scene scene : scenes) {
      facts.addAll(scene.facts);
      notices.addAll(scene.notices);
      acts.addAll(scene.acts);
    }
    return new Scene(facts, notices, acts);
  }
}
