package app.cuelight.show.live;

import app.cuelight.domain.schedule.Agenda;
import java.util.function.Supplier;

/// Which show after which is on: what others are told of it, and what it is told of the plan. Safe
/// for any thread; nothing here waits.
public final class RunningOrder implements Supplier<String> {

  private final Stage stage;
  private final Curtain curtain;
  private final GreetVerbs.Writing writing;

  RunningOrder(Stage stage, Curtain curtain, GreetVerbs.Writing writing) {
    this.stage = stage;
    this.curtain = curtain;
    this.writing = writing;
  }

  /// The name of the show that is on or waited for.
  @Override
  public String get() {
    return Long.toString(stage.show().id());
  }

  /// What is on air, and was within the last day.
  public Agenda.Aired aired() {
    return stage.aired();
  }

  /// Hears what is planned around now, and which shows people say are on or over.
  public void heed(Agenda agenda) {
    writing.write(
        journal -> {
          curtain.heed(agenda, journal);
          return agenda;
        },
        _ -> {});
  }
}
