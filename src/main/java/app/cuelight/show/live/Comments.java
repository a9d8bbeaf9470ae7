package app.cuelight.show.live;

import app.cuelight.domain.viewer.QuestionTopic;
import java.util.List;

/// What the room says: the newest comments, and the questions that nobody has answered yet.
///
/// @param rows newest first, at most [RoomView#MAX_ROWS]
/// @param merged comments of the last minute that were only counted, because too many came to be
///   read
/// @param asked what is asked by people who are still here, the most asked first, what has no topic
///   last
/// @param open the open questions of people who are still here, VIPs first, then the newest; one of
///   each person and topic
/// @param hostLanguage what the host is told things in, `en` or `zh`
public record Comments(
    List<CommentRow> rows,
    long merged,
    List<TopicCount> asked,
    List<CommentRow> open,
    String hostLanguage) {

  /// Nobody has said anything.
  public static final Comments NONE = new Comments(List.of(), 0, List.of(), List.of(), "en");

  /// How many people ask about one thing.
  ///
  /// @param first the question to answer first: a VIP's, else the newest
  public record TopicCount(QuestionTopic topic, int people, CommentRow first) {}
}
