package app.cuelight.show.host;

import app.cuelight.domain.basic.Locality;
import app.cuelight.domain.basic.ViewerId;
import app.cuelight.domain.greet.Greeter;
import app.cuelight.domain.greet.Greeting;
import app.cuelight.domain.greet.HostProfile;
import app.cuelight.domain.greet.Occasion;
import app.cuelight.domain.greet.Phrasebook;
import app.cuelight.domain.greet.Speaker;
import app.cuelight.domain.greet.Step;
import app.cuelight.domain.greet.TonePack;
import app.cuelight.domain.locale.Saying;
import app.cuelight.domain.tier.Tier;
import app.cuelight.feed.phrases.PhrasebookReader;
import app.cuelight.show.live.Comments;
import app.cuelight.show.live.GreetCard;
import app.cuelight.show.live.Reason;
import app.cuelight.show.live.RoomView;
import app.cuelight.show.live.RoomView.GroupHello;
import app.cuelight.show.live.RoomView.Queue;
import app.cuelight.show.live.RoomView.Source;
import app.cuelight.show.live.Unnamed;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Viewers as a host meets them, greeted out of the bundled phrasebook.
public final class Guests {

  public static final Instant NOW = Instant.parse("2026-11-22T13:24:36Z");
  public static final ZoneId STUDIO = ZoneId.of("Asia/Shanghai");
  public static final Phrasebook BOOK = new PhrasebookReader().read();

  private static final Greeter GREETER = new Greeter(BOOK, "en-US");

  private Guests() {}

  /// A host who reads Latin letters and simplified Chinese.
  public static HostProfile lin(String gloss) {
    return new HostProfile("Lin", Speaker.SHE, Set.of("Latn", "Hans"), gloss, 1.5, 0.277, "");
  }

  /// A card for somebody.
  ///
  /// @param zone of her clock, or null
  /// @param say how her name is said, or null
  public static GreetCard card(
      Tier tier, String name, String locale, @Nullable String zone, @Nullable Saying say) {
    Locality where =
        new Locality(
            locale, null, zone == null ? null : ZoneId.of(zone), Locality.Basis.PROFILE, false);
    return card(tier, name, where, say, "beige cardigan", new Reason.Joined());
  }

  public static GreetCard card(
      Tier tier,
      String name,
      Locality where,
      @Nullable Saying say,
      @Nullable String bought,
      Reason why) {
    Greeting line =
        GREETER.suggest(
            Occasion.of(tier, false), where, name.isEmpty() ? null : name, Speaker.SHE, NOW);
    return new GreetCard(
        new ViewerId("shop:" + name),
        tier,
        false,
        name,
        name.isEmpty() ? Unnamed.UNSAYABLE : null,
        say,
        null,
        where,
        List.of(why),
        bought == null ? 0 : 14,
        bought,
        6,
        line,
        List.of(new Step(Step.Act.EARLY, "the wool coat", null)),
        0,
        TonePack.CALM,
        NOW.minusSeconds(12),
        90,
        false,
        null);
  }

  public static GreetCard marisol() {
    return card(Tier.VIP, "Marisol", "es-419", "America/Mexico_City", dictionary("mah-ree-SOL"));
  }

  public static GreetCard phuri() {
    return card(
        Tier.NEW,
        "ภูริ",
        new Locality("th", "TH", ZoneId.of("Asia/Bangkok"), Locality.Basis.PROFILE, false),
        dictionary("Phuri"),
        null,
        new Reason.Said("มีไซซ์ M ไหม", true, true));
  }

  public static GreetCard ummYusuf() {
    return card(Tier.VIP, "أم يوسف", "ar", "Asia/Riyadh", dictionary("Umm Yusuf"));
  }

  public static GreetCard dana() {
    return card(Tier.MEMBER, "דנה כהן", "he", "Asia/Jerusalem", dictionary("Dana Cohen"));
  }

  public static GreetCard priya() {
    return card(Tier.NEW, "प्रिया शर्मा", "hi", "Asia/Kolkata", rules("Priya Sharma"));
  }

