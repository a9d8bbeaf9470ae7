package app.cuelight.desk.live;

import app.cuelight.domain.viewer.QuestionTopic;
import app.cuelight.show.live.CommentRow;
import app.cuelight.show.live.RoomView;
import java.time.Instant;

/// The one thing to know, most pressing first: what stops the show, then whom it leaves waiting.
sealed interface OneThing {

  Instant since();

  /// Something does not work.
  record Broken(RoomView.Trouble trouble) implements OneThing {
    @Override
    public Instant since() {
      return trouble.since();
    }
  }

  /// Many ask the same thing, and nobody has answered for a while.
  record Unanswered(QuestionTopic topic, int people, Instant since) implements OneThing {}

  /// Somebody who moves others has asked, and waits.
  record Waiting(CommentRow question) implements OneThing {
    @Override
    public Instant since() {
      return question.at();
    }
  }
}
