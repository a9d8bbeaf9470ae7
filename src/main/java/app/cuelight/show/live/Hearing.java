package app.cuelight.show.live;

import app.cuelight.domain.event.Arrival;
import app.cuelight.domain.event.RawEvent;
import app.cuelight.domain.locale.speech.Heard;
import app.cuelight.domain.viewer.Questions;
import java.util.function.Function;

/// How a show understands what is said in it.
///
/// @param ear hears the language of a message; loaded when the first comment comes, and asked on
///   the listener's thread alone
/// @param questions what a comment asks about
/// @param decoder reads events again out of the log, so that the newest comments are back after a
///   restart
public record Hearing(Ear ear, Questions questions, Function<RawEvent, Arrival> decoder) {

  /// Hears the language of a message.
  @FunctionalInterface
  public interface Ear {

    /// Hears nothing: a show that does not listen.
    Ear DEAF = _ -> Heard.NOTHING;

    Heard hear(String message);
  }
}
