package app.cuelight.desk.shell;

import app.cuelight.desk.kit.Tiers;
import app.cuelight.domain.basic.Bilingual;
import app.cuelight.domain.basic.Locality;
import app.cuelight.domain.basic.Money;
import app.cuelight.domain.basic.ViewerId;
import app.cuelight.domain.event.Product;
import app.cuelight.domain.greet.Greeting;
import app.cuelight.domain.greet.Step;
import app.cuelight.domain.greet.TonePack;
import app.cuelight.domain.tier.Tier;
import app.cuelight.domain.viewer.QuestionTopic;
import app.cuelight.show.live.Comments;
import app.cuelight.show.live.GreetCard;
import app.cuelight.show.live.OnAir;
import app.cuelight.show.live.OnShelf;
import app.cuelight.show.live.Reason;
import app.cuelight.show.live.RoomRow;
import app.cuelight.show.live.RoomView;
import app.cuelight.show.live.RoomView.Health;
import app.cuelight.show.live.RoomView.Queue;
import app.cuelight.show.live.RoomView.ShowLine;
import app.cuelight.show.live.RoomView.Source;
import app.cuelight.show.live.RoomView.TierCount;
import app.cuelight.show.live.RoomView.Trouble;
import app.cuelight.show.live.RoomView.Watching;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Rooms made by hand, as the pictures and the window tests show them.
final class Rooms {

  static final Instant NOW = Instant.parse("2026-11-22T13:24:36Z");

  private static final Greeting.Reason WHY = new Greeting.Reason("vip", "profile", false);

  private static final Greeting.Hello HELLO =
      new Greeting.Hello("¡Buenos días!", "", "Good morning", "早上好", true);

  private Rooms() {}

  static Locality at(String language, @Nullable String country, @Nullable String zone) {
    return new Locality(
        language, country, zone == null ? null : ZoneId.of(zone), Locality.Basis.PROFILE, false);
  }

  static GreetCard card(Tier tier, String name, Locality where, Greeting greeting, Reason... why) {
    return new GreetCard(
        new ViewerId("shop:" + name),
        tier,
        false,
        name,
        null,
        null,
        "@" + name.toLowerCase(java.util.Locale.ROOT).replace(' ', '.'),
        where,
        List.of(why),
        14,
        "beige cardigan",
        6,
        greeting,
        List.of(
            new Step(
                Step.Act.PROMPT,
                "",
                null,
                new Step.Prompt(
                    "vip-early", new Bilingual("Give her the first look", "让她抢先看新品"), false)),
            new Step(Step.Act.EARLY, "wool coat", greeting),
            new Step(Step.Act.MORE, "knitwear", null)),
        0,
        TonePack.of(where.country()),
        NOW.minusSeconds(12),
        90,
        false,
        null);
  }

  static Greeting line(String locale, String text, String romanised, String name) {
    return new Greeting(
        locale,
        text,
        text.indexOf(name),
        romanised,
        romanised.indexOf(name),
        name,
        name + ", good to see you. Thanks for always being here.",
        name + "，见到你真好！谢谢你一直以来的支持。",
        HELLO,
        WHY);
  }

  static GreetCard marisol() {
    return card(
        Tier.VIP,
        "Marisol",
        at("es-419", "MX", "America/Mexico_City"),
        line(
            "es-419",
            "¡Marisol, qué gusto verte! Mil gracias por tu apoyo de siempre.",
            "",
            "Marisol"),
        new Reason.Joined(),
        new Reason.BackAfter(6));
  }

  static GreetCard dee() {
    return card(
        Tier.WIN_BACK,
        "Dee Okafor",
        at("en-US", "US", null),
        line(
            "en-US",
            "Dee Okafor! It’s been a while. Really nice to see you again.",
            "",
            "Dee Okafor"),
        new Reason.BackAfter(74));
  }

  static GreetCard phuri() {
    return card(
        Tier.NEW,
        "ภูริ",
        at("th", "TH", "Asia/Bangkok"),
        line(
            "th",
            "สวัสดีค่ะ คุณภูริ ยินดีต้อนรับเข้าสู่ไลฟ์ของเรานะคะ",
            "Sawatdi kha, khun Phuri, yindi tonrap khao su lai khong rao na kha",
            "ภูริ"),
        new Reason.Said("มีไซซ์ M ไหม 🙏", true, true));
  }

