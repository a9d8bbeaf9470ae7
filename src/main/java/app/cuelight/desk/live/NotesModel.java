package app.cuelight.desk.live;

import app.cuelight.domain.basic.Locality;
import app.cuelight.domain.basic.ViewerId;
import app.cuelight.domain.event.Note;
import app.cuelight.domain.tier.Tier;
import app.cuelight.show.live.CommentRow;
import app.cuelight.show.live.GreetCard;
import app.cuelight.show.live.LiveDesk;
import app.cuelight.show.live.RoomRow;
import app.cuelight.show.live.RoomView;
import app.cuelight.show.live.Unnamed;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// What is noted about people, and the notes being written.
final class NotesModel {

  /// The notes an assistant writes; what was heard of a language the console notes itself.
  static final List<Note> WRITTEN =
      List.of(Note.LANGUAGE, Note.SAY, Note.CALL, Note.QUIET, Note.REMARK);

  /// A person whose notes are being written.
  ///
  /// @param unnamed why her name is not said, or null when it is or that is not known
  /// @param notes as they were when the editor was opened
  /// @param atLanguage whether it was opened to correct the language
  record Editing(
      ViewerId viewer,
      Tier tier,
      String name,
      @Nullable Unnamed unnamed,
      Locality locality,
      Map<Note, String> notes,
      boolean atLanguage) {}

  private final LiveDesk desk;
  private final ReadOnlyObjectWrapper<Map<ViewerId, Map<Note, String>>> notes =
      new ReadOnlyObjectWrapper<>(Map.of());
  private final ReadOnlyObjectWrapper<@Nullable Editing> editing = new ReadOnlyObjectWrapper<>();

  NotesModel(LiveDesk desk) {
    this.desk = desk;
  }

  /// The notes about people on the screen.
  ReadOnlyObjectProperty<Map<ViewerId, Map<Note, String>>> notesProperty() {
    return notes.getReadOnlyProperty();
  }

  /// Whose notes are being written, or null.
  ReadOnlyObjectProperty<@Nullable Editing> editingProperty() {
    return editing.getReadOnlyProperty();
  }

  void show(RoomView view) {
    if (!notes.get().equals(view.notes())) {
      notes.set(view.notes());
    }
  }

  /// What is noted about a person; empty when nothing is.
  Map<Note, String> about(ViewerId viewer) {
    return notes.get().getOrDefault(viewer, Map.of());
  }

  boolean isOpen() {
    return editing.get() != null;
  }

  void open(GreetCard card, boolean atLanguage) {
    editing.set(
        new Editing(
            card.viewer(),
            card.tier(),
            card.name(),
            card.unnamed(),
            card.locality(),
            about(card.viewer()),
            atLanguage));
  }

  void open(RoomRow.Person row) {
    editing.set(
        new Editing(
            row.viewer(),
            row.tier(),
            row.name(),
            row.unnamed(),
            row.locality(),
            about(row.viewer()),
            false));
  }

  void open(CommentRow row) {
    editing.set(
        new Editing(
            row.viewer(),
            row.tier(),
            row.name(),
            null,
            row.locality(),
            about(row.viewer()),
            false));
  }

  /// Keeps what was written; what did not change is not noted again.
  ///
  /// @param written by note; empty takes a note back
  void save(Map<Note, String> written) {
    Editing now = editing.get();
    if (now == null) {
      return;
    }
    Map<Note, String> changed = new EnumMap<>(Note.class);
    written.forEach((note, text) -> {
      if (!text.strip().equals(now.notes().getOrDefault(note, ""))) {
        changed.put(note, text.strip());
      }
    });
    if (!changed.isEmpty()) {
      desk.note(now.viewer(), Map.copyOf(changed));
    }
    editing.set(null);
  }

  /// Leaves without keeping anything; false when nothing was being written.
  boolean leave() {
    boolean was = isOpen();
    editing.set(null);
    return was;
  }
}
