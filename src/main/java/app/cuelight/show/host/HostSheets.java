package app.cuelight.show.host;

import app.cuelight.domain.greet.HostProfile;
import app.cuelight.domain.host.HostSheet;
import app.cuelight.domain.host.HostSheet.Mode;
import app.cuelight.domain.host.HostSheet.Next;
import app.cuelight.domain.host.HostSheet.Spoken;
import app.cuelight.domain.locale.LocalClock;
import app.cuelight.domain.tier.Tier;
import app.cuelight.show.live.GreetCard;
import app.cuelight.show.live.Reason;
import app.cuelight.show.live.RoomView;
import app.cuelight.show.live.RoomView.GroupHello;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Makes the sheet of the host screen out of a published view (`look.md` 5.2).
///
/// All of it is in the one language the host reads explanations in; only the sentences to say are
/// in the viewer's. Pure: the same question has the same answer, on any thread. Versions are 0
/// here; [HostPoster] counts them.
public final class HostSheets {

  private static final DateTimeFormatter HOURS = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
  private static final int NEXT = 2;
  private static final int LAST_WORDS = 4;
  private static final int LAST_GRAPHEMES = 24;

  private final HostProfile host;
  private final HostWords words;
  private final Instant now;
  private final ZoneId studio;

  private HostSheets(HostProfile host, Instant now, ZoneId studio) {
    this.host = host;
    this.words = new HostWords(host.gloss());
    this.now = now;
    this.studio = studio;
  }

  /// What the host sees now.
  ///
  /// @param studio the zone of the clock before the show is on air
  public static HostSheet of(RoomView view, HostProfile host, Instant now, ZoneId studio) {
    return new HostSheets(host, now, studio).sheet(view);
  }

  /// The card that tries the clicker before the first viewer is there.
  ///
  /// @param empty the sheet of a room in which nobody waits
  /// @param trial how far the trial has got; where there is none the sheet stays as it is
  public static HostSheet trial(HostSheet empty, HostProfile host, ClickerTrial trial) {
    if (trial == ClickerTrial.OFF || empty.mode() != Mode.NOBODY) {
      return empty;
    }
    boolean clicked = trial == ClickerTrial.CLICKED;
    var words = new HostWords(host.gloss());
    String name = host.name().isBlank() ? "" : words.say(HostWords.AFTER_NAME, host.name().strip());
    String hello = words.say(clicked ? HostWords.CLICKER_WORKS : HostWords.TRY_CLICKER, name);
    return new HostSheet(
        empty.version(),
        "trial" + clicked,
        Mode.NOBODY,
        null,
        "",
        "",
        empty.clock(),
        "",
        "",
        new Spoken(hello, -1, 0, words.language()),
        Spoken.NOTHING,
        "",
        "",
        "",
        List.of(),
        empty.product(),
        words.say(HostWords.HINT),
        empty.notice(),
        empty.strip(),
        empty.practice(),
        empty.code());
  }

  private HostSheet sheet(RoomView view) {
    GroupHello group = view.queue().group();
    GreetCard card = view.queue().current();
    if (view.host().blank()) {
      return bare(view, "blank", Mode.BLANK, Spoken.NOTHING);
    }
    if (group != null && group.onCard()) {
      return group(view, group);
    }
    if (card != null) {
      return person(view, card);
    }
    boolean hasBegun = view.show().startedAt() != null;
    String talkOn = hasBegun ? words.say(HostWords.TALK_ON) : "";
    return bare(view, "nobody", Mode.NOBODY, new Spoken(talkOn, -1, 0, words.language()));
  }

  private HostSheet person(RoomView view, GreetCard card) {
    SpokenCard said = SpokenCard.of(card, host);
    return new HostSheet(
        0,
        card.viewer().value(),
        Mode.PERSON,
        card.tier(),
        words.tier(card.tier()),
        new WhyNow(words).of(card),
        clock(view),
        said.name(),
        said.say(),
        said.line(),
        said.second(),
        said.gloss(),
        facts(card),
        new NextAct(words).of(card.nextStep()),
        next(view.queue().next()),
        product(view),
        words.say(HostWords.HINT),
        view.host().notice(),
        new FeedStrip(words).of(view, now),
        view.show().practice());
  }

  private HostSheet group(RoomView view, GroupHello group) {
    SpokenCard said = SpokenCard.of(group.line(), host);
    List<GreetCard> next = new ArrayList<>(view.queue().next());
    if (view.queue().current() != null) {
      next.addFirst(view.queue().current());
    }
    Locale mine = words.inChinese() ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
    String language = Locale.forLanguageTag(group.language()).getDisplayLanguage(mine);
    return new HostSheet(
        0,
        "group:" + group.language(),
        Mode.GROUP,
        null,
        words.say(HostWords.HELLO_ALL) + " · " + language,
        words.say(HostWords.JOINED, group.people()),
        clock(view),
        "",
        "",
        said.line(),
        said.second(),
        said.gloss(),
        "",
        "",
        next(next),
        product(view),
        words.say(HostWords.HINT),
        view.host().notice(),
        new FeedStrip(words).of(view, now),
        view.show().practice());
  }

  private HostSheet bare(RoomView view, String card, Mode mode, Spoken line) {
    boolean isBlank = mode == Mode.BLANK;
    return new HostSheet(
        0,
        card,
        mode,
        null,
        "",
        "",
        clock(view),
        "",
        "",
        line,
        Spoken.NOTHING,
        "",
        "",
        "",
        List.of(),
        isBlank ? "" : product(view),
        "",
        isBlank ? "" : view.host().notice(),
        isBlank ? "" : new FeedStrip(words).of(view, now),
        view.show().practice());
  }

  /// How long the show has been on air, or the time in the studio before that.
  private String clock(RoomView view) {
    Instant start = view.show().startedAt();
    if (start == null) {
      return HOURS.format(LocalClock.at(now, studio));
    }
    long minutes = Math.max(0, Duration.between(start, now).toMinutes());
    return String.format(Locale.ROOT, "%02d:%02d", minutes / 60, minutes % 60);
  }

  private String facts(GreetCard card) {
    var facts = new ArrayList<String>();
    ZoneId zone = card.locality().zone();
    if (zone != null) {
      facts.add(HOURS.format(LocalClock.at(now, zone)) + " " + ShortPlaces.of(zone, words));
    }
    String bought = card.lastBought();
    if (bought != null && !bought.isBlank()) {
      String item = Brief.of(bought, LAST_WORDS, LAST_GRAPHEMES);
      facts.add(words.say(HostWords.LAST_BOUGHT, item));
    } else if (isFirstVisit(card)) {
      facts.add(words.say(HostWords.FIRST_VISIT));
    }
    return String.join(" · ", facts);
  }

  private static boolean isFirstVisit(GreetCard card) {
    return card.tier() == Tier.NEW
        && card.orders() == 0
        && card.reasons().stream().anyMatch(Reason.Joined.class::isInstance);
  }

  private List<Next> next(List<GreetCard> cards) {
    return cards.stream()
        .limit(NEXT)
        .map(card -> new Next(card.tier(), nameOrTier(card), new WhyNow(words).of(card)))
        .toList();
  }

  private String nameOrTier(GreetCard card) {
    String name = SpokenCard.of(card, host).name();
    return name.isEmpty() ? words.tier(card.tier()) : name;
  }

  private String product(RoomView view) {
    String product = view.host().product().strip();
    return product.isEmpty()
        ? ""
        : words.say(HostWords.ON_AIR, Brief.of(product, LAST_WORDS * 2, LAST_GRAPHEMES * 2));
  }
}
