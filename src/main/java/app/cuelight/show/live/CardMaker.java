package app.cuelight.show.live;

import app.cuelight.domain.greet.Addressee;
import app.cuelight.domain.greet.Birthday;
import app.cuelight.domain.greet.GreetRank;
import app.cuelight.domain.greet.Greeter;
import app.cuelight.domain.greet.Greeting;
import app.cuelight.domain.greet.Occasion;
import app.cuelight.domain.greet.TonePack;
import app.cuelight.domain.locale.Localities;
import app.cuelight.domain.locale.NameBook;
import app.cuelight.domain.locale.Saying;
import app.cuelight.domain.locale.SpokenName;
import app.cuelight.domain.locale.speech.SpeechSum;
import app.cuelight.domain.tier.Evidence;
import app.cuelight.domain.tier.Standing;
import app.cuelight.domain.viewer.Fact;
import app.cuelight.domain.viewer.Facts;
import app.cuelight.domain.viewer.Viewer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Makes rows and cards of viewers: the name as it is shown and said, the rank, the greeting.
///
/// Safe for any thread.
public final class CardMaker {

  private final Supplier<Greeter> greeter;
  private final Supplier<NameBook> names;
  private final NamesAtHand atHand = new NamesAtHand();

  /// @param greeter has the words; another one may be given from one card to the next
  /// @param names knows what of a name is said, likewise
  public CardMaker(Supplier<Greeter> greeter, Supplier<NameBook> names) {
    this.greeter = greeter;
    this.names = names;
  }

  /// The name of a viewer, tidied for the screen; never empty. What somebody of the show noted she
  /// is called stands for it.
  SpokenName name(Viewer viewer, @Nullable String language) {
    Facts facts = viewer.facts();
    String called = facts.noted(Fact.CALL);
    SpokenName spoken =
        atHand.name(
            names.get(),
            called == null ? facts.get(Fact.NAME) : called,
            facts.get(Fact.HANDLE),
            language);
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
        Unnamed.of(name),
        standing.advocate(),
        standing.locality(),
        reason,
        standing.evidence().orders(),
        at,
        true,
        "",
        "");
  }

  /// How much it is worth to greet her now.
  ///
  /// @param greetedLately whether she was greeted in one of the last two shows
  GreetRank rank(
      Viewer viewer, Standing standing, TonePack tone, boolean greetedLately, Instant now) {
    boolean sayable =
        Etiquette.mayName(viewer, tone)
            && name(viewer, standing.locality().language()).spoken() != null;
    return new GreetRank(
        standing.tier(),
        now,
        Etiquette.openness(viewer, tone),
        greetedLately,
        sayable,
        standing.locality());
  }

  /// The lines of a show with these manners.
  LineMaker lines(Manners manners) {
    return new LineMaker(greeter, manners);
  }

  /// Her card, with the greeting as of the instant she came into the queue.
  GreetCard card(Met met, Scene scene, Waiting waiting) {
    Viewer viewer = met.viewer();
    Standing standing = met.standing();
    Evidence evidence = standing.evidence();
    SpokenName name = name(viewer, standing.locality().language());
    Unnamed never = unnamed(viewer, name, waiting.tone());
    String said = never == null ? name.spoken() : null;
    String handle = name.hidden() == null ? decentHandle(viewer, standing) : null;
    Instant since = waiting.rank().since();
    CardWish wish = waiting.asked().line();
    LineMaker.Voice voice =
        scene
            .lines()
            .to(new Addressee(standing.locality(), said), others(viewer, standing), wish, since);
    Unnamed unnamed = never == null && wish.nameless() ? Unnamed.ASKED : never;
    Greeting hello = voice.hello(occasion(viewer, standing, since));
    return new GreetCard(
        viewer.id(),
        standing.tier(),
        standing.advocate(),
        said == null || unnamed != null ? "" : said,
        unnamed,
        unnamed == null ? saying(viewer, name, handle, standing) : null,
        handle == null ? null : "@" + handle,
        standing.locality(),
        Reasons.onCard(met.latest(), standing, viewer),
        evidence.orders(),
        evidence.lastTitle() != null ? evidence.lastTitle() : evidence.lastCategory(),
        evidence.rfm() == null ? 0 : evidence.rfm().recencyDays(),
        hello,
        PathAfterHello.of(met, scene, voice, hello, since),
        waiting.asked().step(),
        waiting.tone(),
        since,
        (int) GreetRank.halfLife(standing.tier()).toSeconds(),
        waiting.pinned(),
        scene.room());
  }

  /// What is wrong with the name goes before what she wishes.
  private static @Nullable Unnamed unnamed(Viewer viewer, SpokenName name, TonePack tone) {
    Unnamed itself = Unnamed.of(name);
    return itself == null ? Etiquette.unnamed(viewer, tone) : itself;
  }

  /// Her handle, unless it is one the host should not see.
  private @Nullable String decentHandle(Viewer viewer, Standing standing) {
    String handle = viewer.facts().get(Fact.HANDLE);
    String language = standing.locality().language();
    return names.get().name(handle, language).hidden() == null ? handle : null;
  }

  private @Nullable Saying saying(
      Viewer viewer, SpokenName name, @Nullable String handle, Standing standing) {
    String note = viewer.facts().noted(Fact.SAY);
    return names.get().saying(name, handle, standing.locality().language(), note);
  }

  private static Occasion occasion(Viewer viewer, Standing standing, Instant now) {
    Birthday birthday = birthday(viewer.facts());
    boolean today = birthday != null && birthday.isToday(standing.locality(), now);
    return Occasion.of(standing.tier(), today);
  }

  /// What she is known to use besides the language she is spoken to in: what her comments were in,
  /// then what her profile says.
  private static List<String> others(Viewer viewer, Standing standing) {
    Facts facts = viewer.facts();
    String country = standing.locality().country();
    String profile = facts.get(Fact.LOCALE);
    return Stream.concat(
            SpeechSum.parse(facts.noted(Fact.HEARD)).languages().stream(),
            Stream.ofNullable(profile))
        .flatMap(language -> Stream.ofNullable(Localities.variety(language, country)))
        .distinct()
        .toList();
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
