package app.cuelight.show.live;

import app.cuelight.domain.basic.Locality;
import app.cuelight.domain.greet.Addressee;
import app.cuelight.domain.greet.Birthday;
import app.cuelight.domain.greet.GreetRank;
import app.cuelight.domain.greet.Greeter;
import app.cuelight.domain.greet.Greeting;
import app.cuelight.domain.greet.Occasion;
import app.cuelight.domain.greet.Register;
import app.cuelight.domain.greet.Speaker;
import app.cuelight.domain.greet.TonePack;
import app.cuelight.domain.locale.SpokenName;
import app.cuelight.domain.tier.Evidence;
import app.cuelight.domain.tier.Standing;
import app.cuelight.domain.viewer.Fact;
import app.cuelight.domain.viewer.Facts;
import app.cuelight.domain.viewer.Viewer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import org.jspecify.annotations.Nullable;

/// Makes rows and cards of viewers: the name as it is shown and said, the rank, the greeting.
///
/// Immutable, safe for any thread.
public final class CardMaker {

  private final Greeter greeter;
  private final Speaker speaker;

  public CardMaker(Greeter greeter, Speaker speaker) {
    this.greeter = greeter;
    this.speaker = speaker;
  }

  /// The name of a viewer, tidied for the screen; never empty.
  static SpokenName name(Viewer viewer) {
    Facts facts = viewer.facts();
    SpokenName spoken = SpokenName.of(facts.get(Fact.NAME), facts.get(Fact.HANDLE));
    return spoken.shown().isEmpty()
        ? new SpokenName(viewer.identities().getFirst().value(), null, false)
        : spoken;
  }

  /// Her row in the list.
  static RoomRow.Person row(long key, Viewer viewer, Standing standing, Reason reason, Instant at) {
    SpokenName name = name(viewer);
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
  ///
  /// @param greetedLately whether she was greeted in one of the last two shows
  static GreetRank rank(
      Viewer viewer, Standing standing, TonePack tone, boolean greetedLately, Instant now) {
    boolean sayable = Etiquette.mayName(viewer, tone) && name(viewer).spoken() != null;
    return new GreetRank(
        standing.tier(),
        now,
        Etiquette.openness(viewer, tone),
        greetedLately,
        sayable,
        standing.locality());
  }

  /// The lines of a show whose shop wishes for a register.
  LineMaker lines(@Nullable Register register) {
    return new LineMaker(greeter, speaker, register);
  }

  /// Her card, with the greeting as of the instant she came into the queue.
  GreetCard card(Met met, Scene scene, Waiting waiting) {
    Viewer viewer = met.viewer();
    Standing standing = met.standing();
    Evidence evidence = standing.evidence();
    boolean mayName = Etiquette.mayName(viewer, waiting.tone());
    String said = mayName ? name(viewer).spoken() : null;
    String handle = viewer.facts().get(Fact.HANDLE);
    Instant since = waiting.rank().since();
    CardWish wish = waiting.asked().line();
    LineMaker.Voice voice =
        scene
            .lines()
            .to(new Addressee(standing.locality(), said), second(viewer, standing), wish, since);
    Greeting hello = voice.hello(occasion(viewer, standing, since));
    return new GreetCard(
        viewer.id(),
        standing.tier(),
        standing.advocate(),
        said == null || wish.nameless() ? "" : said,
        null,
        handle == null ? null : "@" + handle,
        standing.locality(),
        Reasons.onCard(met.latest(), standing, viewer),
        evidence.orders(),
        evidence.lastTitle() != null ? evidence.lastTitle() : evidence.lastCategory(),
        evidence.rfm() == null ? 0 : evidence.rfm().recencyDays(),
        hello,
        PathAfterHello.of(met, scene, voice, hello),
        waiting.asked().step(),
        waiting.tone(),
        since,
        (int) GreetRank.halfLife(standing.tier()).toSeconds(),
        waiting.pinned(),
        scene.room());
  }

  private static Occasion occasion(Viewer viewer, Standing standing, Instant now) {
    Birthday birthday = birthday(viewer.facts());
    boolean today = birthday != null && birthday.isToday(standing.locality(), now);
    return Occasion.of(standing.tier(), today);
  }

  /// The language of her profile, where she is spoken to in another one.
  private static @Nullable String second(Viewer viewer, Standing standing) {
    String profile = viewer.facts().get(Fact.LOCALE);
    return standing.locality().basis() == Locality.Basis.PROFILE ? null : profile;
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
