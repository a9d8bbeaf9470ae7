package app.cuelight.desk.live;

import app.cuelight.show.live.CommentRow;
import app.cuelight.show.live.GreetCard;
import app.cuelight.show.live.RoomRow;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;

/// The keys of comments, questions and notes.
final class CommentKeys {

  private final LiveModel model;

  CommentKeys(LiveModel model) {
    this.model = model;
  }

  /// Acts on a key while no text is being typed.
  ///
  /// @return false when the key means nothing here
  boolean pressed(KeyCode code) {
    CommentRow chosen = model.isTalkShown() ? model.comments().chosen() : null;
    switch (code) {
      case C -> model.showTalk(!model.isTalkShown());
      case H -> {
        return model.asked().putOnHost(chosen == null ? null : chosen.topic());
      }
      case F2 -> {
        return openNotes(chosen);
      }
      default -> {
        return model.isTalkShown() && inTalk(code, chosen);
      }
    }
    return true;
  }

  private boolean inTalk(KeyCode code, @Nullable CommentRow chosen) {
    switch (code) {
      case UP -> model.comments().step(-1);
      case DOWN -> model.comments().step(1);
      case A -> {
        return model.comments().answer();
      }
      case ESCAPE -> {
        return model.comments().leave();
      }
      case ENTER -> {
        if (chosen == null) {
          return false;
        }
        model.jump(chosen);
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  /// The notes of the chosen comment's or row's person, else of the one on the card.
  private boolean openNotes(@Nullable CommentRow chosen) {
    if (chosen != null) {
      model.notes().open(chosen);
      return true;
    }
    int row = model.isTalkShown() ? -1 : model.rows().indexOfChosen();
    if (row >= 0 && model.rows().rows().get(row) instanceof RoomRow.Person person) {
      model.notes().open(person);
      return true;
    }
    GreetCard card = model.queue().current();
    if (card != null) {
      model.notes().open(card, false);
    }
    return card != null;
  }
}
