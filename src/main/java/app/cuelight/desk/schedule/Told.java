package app.cuelight.desk.schedule;

import app.cuelight.desk.kit.Words;
import java.util.function.Function;

/// What came of the last act, in whichever language is spoken when it is read.
///
/// @param refused whether it was not done
record Told(boolean refused, Function<Words, String> sentence) {

  static Told no(Function<Words, String> sentence) {
    return new Told(true, sentence);
  }

  static Told yes(Function<Words, String> sentence) {
    return new Told(false, sentence);
  }
}
