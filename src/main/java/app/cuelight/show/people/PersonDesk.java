package app.cuelight.show.people;

import app.cuelight.domain.basic.Bilingual;
import app.cuelight.domain.basic.Identity;
import app.cuelight.domain.basic.ViewerId;
import app.cuelight.domain.event.Note;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// What can be done to a person in the cache. Every method waits for the disk: never for the FX
/// thread, safe for any other. What was done is durable when it returns.
public interface PersonDesk {

  /// Notes something about a viewer; an empty text takes the note back.
  Done note(ViewerId viewer, Map<Note, String> notes);

  /// Those who seem to be the same person as this one, surest first.
  List<Likeness> alike(ViewerId viewer);

  /// Pairs who seem to be one person, surest first.
  List<Likeness> alike(int limit);

  /// Makes two viewers one; her history is that of both, and whatever comes for either.
  Done merge(ViewerId one, ViewerId other);

  /// Keeps two people apart who seem to be one: they are not suggested again, and what platforms
  /// say of their ids does not join them.
  Done apart(ViewerId one, ViewerId other);

  /// Makes two of one: these identities leave with everything that was ever reported of them.
  Done part(ViewerId viewer, List<Identity> leaving);

  /// Takes everything known about a person out of the cache, for ever.
  Done forget(ViewerId viewer);

  /// Writes everything known about a person into a JSON file.
  Done export(ViewerId viewer, Path file);

  /// What came of it.
  ///
  /// @param done false when it was refused; then nothing changed
  /// @param sentence what was done or why not
  record Done(boolean done, Bilingual sentence) {}
}
