package app.cuelight.desk.coupons;

import app.cuelight.desk.kit.Heard;
import app.cuelight.domain.basic.Bilingual;
import app.cuelight.domain.basic.Refused;
import java.lang.System.Logger.Level;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// Hears on the FX thread what came of a question to the show.
///
/// @param screen the FX thread
record Answers(Executor screen) {

  private static final System.Logger LOG = System.getLogger(Answers.class.getName());

  /// @param failed told the sentence for the user, or nothing but that it failed
  <T> void hear(CompletableFuture<T> asked, Consumer<T> answer, Consumer<Told> failed) {
    Heard.on(screen, asked, answer, problem -> failed.accept(told(problem)));
  }

  private static Told told(Throwable cause) {
    if (cause instanceof Refused refused) {
      Bilingual why = refused.why();
      return Told.no(words -> words.say("coupons.refused", words.in(why)));
    }
    String sentence = cause.getMessage();
    if (cause instanceof IllegalArgumentException && sentence != null) {
      return Told.no(words -> words.say("coupons.refused", sentence));
    }
    LOG.log(Level.WARNING, "What was asked of the coupons came to nothing.", cause);
    return Told.no("coupons.failed");
  }
}
