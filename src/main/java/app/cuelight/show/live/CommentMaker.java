package app.cuelight.show.live;

import app.cuelight.domain.event.Arrival;
import app.cuelight.domain.event.ShowEvent;
import app.cuelight.domain.tier.Standing;
import app.cuelight.domain.viewer.Questions;
import app.cuelight.domain.viewer.Viewer;
import app.cuelight.show.port.Answer;

/// Makes rows of comments.
///
/// @param questions what a comment asks about
/// @param cards knows the names people are shown by
record CommentMaker(Questions questions, CardMaker cards) {

  /// A comment as it came; it has no number yet.
  CommentRow row(Arrival arrival, ShowEvent.Commented comment, Viewer viewer, Standing standing) {
    return new CommentRow(
        Answer.key(arrival, comment),
        0,
        viewer.id(),
        comment.viewer().identity().link(),
        standing.tier(),
        cards.name(viewer, standing.locality().language()).shown(),
        standing.advocate(),
        standing.locality(),
        comment.language(),
        shortened(comment.text()),
        arrival.at(),
        questions.topicOf(comment.text()),
        null);
  }

  /// A comment as that of the one whom its author turned out to be.
  CommentRow of(CommentRow row, Viewer viewer, Standing standing) {
    return new CommentRow(
        row.key(),
        row.number(),
        viewer.id(),
        row.author(),
        standing.tier(),
        cards.name(viewer, standing.locality().language()).shown(),
        standing.advocate(),
        standing.locality(),
        row.language(),
        row.text(),
        row.at(),
        row.topic(),
        row.answeredBy());
  }

  /// The beginning of a text, never half a character.
  private static String shortened(String text) {
    int end = CommentRow.LONGEST;
    if (text.length() <= end) {
      return text;
    }
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end);
  }
}