  static GreetCard jaewon() {
    return card(
        Tier.RISING,
        "재원",
        at("ko", "KR", "Asia/Seoul"),
        line(
            "ko",
            "재원님, 와 주셔서 감사합니다! 오늘도 즐겁게 함께해요.",
            "Jaewon-nim, wa jusyeoseo gamsahamnida! Oneuldo jeulgeopge hamkkehaeyo.",
            "재원"),
        new Reason.Visit(3),
        new Reason.InBasket("wool coat"));
  }

  static GreetCard layla() {
    return card(
        Tier.VIP,
        "Layla M. (92)",
        at("ar", "SA", "Asia/Riyadh"),
        line(
            "ar",
            "أهلًا Layla M. (92)! سعداء برؤيتك، شكرًا لدعمك الدائم لنا.",
            "Ahlan Layla! Suʿadāʾ biruʾyatik, shukran lidaʿmik ad-dāʾim lanā.",
            "Layla M. (92)"),
        new Reason.Joined());
  }

  static RoomRow.Person row(int key, Tier tier, String name, Locality where, Reason why) {
    return new RoomRow.Person(
        key,
        new ViewerId("shop:" + key),
        tier,
        name,
        false,
        null,
        key % 5 == 2,
        where,
        why,
        tier == Tier.VIP ? 14 : 0,
        NOW.minusSeconds(9 + 3L * key),
        key % 9 != 7,
        key % 9 == 4 ? "Lin" : "",
        "");
  }

  static List<RoomRow> rows() {
    var rows = new ArrayList<RoomRow>();
    rows.add(
        row(
            1,
            Tier.VIP,
            "Marisol",
            at("es-419", "MX", "America/Mexico_City"),
            new Reason.Joined()));
    rows.add(
        merged(
            2,
            Tier.GUEST,
            641,
            new RoomRow.Share("US", 402),
            new RoomRow.Share("MX", 188),
            new RoomRow.Share("CA", 51)));
    rows.add(
        row(
            3,
            Tier.RISING,
            "재원 🎉",
            at("ko", "KR", "Asia/Seoul"),
            new Reason.Said("코트 사이즈 있어요? 😍🔥", false, true)));
    rows.add(
        row(4, Tier.WIN_BACK, "Dee Okafor", at("en-US", "US", null), new Reason.BackAfter(74)));
    rows.add(
        merged(
            5,
            Tier.NEW,
            188,
            new RoomRow.Share("es-419", 112),
            new RoomRow.Share("en-US", 61),
            new RoomRow.Share("", 15)));
    rows.add(
        row(
            6,
            Tier.NEW,
            "ภูริ",
            at("th", "TH", "Asia/Bangkok"),
            new Reason.Said("มีไซซ์ M ไหม", true, true)));
    rows.add(
        row(
            7,
            Tier.MEMBER,
            "K. Bauer",
            new Locality("de", "DE", ZoneId.of("Europe/Berlin"), Locality.Basis.COUNTRY, true),
            new Reason.Said("how long to Berlin?", false, true)));
    rows.add(
        row(8, Tier.VIP, "أم يوسف (92)!", at("ar", "SA", "Asia/Riyadh"), new Reason.Liked(40)));
    rows.add(merged(9, Tier.MEMBER, 57));
    rows.add(
        row(
            10,
            Tier.NEW,
            "luna ☆ 🇧🇷",
            at("pt-BR", "BR", "America/Sao_Paulo"),
            new Reason.Said("que lindo ❤️", true, false)));
    rows.add(
        row(
            11,
            Tier.NEW,
            "Trần Hương",
            at("vi", "VN", "Asia/Ho_Chi_Minh"),
            new Reason.Said("bao nhiêu tiền vậy chị", false, true)));
    rows.add(
        row(
            12,
            Tier.RISING,
            "zoe.w",
            at("en-GB", "GB", "Europe/London"),
            new Reason.InBasket("wool coat, camel")));
    rows.add(merged(13, Tier.GUEST, 710));
    rows.add(
        row(
            14,
            Tier.MEMBER,
            "ليلى",
            at("ar", "AE", "Asia/Dubai"),
            new Reason.Bought("knit scarf")));
    rows.add(
        row(
            15,
            Tier.MEMBER,
            "田中さくら",
            at("ja", "JP", "Asia/Tokyo"),
            new Reason.Said("サイズ感はどうですか？", false, true)));
    rows.add(
        row(16, Tier.NEW, "प्रिया शर्मा", at("hi", "IN", "Asia/Kolkata"), new Reason.Followed()));
    rows.add(
        row(
            17,
            Tier.GUEST,
            "דנה כהן",
            at("he", "IL", "Asia/Jerusalem"),
            new Reason.Said("כמה עולה המשלוח?", true, true)));
    rows.add(
        row(18, Tier.MEMBER, "陳怡君", at("zh-Hant", "TW", "Asia/Taipei"), new Reason.Gave("玫瑰", 3)));
    rows.add(
        row(
            19,
            Tier.NEW,
            "Maximiliana Bartholomea von und zu Hohenstein-Wittgenstein",
            at("de", "DE", "Europe/Berlin"),
            new Reason.Said(
                "Guten Abend zusammen, gibt es den Mantel auch in Langgröße und wie fällt er bei breiten Schultern aus?",
                false,
                true)));
    rows.add(
        merged(
            20,
            Tier.NEW,
            203,
            new RoomRow.Share("es-419", 121),
            new RoomRow.Share("en-US", 70),
            new RoomRow.Share("", 12)));
    for (int i = 21; i < 90; i++) {
      rows.add(
          row(
              i,
              Tiers.IN_ORDER.get(i % 6),
              "viewer_" + (4711 * i % 100_000),
              at("en-US", "US", null),
              new Reason.Joined()));
    }
    return rows;
  }

