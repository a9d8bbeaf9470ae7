package app.cuelight.show.live;

import app.cuelight.domain.basic.Locality;
import app.cuelight.domain.greet.Birthday;
import app.cuelight.domain.greet.GreetRank;
import app.cuelight.domain.greet.Greeter;
import app.cuelight.domain.greet.Greeting;
import app.cuelight.domain.greet.Occasion;
import app.cuelight.domain.greet.Speaker;
import app.cuelight.domain.greet.TonePack;
import app.cuelight.domain.locale.NameBook;
import app.cuelight.domain.locale.Saying;
import app.cuelight.domain.locale.SpokenName;
import app.cuelight.domain.tier.Evidence;
import app.cuelight.domain.tier.Standing;
import app.cuelight.domain.viewer.Fact;
import app.cuelight.domain.viewer.Facts;
import app.cuelight.domain.viewer.Tally;
import app.cuelight.domain.viewer.Viewer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Makes rows and cards of viewers: the name as it is shown and said, the rank, the greeting.
///
/// Immutable, safe for any thread.
public final class CardMaker {

  private final Greeter greeter;
  private final Speaker speaker;
  private final NameBook names;

  public CardMaker(Greeter greeter, Speaker speaker, NameBook names) {
    this.greeter = greeter;
    this.speaker = speaker;
    this.names = names;
  }

  /// The same maker for another host.
  CardMaker speaking(Speaker other) {
    return new CardMaker(greeter, other, names);
  }

  /// The name of a viewer, tidied for the screen; never empty. What somebody of the show noted she
  /// is called stands for it.
  SpokenName name(Viewer viewer, @Nullable String language) {
    Facts facts = viewer.facts();
    String called = facts.noted(Fact.CALL);
    SpokenName spoken =
        names.name(
            called == null ? facts.get(Fact.NAME) : called, facts.get(Fact.HANDLE), language);
    return spoken.shown().isEmpty()
        ? new SpokenName(viewer.identities().getFirst().value(), null, false)
        : spoken;
  }

  /// Her row in the list.
  RoomRow.Person row(long key, Viewer viewer, Standing standing, Reason reason, Instant at) {
    SpokenName name = name(viewer, standing.locality().language());
    return new RoomRow.Person(
        key,
        viewer.id(),
        standing.tier(),
        name.shown(),
        name.tidied(),
        standing.advocate(),
        standing.locality(),
        reason,
        standing.evidence().orders(),
        at,
        true);
  }

  /// How much it is worth to greet her now.
  GreetRank rank(Viewer viewer, Standing standing, Instant now) {
    Tally tally = viewer.visits().isEmpty() ? Tally.NONE : viewer.visits().getLast().tally();
    GreetRank.Openness openness = GreetRank.Openness.SILENT;
    if (tally.comments() > 0) {
      openness = GreetRank.Openness.COMMENTED;
    } else if (tally.isActive()) {
      openness = GreetRank.Openness.FOLLOWED;
    }
    boolean sayable = name(viewer, standing.locality().language()).spoken() != null;
    return new GreetRank(standing.tier(), now, openness, false, sayable, standing.locality());
  }

  /// Her card, with the greeting as of the rank's instant.
  GreetCard card(Viewer viewer, Standing standing, @Nullable Reason latest, GreetRank rank) {
    Evidence evidence = standing.evidence();
    SpokenName name = name(viewer, standing.locality().language());
    boolean mayName = !Boolean.FALSE.equals(viewer.facts().consent(Fact.GREET_BY_NAME));
    String said = mayName ? name.spoken() : null;
    String handle = name.hidden() == null ? decentHandle(viewer, standing) : null;
    return new GreetCard(
        viewer.id(),
        standing.tier(),
        standing.advocate(),
        said == null ? "" : said,
        said == null ? null : saying(viewer, name, handle, standing),
        handle == null ? null : "@" + handle,
        standing.locality(),
        Reasons.onCard(latest, standing, viewer),
        evidence.orders(),
        evidence.lastTitle() != null ? evidence.lastTitle() : evidence.lastCategory(),
        evidence.rfm() == null ? 0 : evidence.rfm().recencyDays(),
        greeting(viewer, standing, said, rank.since()),
        List.of(),
        0,
        TonePack.of(standing.locality().country()),
        rank.since(),
        (int) GreetRank.halfLife(standing.tier()).toSeconds(),
        false);
  }

  /// Her handle, unless it is one the host should not see.
  private @Nullable String decentHandle(Viewer viewer, Standing standing) {
    String handle = viewer.facts().get(Fact.HANDLE);
    return names.name(handle, standing.locality().language()).hidden() == null ? handle : null;
  }

  private @Nullable Saying saying(
      Viewer viewer, SpokenName name, @Nullable String handle, Standing standing) {
    String note = viewer.facts().noted(Fact.SAY);
    return names.saying(name, handle, standing.locality().language(), note);
  }

  private Greeting greeting(Viewer viewer, Standing standing, @Nullable String said, Instant now) {
    Locality locality = standing.locality();
    Birthday birthday = birthday(viewer.facts());
    boolean today = birthday != null && birthday.isToday(locality, now);
    return greeter.suggest(Occasion.of(standing.tier(), today), locality, said, speaker, now);
  }

  private static @Nullable Birthday birthday(Facts facts) {
    String text = facts.get(Fact.BIRTHDAY);
    if (text == null) {
      return null;
    }
    boolean consent = Boolean.TRUE.equals(facts.consent(Fact.GREET_ON_BIRTHDAY));
    try {
      MonthDay day =
          text.startsWith("--") ? MonthDay.parse(text) : MonthDay.from(LocalDate.parse(text));
      return new Birthday(day, consent);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
