package app.cuelight.feed.page;

import app.cuelight.domain.host.HostSheet;
import app.cuelight.domain.host.HostSheet.Mode;
import app.cuelight.domain.host.HostSheet.Next;
import app.cuelight.domain.host.HostSheet.Spoken;
import app.cuelight.domain.tier.Tier;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Sheets as a host sees them, and some as nobody should.
final class Cards {

  private static final String HINT = "clicker ▶ done · ◀ bring back";
  private static final List<Next> NEXT =
      List.of(new Next(Tier.WIN_BACK, "Dee", "74 days"), new Next(Tier.NEW, "Phuri", "size M?"));

  private Cards() {}

  static HostSheet marisol() {
    return person(
        Tier.VIP,
        "Marisol",
        "mah-ree-SOL",
        said("¡Marisol, qué gusto verte! Mil gracias por tu apoyo de siempre.", "Marisol", "es"),
        Spoken.NOTHING,
        "Marisol，见到你真好！谢谢你一直以来的支持。");
  }

  static HostSheet phuri() {
    return person(
        Tier.NEW,
        "Phuri",
        "phoo-RI",
        said("sawatdi kha, khun Phuri · yindi tonrap su lai na kha", "Phuri", "th-Latn"),
        said("สวัสดีค่ะ คุณภูริ ยินดีต้อนรับสู่ไลฟ์นะคะ", "ภูริ", "th"),
        "你好 Phuri，欢迎来到直播间！");
  }

  static HostSheet ummYusuf() {
    return person(
        Tier.VIP,
        "Umm Yusuf",
        "oum YOO-sef",
        said(
            "ahlan wa sahlan Umm Yusuf, shukran ‘ala da‘mikum ad-da’im lana!",
            "Umm Yusuf",
            "ar-Latn"),
        said("أهلًا وسهلًا أم يوسف، شكرًا على دعمكم الدائم لنا!", "أم يوسف", "ar"),
        "Umm Yusuf，您好！感谢您一直以来的支持。");
  }

  /// A host who reads Arabic.
  static HostSheet fromRight() {
    return person(
        Tier.RISING,
        "أم يوسف",
        "oum YOO-sef",
        said("أهلًا وسهلًا أم يوسف، شكرًا على دعمكم الدائم لنا!", "أم يوسف", "ar"),
        Spoken.NOTHING,
        "Umm Yusuf, welcome, thank you for your lasting support!");
  }

  static HostSheet aiko() {
    return person(
        Tier.MEMBER,
        "直子",
        "NA-o-ko",
        said("直子さん、いつもありがとうございます。骨董の器、今日も入りました。", "直子", "ja"),
        Spoken.NOTHING,
        "直子，一直以来谢谢你。");
  }

  static HostSheet longest() {
    return person(
        Tier.WIN_BACK,
        "Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh",
        "≈ VOL-fuh-shlay-gul-shtine-how-zen-bair-ger-dorf FAN-shaw",
        said(
            "Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh, wie schön, dass du wieder da"
                + " bist! Wir haben dich vermisst und heute eine besondere Überraschung für dich.",
            "Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh",
            "de"),
        said("நல்வரவு, மீண்டும் சந்தித்ததில் மகிழ்ச்சி! உங்கள் ஆதரவுக்கு மிக்க நன்றி.", "", "ta"),
        "How good that you are here again! We have missed you, and today there is a special"
            + " surprise for you.");
  }

  static HostSheet nobody() {
    return sheet(
        Mode.NOBODY, null, new Words("", "", "", "", "", ""), plain("暂无待问候，继续讲。", "zh-Hans"));
  }

  static HostSheet blank() {
    return sheet(Mode.BLANK, null, new Words("", "", "", "", "", ""), Spoken.NOTHING);
  }

  static HostSheet group() {
    return sheet(
        Mode.GROUP,
        null,
        new Words("Hello to all", "14 came", "", "", "大家好，欢迎来到直播间！", ""),
        plain("¡Hola a todos! Bienvenidos, qué bueno que nos acompañan.", "es"));
  }

  /// What a viewer might call herself to break the page.
  static HostSheet hostile() {
    String name = "</script><script>document.title='broken'</script>\"'&\u2028\u2029\u202Emoc.live";
    return person(
        Tier.GUEST,
        name,
        "<img src=x onerror=document.title='broken'>",
        said("Hi " + name + ", welcome!\r\ndata: forged\n\nevent: beat", name, "en"),
        said("\uD83D half", "", "en"),
        "javascript:alert(1)");
  }

  /// The words of a sheet that differ.
  private record Words(
      String tierWord, String why, String name, String say, String gloss, String act) {}

  private static HostSheet person(
      Tier tier, String name, String say, Spoken line, Spoken second, String gloss) {
    return sheet(
        Mode.PERSON,
        tier,
        new Words(tier.code(), "just joined", name, say, gloss, "Show the wool coat first"),
        line,
        second);
  }

  private static HostSheet sheet(Mode mode, @Nullable Tier tier, Words words, Spoken line) {
    return sheet(mode, tier, words, line, Spoken.NOTHING);
  }

  private static HostSheet sheet(
      Mode mode, @Nullable Tier tier, Words words, Spoken line, Spoken second) {
    return new HostSheet(
        7,
        words.name(),
        mode,
        tier,
        words.tierWord(),
        words.why(),
        "01:24",
        words.name(),
        words.say(),
        line,
        second,
        words.gloss(),
        mode == Mode.PERSON ? "07:24 CDMX · last: beige cardigan" : "",
        words.act(),
        mode == Mode.BLANK ? List.of() : NEXT,
        "Wool coat, beige",
        HINT,
        "",
        "",
        false);
  }

  private static Spoken plain(String text, String language) {
    return new Spoken(text, -1, 0, language);
  }

  private static Spoken said(String text, String name, String language) {
    int at = name.isEmpty() ? -1 : text.indexOf(name);
    return new Spoken(text, at, name.length(), language);
  }

  /// The same with a version, a notice and words for the strip.
  static HostSheet with(HostSheet s, long version, String notice, String strip, boolean practice) {
    return new HostSheet(
        version,
        s.card(),
        s.mode(),
        s.tier(),
        s.tierWord(),
        s.why(),
        s.clock(),
        s.name(),
        s.say(),
        s.line(),
        s.second(),
        s.gloss(),
        s.facts(),
        s.act(),
        s.next(),
        s.product(),
        s.hint(),
        notice,
        strip,
        practice);
  }
}