  private static RoomRow merged(int key, Tier tier, int count, RoomRow.Share... parts) {
    return new RoomRow.Merged(key, tier, count, List.of(parts), NOW.minusSeconds(9 + 3L * key));
  }

  static List<Source> sources(Source.State first, int lagSeconds) {
    return List.of(
        new Source(
            "TikTok US",
            "standard-webhooks",
            first,
            NOW.minusMillis(lagSeconds * 1000L + 800),
            Duration.ofMillis(800 + lagSeconds * 1000L)),
        new Source(
            "Orders",
            "standard-webhooks",
            first == Source.State.STOPPED ? first : Source.State.FRESH,
            NOW.minusMillis(2100),
            Duration.ofMillis(2100)));
  }

  static Map<Tier, TierCount> tiers() {
    return Map.of(
        Tier.VIP, new TierCount(37, 2),
        Tier.RISING, new TierCount(412, 19),
        Tier.WIN_BACK, new TierCount(86, 4),
        Tier.NEW, new TierCount(9842, 2318),
        Tier.MEMBER, new TierCount(11_204, 310),
        Tier.GUEST, new TierCount(26_619, 4127));
  }

  static ShowLine show(boolean practice) {
    return new ShowLine(
        "Autumn knit drop",
        NOW.minusSeconds(5076),
        ShowLine.State.LIVE,
        List.of("US", "MX"),
        practice);
  }

  static RoomView busy() {
    return view(marisol(), List.of(dee(), phuri(), jaewon()));
  }

  static RoomView view(@Nullable GreetCard current, List<GreetCard> next) {
    return new RoomView(
            7,
            NOW,
            show(false),
            sources(Source.State.FRESH, 0),
            new Watching(26_403, 48_200L, 112.4),
            tiers(),
            new Queue(
                current,
                next,
                next.size(),
                41,
                96,
                2318,
                List.of(
                    new RoomRow.Share("es-419", 1344),
                    new RoomRow.Share("en-US", 719),
                    new RoomRow.Share("pt-BR", 139)),
                new RoomView.GroupHello(
                    "es-419",
                    1344,
                    line("es-419", "¡Hola a todos! Qué gusto que nos acompañen.", "", "todos"),
                    true,
                    false),
                12,
                null,
                List.of(
                    new RoomView.Tone(TonePack.CALM, List.of("US")),
                    new RoomView.Tone(TonePack.LIVELY, List.of("MX")))),
            rows(),
            false,
            0,
            new RoomView.Host(false, "", ""),
            new Health(4310, 6, 106, Duration.ofMillis(800), 1_020_000, 0, null),
            Comments.NONE,
            Map.of())
        .showing(coat());
  }

