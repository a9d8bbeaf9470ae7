package app.cuelight.show.live;

import app.cuelight.domain.locale.speech.Heard;

/// Hears the language of a message: the language module, loaded when the first comment comes. Asked
/// on the listener's thread alone.
@FunctionalInterface
public interface Hearing {

  /// Hears nothing: a show that does not listen.
  Hearing NONE = _ -> Heard.NOTHING;

  Heard hear(String message);
}
