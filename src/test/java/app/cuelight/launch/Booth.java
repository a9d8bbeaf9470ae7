package app.cuelight.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.basic.Discount;
import app.cuelight.domain.basic.Money;
import app.cuelight.domain.basic.ViewerId;
import app.cuelight.domain.coupon.Benefit;
import app.cuelight.domain.coupon.Campaign;
import app.cuelight.domain.coupon.CampaignId;
import app.cuelight.domain.coupon.CodeMode;
import app.cuelight.domain.coupon.GuardRails;
import app.cuelight.domain.coupon.Offer;
import app.cuelight.domain.coupon.OfferId;
import app.cuelight.domain.coupon.OfferLimits;
import app.cuelight.domain.coupon.Purpose;
import app.cuelight.domain.coupon.Validity;
import app.cuelight.domain.coupon.Verdict;
import app.cuelight.feed.shopify.ShopifyTwin;
import app.cuelight.show.port.Connections.Connection;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/// A home with a crowd, shops and ways to reach people that stand on this computer, `cuelight
/// serve` in a process of its own that may be killed, and a second console, this one, that presses
/// keys on the same books.
final class Booth implements AutoCloseable {

  /// App ID and certificate alike.
  static final String AGORA = "0123456789abcdef0123456789abcdef";

  static final String WORST = "5.00";

  private static final ConnectionName CROWD = new ConnectionName("crowd");
  private static final CampaignId TRIAL = new CampaignId("trial");
  private static final String BY = "Mei";
  private static final int NOON = 13;

  final Striker striker = new Striker();
  final Postbox postbox = new Postbox(striker);
  final Program program;
  final Map<String, ShopifyTwin.Shop> shops = new TreeMap<>();

  private final Shop crowd = Shop.called("crowd");
  private final Wicket mail;
  private final Wicket street;
  private final String receiver;
  private final HouseCoupons second;
  private Serving serving;

  /// @param shopNames shops to open; each has a coupon of its own
  Booth(Path home, List<String> shopNames) throws IOException {
    shopNames.forEach(name -> shops.put(name, ShopifyTwin.shop("crash-" + name)));
    this.program = new Program(home);
    this.mail = new Wicket(postbox);
    this.street = new Wicket(new Arcade(shops, striker));
    this.receiver = connect(home);
    this.serving = serve();
    this.second = new HouseCoupons(wiring(), home);
    define(shopNames);
  }

  static Wiring wiring() {
    return new Wiring(InstantSource.system(), new SecureRandom(), _ -> {});
  }

  private String connect(Path home) {
    Wiring wiring = wiring();
    Accounts accounts = wiring.accounts(home);
    var hall = new Connection(CROWD, "standard-webhooks", wiring.token(), Map.of());
    accounts.connections().add(hall);
    accounts.secrets().put(CROWD, crowd.secret());
    var agora = new ConnectionName("agora");
    accounts
        .connections()
        .add(new Connection(agora, "agora", wiring.token(), agora(mail.address())));
    accounts.secrets().put(agora, "ncs=keep rest=hush certificate=" + AGORA);
    for (String name : shops.keySet()) {
      var shop = new ConnectionName(name);
      accounts
          .connections()
          .add(
              new Connection(
                  shop,
                  "shopify",
                  wiring.token(),
                  Map.of(
                      "shop",
                      name + ".myshopify.com",
                      "clientId",
                      "client",
                      "pollSeconds",
                      "3600",
                      "api",
                      street.address() + "/" + name)));
      accounts.secrets().put(shop, "hush");
    }
    return hall.path();
  }

  /// The settings of a connection to Agora that stands at an address.
  static Map<String, String> agora(String address) {
    return Map.of(
        "appId", AGORA,
        "chatAppKey", "shop#live",
        "chatApi", address,
        "chatFrom", "studio",
        "customerId", "cust",
        "signalingFrom", "studio",
        "signalingHistory", "on",
        "api", address);
  }

