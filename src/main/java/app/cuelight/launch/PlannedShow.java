package app.cuelight.launch;

import app.cuelight.domain.locale.Market;
import app.cuelight.domain.schedule.Agenda;
import app.cuelight.domain.schedule.Occurrence;
import app.cuelight.domain.schedule.Reminder;
import app.cuelight.domain.schedule.Slot;
import app.cuelight.show.live.Aim;
import app.cuelight.show.live.LiveOptions;
import app.cuelight.show.live.LiveShow;
import app.cuelight.show.live.Standings;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Makes a running show the one that is planned: its title, and its markets for the languages that
/// are expected, the tone of greetings and the language they fall back on. Without a planned show,
/// or with one that names no markets, the show is for those of the settings.
final class PlannedShow implements PlanWatch.Ears {

  private static final System.Logger LOG = System.getLogger(PlannedShow.class.getName());

  private final LiveShow show;
  private final LiveOptions options;
  private final Standings standings;
  private final Speech speech;
  private final Function<List<String>, Cast> cast;
  private final Consumer<Reminder> soon;

  /// @param cast those who speak to some markets
  /// @param soon told of each show that begins soon
  PlannedShow(
      LiveShow show,
      LiveOptions options,
      Standings standings,
      Speech speech,
      Function<List<String>, Cast> cast,
      Consumer<Reminder> soon) {
    this.show = show;
    this.options = options;
    this.standings = standings;
    this.speech = speech;
    this.cast = cast;
    this.soon = soon;
  }

  @Override
  public Agenda.Aired aired() {
    return show.order().aired();
  }

  @Override
  public void agenda(Agenda now) {
    show.order().heed(now);
  }

  @Override
  public void soon(Reminder reminder) {
    soon.accept(reminder);
  }

  @Override
  public void planned(@Nullable Occurrence planned) {
    Slot slot = planned == null ? null : planned.slot();
    List<Market> markets =
        slot == null || slot.markets().isEmpty()
            ? options.markets().stream().map(Market::of).toList()
            : slot.markets();
    List<String> countries = markets.stream().map(Market::country).distinct().toList();
    standings.sellTo(markets);
    speech.speakFor(cast.apply(countries));
    options.manners().aim(slot == null ? Aim.NONE : new Aim(slot.title(), countries));
    show.rewrite();
    LOG.log(
        Level.INFO,
        slot == null
            ? "The show is no planned one."
            : "The show is the planned one " + slot.id().value() + ".");
  }
}
