package app.cuelight.desk.viewers;

import app.cuelight.domain.basic.Bilingual;
import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.basic.Identity;
import app.cuelight.domain.basic.Locality;
import app.cuelight.domain.basic.Money;
import app.cuelight.domain.basic.RoomKey;
import app.cuelight.domain.event.Arrival;
import app.cuelight.domain.event.Consent;
import app.cuelight.domain.event.EventKey;
import app.cuelight.domain.event.Note;
import app.cuelight.domain.event.Order;
import app.cuelight.domain.event.Person;
import app.cuelight.domain.event.Product;
import app.cuelight.domain.event.Profile;
import app.cuelight.domain.event.RawEvent;
import app.cuelight.domain.event.ShowEvent;
import app.cuelight.domain.tier.Evidence;
import app.cuelight.domain.tier.Outlook;
import app.cuelight.domain.tier.ShopNorms;
import app.cuelight.domain.tier.Standing;
import app.cuelight.domain.tier.TierRules;
import app.cuelight.domain.tier.Warning;
import app.cuelight.domain.viewer.Viewer;
import app.cuelight.domain.viewer.ViewerFold;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// People made the way the product makes them: by folding events, then judged by the rules.
public final class Folk {

  public static final Instant NOW = Instant.parse("2026-11-22T13:24:36Z");

  private static final ConnectionName SHOP = new ConnectionName("shop");
  private static final ConnectionName TIKTOK = new ConnectionName("tiktok-us");
  private static final RoomKey ROOM = new RoomKey(SHOP, "main");

  private final Person person;
  private final Locality where;
  private Viewer viewer;
  private boolean warned;
  private int events;

  private Folk(Person person, Locality where) {
    this.person = person;
    this.where = where;
    this.viewer = Viewer.of(person);
  }

  static Folk of(String id, @Nullable String name, String language, String country) {
    return of(id, name, language, country, null);
  }

  static Folk of(
      String id, @Nullable String name, String language, String country, @Nullable Consent asked) {
    boolean known = !language.isEmpty();
    Profile profile =
        new Profile(
            name,
            name == null ? null : id,
            null,
            null,
            known ? country : null,
            null,
            null,
            null,
            null,
            asked);
    var where =
        known
            ? new Locality(
                language.replace(" ?", ""),
                country,
                null,
                language.endsWith("?") ? Locality.Basis.COUNTRY : Locality.Basis.SPOKEN,
                language.endsWith("?"))
            : Locality.unknown();
    return new Folk(
        new Person(Identity.own(SHOP, id), List.of(Identity.own(TIKTOK, id)), profile), where);
  }

  Folk here(int minutesAgo) {
    return with(
        new ShowEvent.ViewerJoined(ROOM, person, ShowEvent.Basis.EXACT, ShowEvent.Client.IOS, null),
        Duration.ofMinutes(minutesAgo));
  }

  Folk came(Duration ago) {
    here((int) ago.toMinutes());
    return with(
        new ShowEvent.ViewerLeft(ROOM, person, 2460L, ShowEvent.LeaveReason.LEFT, null),
        ago.minusMinutes(1));
  }

  Folk said(String text, int minutesAgo) {
    return with(
        new ShowEvent.Commented(ROOM, person, null, text, null, null),
        Duration.ofMinutes(minutesAgo));
  }

  Folk basket(String product) {
    return with(
        new ShowEvent.CartAdded(ROOM, person, new Product("p1", product, null, null), 1),
        Duration.ofMinutes(1));
  }

  Folk noted(Note note, String text) {
    return with(new ShowEvent.ViewerNoted(person, Map.of(note, text)), Duration.ofDays(1));
  }

  Folk bought(String amount, String category, int daysAgo) {
    Instant at = NOW.minus(Duration.ofDays(daysAgo));
    var item = new Order.Item(new Product("p1", "Beige cardigan", category, null), 1, null);
    Order order =
        new Order(
            "o" + person.identity().value() + events,
            Order.Status.PAID,
            Money.of(amount, "USD"),
            Money.zero("USD"),
            List.of(item),
            List.of(),
            at,
            at,
            false);
    return with(new ShowEvent.OrderChanged(null, person, order), Duration.ofDays(daysAgo));
  }

  Folk loyal(int orders, String amount, String category) {
    IntStream.range(0, orders).forEach(i -> bought(amount, category, 6 + 25 * i));
    return this;
  }

  Folk warned() {
    warned = true;
    return this;
  }

  Viewer viewer() {
    return viewer;
  }

