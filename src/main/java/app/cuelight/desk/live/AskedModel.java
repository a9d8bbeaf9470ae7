package app.cuelight.desk.live;

import app.cuelight.desk.kit.Language;
import app.cuelight.desk.kit.Words;
import app.cuelight.domain.viewer.QuestionTopic;
import app.cuelight.show.live.Comments;
import app.cuelight.show.live.Comments.TopicCount;
import app.cuelight.show.live.LiveDesk;
import app.cuelight.show.live.RoomView;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// What is asked, and what the host is told of it.
final class AskedModel {

  private final LiveDesk desk;
  private final ReadOnlyObjectWrapper<List<TopicCount>> asked =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<String> onHost = new ReadOnlyObjectWrapper<>("");

  /// What the host is told is said in the host's language, whatever the console speaks.
  private final Words hostWords = new Words(Language.EN);

  AskedModel(LiveDesk desk) {
    this.desk = desk;
  }

  /// The topics of the open questions, the most asked first.
  ReadOnlyObjectProperty<List<TopicCount>> askedProperty() {
    return asked.getReadOnlyProperty();
  }

  /// The sentence on the host screen, or empty.
  ReadOnlyObjectProperty<String> onHostProperty() {
    return onHost.getReadOnlyProperty();
  }

  void show(RoomView view) {
    Comments comments = view.comments();
    hostWords.speak(comments.hostLanguage().equals("zh") ? Language.ZH : Language.EN);
    onHost.set(view.host().notice());
    if (!asked.get().equals(comments.asked())) {
      asked.set(comments.asked());
    }
  }

  /// Everybody who asks about this has her answer.
  void answered(QuestionTopic topic) {
    desk.answeredAll(topic);
  }

  /// Tells the host what most ask about, or about this topic; a second time takes it away again.
  ///
  /// @param topic null for what is asked most
  /// @return false when nobody asks about it
  boolean putOnHost(@Nullable QuestionTopic topic) {
    for (TopicCount count : asked.get()) {
      if (topic == null || count.topic() == topic) {
        desk.notice(isOnHost(count.topic()) ? "" : sentence(count));
        return true;
      }
    }
    return false;
  }

  /// Whether the host is being told about this topic.
  boolean isOnHost(QuestionTopic topic) {
    return asked.get().stream()
        .anyMatch(count -> count.topic() == topic && sentence(count).equals(onHost.get()));
  }

  private String sentence(TopicCount count) {
    return hostWords.count("host.ask." + count.topic().code(), count.people());
  }
}
