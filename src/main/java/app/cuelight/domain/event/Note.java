package app.cuelight.domain.event;

import java.util.Locale;

/// What the people of the show, or the console itself, know about a viewer and no platform told.
///
/// A note is an event like any other: it is kept in the log, the latest of its kind holds, and it
/// follows her when two identities turn out to be one person. An empty text takes a note back.
public enum Note {
  /// The language she speaks, as somebody of the show corrected it: BCP 47. Final.
  LANGUAGE,
  /// How her name is said, in letters the host reads: `mah-ree-SOL`.
  SAY,
  /// What she wants to be called, instead of her display name.
  CALL,
  /// `true` when she is never to be called out on air.
  QUIET,
  /// What was heard of her language in her own comments, in the words of the language module.
  HEARD,
  /// Anything else worth remembering, in the assistant's words.
  REMARK;

  /// The longest text of a note, in UTF-16 units.
  public static final int MAX_LENGTH = 500;

  /// The name in the log.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
