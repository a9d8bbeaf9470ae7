package app.cuelight.show.live;

import app.cuelight.domain.basic.Locality;
import app.cuelight.domain.basic.ViewerId;
import app.cuelight.domain.greet.Greeting;
import app.cuelight.domain.greet.Step;
import app.cuelight.domain.greet.TonePack;
import app.cuelight.domain.locale.Saying;
import app.cuelight.domain.tier.Tier;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Somebody to greet: what the host says, and what the assistant sees around it.
///
/// @param name the tidied name, or empty when it is not to be said
/// @param unnamed why the name is not said, or null when it is
/// @param say how the name is said, or null when that is plain or unknown
/// @param handle `@…` as the platform shows it, or null
/// @param reasons why now, most telling first, at most three
/// @param lastBought the title or category of the last paid purchase, or null
/// @param lastBoughtDays whole days since then
/// @param steps what comes after the hello, in order; may be empty
/// @param step which of them is shown, counted from 0
/// @param tone the tone of her market
/// @param since when she came into the queue; with `halfLifeSeconds` it gives the freshness bar
/// @param pinned whether an assistant pinned her
/// @param room the room she is in, or null while the show has only one
public record GreetCard(
    ViewerId viewer,
    Tier tier,
    boolean advocate,
    String name,
    @Nullable Unnamed unnamed,
    @Nullable Saying say,
    @Nullable String handle,
    Locality locality,
    List<Reason> reasons,
    long orders,
    @Nullable String lastBought,
    long lastBoughtDays,
    Greeting greeting,
    List<Step> steps,
    int step,
    TonePack tone,
    Instant since,
    int halfLifeSeconds,
    boolean pinned,
    @Nullable String room) {

  /// Whether a line to her stands in Latin letters first: she writes its language so herself.
  public boolean isInLatin(Greeting line) {
    String hers = locality.language();
    return locality.romanised()
        && hers != null
        && !line.romanised().isEmpty()
        && Locale.forLanguageTag(hers)
            .getLanguage()
            .equals(Locale.forLanguageTag(line.locale()).getLanguage());
  }

  /// What to do next with her, or null when there is nothing.
  public @Nullable Step nextStep() {
    return steps.isEmpty() ? null : steps.get(Math.floorMod(step, steps.size()));
  }
}