  /// How she stands, as the rules say; a warned one with a forecast that has fallen.
  Standing standing() {
    var norms = new ShopNorms(Map.of("USD", 4_000L));
    Standing judged = TierRules.standing(viewer, where, norms, NOW);
    if (!warned) {
      return judged;
    }
    Evidence all = judged.evidence();
    var evidence =
        new Evidence(
            all.orders(),
            all.before(),
            all.silentDays(),
            all.visits(),
            all.basket(),
            all.returned(),
            all.lastTitle(),
            all.lastCategory(),
            all.rfm(),
            all.model(),
            new Outlook(0.06, 0.17, 0.9, Money.of("52.00", "USD"), 0.41, 21, 0.4),
            all.rhythm(),
            all.audience(),
            all.advocacy(),
            new Warning(
                new Bilingual(
                    "Usually back every 21 days; silent for 74 days; the chance of an order within"
                        + " 28 days fell to 6.0 % (usual here 41 %).",
                    "通常每21天回购一次；已沉默74天；28天内下单的可能性降到6.0 %（本店通常为41 %）。"),
                new Bilingual(
                    "Greet her by name when she comes in, and keep a personal coupon ready.",
                    "她进场时点名问候，并备好专属优惠券。")),
            all.engagementParts());
    return new Standing(
        judged.lifeCycle(),
        judged.spend(),
        judged.engagement(),
        judged.locality(),
        judged.tier(),
        judged.advocate(),
        evidence,
        judged.reviewAt());
  }

  private Folk with(ShowEvent event, Duration ago) {
    events++;
    Instant at = NOW.minus(ago);
    String key = person.identity().value() + "-" + events;
    RawEvent raw = new RawEvent(EventKey.of(SHOP, key), "contract", "test", at, NOW, "{}");
    viewer = ViewerFold.after(viewer, new Arrival(raw, event));
    return this;
  }

  /// The people of the drawing, and some with names of every length and script.
  static List<Folk> cast() {
    var all = new Consent(true, true, true, null);
    var no = new Consent(false, null, false, false);
    var cast = new ArrayList<Folk>();
    cast.add(
        of("marisol", "Marisol", "es-419", "MX", all)
            .came(Duration.ofDays(13))
            .loyal(14, "49.00", "knitwear")
            .here(2)
            .said("¿hay talla M?", 1)
            .noted(Note.SAY, "mah-ree-SOL")
            .noted(Note.REMARK, "birthday in December"));
    cast.add(of("ommyousef", "أم يوسف", "ar", "SA", all).loyal(9, "61.00", "scarves").here(3));
    cast.add(of("dee", "Dee Okafor", "en-US", "US", no).bought("42.00", "tees", 74).here(4));
    cast.add(of("jaewon", "Jae-won", "ko", "KR").here(4).said("코트 사이즈?", 3).basket("Wool coat"));
    cast.add(of("phuri", "ภูริ", "th", "TH").here(5).said("ไซส์ M?", 3));
    cast.add(of("kbauer", "K. Bauer", "de ?", "DE").bought("19.00", "tees", 20).here(6));
    cast.add(of("huong", "Trần Hương", "vi", "VN").here(7));
    cast.add(
        of("zoe", "zoe.w", "en-GB", "GB").bought("45.00", "coats", 12).came(Duration.ofHours(2)));
    cast.add(
        of("layla", "ليلى", "ar", "EG").bought("18.00", "scarves", 1).came(Duration.ofHours(9)));
    cast.add(of("user8842190", null, "", "").came(Duration.ofHours(11)));
    cast.add(
        of("chiara", "Chiara", "it", "IT")
            .loyal(8, "72.00", "coats")
            .came(Duration.ofDays(2))
            .warned());
    cast.add(
        of("sato", "佐藤さん", "ja", "JP")
            .loyal(7, "88.00", "coats")
            .came(Duration.ofDays(5))
            .noted(Note.QUIET, "true"));
    cast.add(
        of("anapaula", "Ana Paula", "pt-BR", "BR")
            .bought("22.00", "baby", 40)
            .came(Duration.ofDays(6)));
    cast.add(
        of("yosef", "יוסף כהן", "he", "IL")
            .bought("55.00", "knitwear", 33)
            .came(Duration.ofDays(7)));
    cast.add(of("ananya", "अनन्या शर्मा", "hi", "IN").came(Duration.ofDays(8)));
    cast.add(of("wangxiaoming", "王小明的妈妈（深圳）", "zh-Hans", "CN").came(Duration.ofDays(9)));
    cast.add(
        of(
                "long",
                "Maximiliana-Alexandrowna von Hohenzollern-Sigmaringen 🌸🌸 official",
                "de",
                "DE")
            .bought("120.00", "a category with a name longer than any column", 30)
            .came(Duration.ofDays(11)));
    return cast;
  }
}