  private void define(List<String> shopNames) {
    Instant now = Instant.now();
    var books = second.books();
    books.keep(
        new GuardRails(
            null,
            null,
            null,
            1_000,
            1_000,
            100_000,
            null,
            LocalTime.of(22, 0),
            LocalTime.of(8, 0),
            false,
            0,
            0,
            "s"),
        BY,
        now);
    books.keep(
        new Campaign(
            TRIAL,
            "Trial",
            Purpose.ACTIVE,
            now.minusSeconds(60),
            null,
            ZoneId.of("UTC"),
            0,
            "salt",
            null,
            null,
            BY,
            Campaign.State.APPROVED),
        BY,
        now);
    books.move(TRIAL, Campaign.State.RUNNING, BY, now);
    books.keep(offer("mail", null), BY, now);
    shopNames.forEach(name -> books.keep(offer("at-" + name, name), BY, now));
  }

  private static Offer offer(String id, @org.jspecify.annotations.Nullable String shop) {
    Money worst = Money.of(WORST, "USD");
    return new Offer(
        new OfferId(id),
        TRIAL,
        "Five off",
        new Benefit.Off(new Discount.Amount(worst)),
        shop == null ? null : new ConnectionName(shop),
        List.of(),
        worst,
        List.of(),
        CodeMode.UNIQUE,
        null,
        Set.of(),
        new OfferLimits(1, null, null, null),
        new Validity.For(Duration.ofHours(3)),
        Map.of("en", "{name}: {code} {link}"),
        null,
        null);
  }

  private Serving serve() {
    return program.serve("--port", "0");
  }

  HouseCoupons second() {
    return second;
  }

  Serving serving() {
    return serving;
  }

  /// Puts people into the room who can be reached as their errands want it.
  void welcome(List<Errand> errands) throws IOException {
    var events = new StringJoiner(",", "[", "]");
    for (Errand errand : errands) {
      String ids =
          switch (errand.way()) {
            case CHAT -> "\"agora.chat\":\"" + errand.name() + "\"";
            case SIGNALING -> "\"agora.rtm\":\"" + errand.name() + "\"";
            case LINK, FIRST_CODE, FURTHER_CODE -> "";
          };
      events.add(join(errand.name(), ids));
    }
    var answer =
        crowd.post(serving.url() + receiver, "joins-" + System.nanoTime(), events.toString());
    assertEquals(200, answer.statusCode(), answer.body());
  }

  /// Somebody comes in who may be written to: it is early afternoon where she is.
  ///
  /// @param ids who she is elsewhere, as fields of JSON
  static String join(String name, String ids) {
    return """
    {"id":"join-%1$s","type":"viewer.join","timestamp":"%2$s","data":{"room":"main","viewer":\
    {"id":"%1$s","name":"%1$s","locale":"en-US","timeZone":"%3$s","ids":{%4$s},\
    "consent":{"coupon":{"chat":true}}}}}\
    """
        .formatted(name, Instant.now(), noon(), ids);
  }

  /// A zone where it is early afternoon: nobody sleeps there.
  static String noon() {
    int ahead = NOON - Instant.now().atZone(ZoneOffset.UTC).getHour();
    return "Etc/GMT" + (ahead > 0 ? "-" + ahead : "+" + -ahead);
  }

  static ViewerId viewer(Errand errand) {
    return new ViewerId(CROWD + ":" + errand.name());
  }

  /// Presses the key for each; back when all are durable.
  void press(List<Errand> errands) throws Exception {
    for (Errand errand : errands) {
      striker.script(errand.key(), errand.plays());
      striker.script(errand.lookKey(), errand.looks());
      Verdict verdict =
          second.desk().send(errand.offer(), viewer(errand)).get(20, TimeUnit.SECONDS);
      assertInstanceOf(Verdict.Allowed.class, verdict, errand::toString);
    }
  }

  /// Lets go what is held, kills the process a moment later, and starts another one.
  ///
  /// @param shutMillis how long everything outside refuses connections when it comes back
  void strike(long after, long shutMillis) throws Exception {
    striker.strike(serving::kill, after);
    if (shutMillis > 0) {
      mail.shut();
      street.shut();
    }
    serving = serve();
    if (shutMillis > 0) {
      TimeUnit.MILLISECONDS.sleep(shutMillis);
      mail.reopen();
      street.reopen();
    }
  }

  @Override
  public void close() {
    second.close();
    serving.close();
    mail.close();
    street.close();
    crowd.close();
  }
}