  /// The same person, who writes her language in Latin letters.
  public static GreetCard romanised(GreetCard card) {
    Locality at = card.locality();
    return card(
        card.tier(),
        card.name(),
        new Locality(
            at.language(), at.country(), at.zone(), Locality.Basis.SPOKEN, at.unsure(), true),
        card.say(),
        card.lastBought(),
        card.reasons().getFirst());
  }

  public static GreetCard sakura() {
    return card(Tier.MEMBER, "田中さくら", "ja", "Asia/Tokyo", null);
  }

  public static GreetCard minjun() {
    return card(Tier.RISING, "김민준", "ko", "Asia/Seoul", rules("Kim Min-jun"));
  }

  public static GreetCard yijun() {
    return card(Tier.VIP, "陳怡君", "zh-Hant", "Asia/Taipei", rules("Chén Yíjūn"));
  }

  public static GreetCard dee() {
    return card(
        Tier.WIN_BACK,
        "Dee",
        new Locality("en-US", "US", null, Locality.Basis.PROFILE, false),
        null,
        null,
        new Reason.BackAfter(74));
  }

  public static GreetCard longName() {
    return card(Tier.VIP, "Maximiliana Hohenstein-W", "de", "Europe/Berlin", null);
  }

  public static Saying dictionary(String text) {
    return new Saying(text, Saying.Basis.DICTIONARY);
  }

  public static Saying rules(String text) {
    return new Saying(text, Saying.Basis.RULES);
  }

  /// A room with somebody on the card.
  public static RoomView room(@Nullable GreetCard current, GreetCard... next) {
    return room(queue(current, null, next), new RoomView.Host(false, "", "wool coat"), fresh());
  }

  /// A room in which a hello to all is due.
  public static RoomView group(String language, int people) {
    Locality where = new Locality(language, null, null, Locality.Basis.PROFILE, false);
    Greeting line = GREETER.suggest(Occasion.NEW, where, null, Speaker.SHE, NOW);
    return room(
        queue(marisol(), new GroupHello(language, people, line, true, true), dee()),
        new RoomView.Host(false, "", "wool coat"),
        fresh());
  }

  public static RoomView stopped() {
    return room(
        queue(marisol(), null, dee(), phuri()),
        new RoomView.Host(false, "", ""),
        List.of(
            new Source(
                "TikTok US",
                "standard-webhooks",
                Source.State.STOPPED,
                NOW.minusSeconds(12),
                Duration.ZERO)));
  }

  public static RoomView practice() {
    RoomView v = room(marisol(), dee(), phuri());
    return new RoomView(
        v.version(),
        v.at(),
        new RoomView.ShowLine(
            "Autumn knit drop", v.show().startedAt(), v.show().state(), v.show().markets(), true),
        v.sources(),
        v.watching(),
        v.tiers(),
        v.queue(),
        v.rows(),
        v.held(),
        v.newer(),
        v.host(),
        v.health(),
        v.comments(),
        v.notes());
  }

  public static RoomView with(RoomView.Host host) {
    return room(queue(marisol(), null, dee(), phuri()), host, fresh());
  }

  public static RoomView room(Queue queue, RoomView.Host host, List<Source> sources) {
    return new RoomView(
        1,
        NOW,
        new RoomView.ShowLine(
            "Autumn knit drop",
            NOW.minusSeconds(5076),
            RoomView.ShowLine.State.LIVE,
            List.of("US"),
            false),
        sources,
        new RoomView.Watching(3, null, 0),
        Map.of(),
        queue,
        List.of(),
        false,
        0,
        host,
        new RoomView.Health(0, 0, 0, Duration.ZERO, 0, 0, null),
        Comments.NONE,
        Map.of());
  }

  public static Queue queue(
      @Nullable GreetCard current, @Nullable GroupHello group, GreetCard... next) {
    return new Queue(current, List.of(next), next.length, 0, 0, 0, List.of(), group, 0);
  }

  public static List<Source> fresh() {
    return List.of(
        new Source(
            "TikTok US", "standard-webhooks", Source.State.FRESH, NOW, Duration.ofMillis(800)));
  }
}