  /// What the shop says of the coat.
  static OnShelf shelf() {
    Money price = Money.of("89.00", "USD");
    return new OnShelf(
        "7",
        "Wool coat, camel",
        true,
        List.of(
            new OnShelf.Size("S", price, 12L, true),
            new OnShelf.Size("M", price, 40L, true),
            new OnShelf.Size("L", price, 3L, true),
            new OnShelf.Size("XL", price, 0L, false)),
        NOW.minusSeconds(4),
        null);
  }

  /// A wool coat on air, with what the room makes of it.
  private static OnAir coat() {
    return new OnAir(
        new Product("7", "Wool coat, camel", "coats", Money.of("89.00", "USD")),
        NOW.minusSeconds(250),
        false,
        List.of(
            new OnAir.Asked(QuestionTopic.SIZE, 18), new OnAir.Asked(QuestionTopic.SHIPPING, 7)),
        List.of(
            suited(Tier.RISING, "재원", "ko", OnAir.Why.BASKET),
            suited(Tier.VIP, "أم يوسف", "ar", OnAir.Why.CATEGORY)));
  }

  private static OnAir.Suited suited(Tier tier, String name, String language, OnAir.Why why) {
    return new OnAir.Suited(new ViewerId("shop:" + name), tier, name, language, why);
  }

  static RoomView practice() {
    RoomView v = busy();
    return with(v, show(true), v.sources(), v.queue(), v.rows(), v.health());
  }

  static RoomView quiet() {
    RoomView v = busy();
    return new RoomView(
        8,
        NOW,
        v.show(),
        v.sources(),
        new Watching(3, 5L, 0.2),
        Map.of(Tier.MEMBER, new TierCount(2, 0), Tier.GUEST, new TierCount(1, 1)),
        new Queue(null, List.of(), 0, 2, 4, 0, List.of(), null, 0),
        v.rows().subList(6, 7),
        false,
        0,
        new RoomView.Host(false, "", ""),
        new Health(1, 0.2, 0, Duration.ofMillis(300), 12, 0, null),
        v.comments(),
        v.notes());
  }

  static RoomView nothingYet() {
    return new RoomView(
        1,
        NOW,
        new ShowLine("Autumn knit drop", null, ShowLine.State.WAITING, List.of("US", "MX"), false),
        List.of(new Source("shop", "standard-webhooks", Source.State.WAITING, null, Duration.ZERO)),
        new Watching(0, null, 0),
        Map.of(),
        new Queue(null, List.of(), 0, 0, 0, 0, List.of(), null, 0),
        List.of(),
        false,
        0,
        new RoomView.Host(false, "", ""),
        new Health(0, 0, 0, Duration.ZERO, 0, 0, null),
        Comments.NONE,
        Map.of());
  }

  static RoomView held() {
    RoomView v = busy();
    return new RoomView(
        9,
        NOW,
        v.show(),
        v.sources(),
        v.watching(),
        v.tiers(),
        v.queue(),
        v.rows(),
        true,
        38,
        new RoomView.Host(false, "", ""),
        v.health(),
        v.comments(),
        v.notes());
  }

  static RoomView stopped() {
    RoomView v = busy();
    return with(
        v,
        new ShowLine(
            "Autumn knit drop",
            v.show().startedAt(),
            ShowLine.State.RECONNECTING,
            List.of("US", "MX"),
            false),
        sources(Source.State.STOPPED, 12),
        v.queue(),
        v.rows(),
        new Health(
            0,
            0,
            0,
            Duration.ofSeconds(12),
            1_020_000,
            17,
            new Trouble("feed-stopped", "TikTok US", NOW.minusSeconds(12))));
  }

  static RoomView behind() {
    RoomView v = view(layla(), List.of(jaewon(), phuri()));
    return with(v, v.show(), sources(Source.State.BEHIND, 9), v.queue(), v.rows(), v.health());
  }

  private static RoomView with(
      RoomView v,
      ShowLine show,
      List<Source> sources,
      Queue queue,
      List<RoomRow> rows,
      Health health) {
    return new RoomView(
        v.version() + 1,
        NOW,
        show,
        sources,
        v.watching(),
        v.tiers(),
        queue,
        rows,
        false,
        0,
        new RoomView.Host(false, "", ""),
        health,
        v.comments(),
        v.notes());
  }
}
