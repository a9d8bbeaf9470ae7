package app.cuelight.domain.greet;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Words that press: *last chance*, *hurry*, 赶紧, and those that count down.
///
/// In calm, polite and gracious markets pressing reads as fraud. A countdown is true only of a
/// number that was read just now; a line that counts down must leave its place to such a number.
final class PressureWords {

  /// English is pressed into many languages of trade.
  private static final String EVERYWHERE =
      "last chance|only today|today only|hurry(?: up)?|act now|buy now|final call|now or never"
          + "|(?:going|selling) fast|limited time|before it'?s gone|sold out soon";

  private static final Map<String, Pattern> PRESS =
      Map.ofEntries(
              Map.entry("en", "be quick|don'?t wait"),
              Map.entry("de", "letzte chance|nur (noch )?heute|beeil\\p{L}*|jetzt zuschlagen"),
              Map.entry("fr", "dernière chance|aujourd['’]hui seulement|dépêche\\p{L}*|vite"),
              Map.entry(
                  "es",
                  "última oportunidad|s[oó]lo (por )?hoy|ap[uú]r[ae]\\p{L}*|date prisa|corran?|corre"),
              Map.entry("pt", "última (chance|oportunidade)|só hoje|corr[ae]m?|não perca tempo"),
              Map.entry(
                  "it", "ultima (occasione|possibilità)|solo oggi|affrett\\p{L}*|sbrigati|corri"),
              Map.entry("nl", "laatste kans|alleen vandaag|haast je|wees er snel bij"),
              Map.entry("sv", "sista chansen|bara idag|endast idag|skynda\\p{L}*"),
              Map.entry("pl", "ostatnia szansa|tylko (dziś|dzisiaj)|pospiesz\\p{L}*|śpiesz\\p{L}*"),
              Map.entry("ru", "последний шанс|только сегодня|торопитесь|спешите|поторопитесь"),
              Map.entry("uk", "останній шанс|(тільки|лише) сьогодні|поспішайте"),
              Map.entry("tr", "son (şans|fırsat)|(sadece|yalnızca) bugün|acele( edin)?"),
              Map.entry("vi", "cơ hội cuối( cùng)?|chỉ hôm nay|nhanh (tay|lên)|gấp"),
              Map.entry("id", "kesempatan terakhir|(hanya|cuma) hari ini|buruan|cepat(an)?"),
              Map.entry("ms", "peluang terakhir|hari ini sahaja|cepat(lah)?"),
              Map.entry("fil", "huling pagkakataon|ngayon lang|dali(an)?|bilis(an)?"),
              Map.entry("ar", "آخر فرصة|الفرصة الأخيرة|اليوم فقط|أسرعوا?|سارعوا?|عج[ّ]?لوا?"),
              Map.entry("he", "הזדמנות אחרונה|רק היום|ת?מהרו|הזדרזו"),
              Map.entry("ur", "آخری موقع|صرف آج|جلدی"),
              Map.entry("hi", "आख़?िरी मौक़?ा|सिर्फ़? आज|जल्दी"),
              Map.entry("bn", "শেষ সুযোগ|শুধু আজ|তাড়াতাড়ি"),
              Map.entry("ta", "கடைசி வாய்ப்பு|இன்று மட்டும்|சீக்கிரம்"))
          .entrySet()
          .stream()
          .collect(
              Collectors.toUnmodifiableMap(
                  Map.Entry::getKey, e -> words(e.getValue() + "|" + EVERYWHERE)));

  private static final Map<String, Pattern> PRESS_WITHIN =
      Map.of(
          "zh",
          Pattern.compile(
              "赶紧|趕緊|家人们|家人們|宝子们|寶子們|宝宝们|寶寶們|最后(一次)?机会|最後(一次)?機會"
                  + "|(仅|只)限今天|(僅|只)限今天|手慢无|手慢無|快抢|快搶|秒杀|秒殺|快点|快點"),
          "ja",
          Pattern.compile("今だけ|本日限り|本日のみ|ラストチャンス|急いで|お急ぎ|早い者勝ち|お早めに"),
          "ko",
          Pattern.compile("오늘만|마지막 기회|서두르|서둘러|빨리|품절 ?임박"),
          "th",
          Pattern.compile("โอกาสสุดท้าย|วันนี้เท่านั้น|รีบ|ด่วน"));

  private static final Pattern COUNTDOWN =
      words(
          "countdown|\\d+ (minutes?|seconds?|hours?)|(minutes?|seconds?|hours?) (left|to go)"
              + "|only \\d+ left|\\d+ left|ends (soon|in)|almost gone"
              + "|nur noch \\d+|nur noch wenige|endet (gleich|bald|in)|in \\d+ Minuten"
              + "|plus que \\d+|il ne reste|se termine|compte à rebours|dans \\d+ minutes"
              + "|cuenta (atrás|regresiva)|termina en|se acaba en|quedan? poc[oa]s|\\d+ minutos?"
              + "|contagem regressiva|termina em|acaba em|restam poucos"
              + "|conto alla rovescia|finisce tra|scade tra|\\d+ minuti"
              + "|nog maar \\d+|loopt af|bara \\d+ kvar|slutar snart|\\d+ minuter"
              + "|осталось|заканчивается|залишилося|закінчується|zostało|kończy się"
              + "|son \\d+|\\d+ dakika|chỉ còn|còn \\d+|sắp hết|tinggal \\d+|berakhir dalam"
              + "|العد التنازلي|ينتهي|تبقى|بقي|נשארו|מסתיים|ספירה לאחור");

  private static final Pattern COUNTDOWN_WITHIN =
      Pattern.compile(
          "倒计时|倒計時|倒数|倒數|还剩|還剩|只剩|仅剩|僅剩|即将结束|即將結束|马上结束|馬上結束"
              + "|最后[\\d一二三两四五六七八九十]+(分钟|件|个)|最後[\\d一二三兩四五六七八九十]+(分鐘|件|個)"
              + "|残り|カウントダウン|まもなく終了|あと\\d|남았|곧 종료|마감 ?임박|카운트다운"
              + "|เหลือ(อีก|แค่|เพียง)|นับถอยหลัง|ใกล้หมด");

  private PressureWords() {}

  /// The first word that presses, or null.
  static @Nullable String in(String text, String locale) {
    String language = locale.split("-", 2)[0];
    Pattern within = PRESS_WITHIN.get(language);
    String found = within == null ? null : first(within, text);
    Pattern english = words(EVERYWHERE);
    return found == null ? first(PRESS.getOrDefault(language, english), text) : found;
  }

  /// The first words that count down, or null.
  static @Nullable String countdownIn(String text) {
    String found = first(COUNTDOWN, text);
    return found == null ? first(COUNTDOWN_WITHIN, text) : found;
  }

  private static @Nullable String first(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? matcher.group() : null;
  }

  private static Pattern words(String alternatives) {
    return Pattern.compile(
        "(?<![\\p{L}\\p{M}])(?:" + alternatives + ")(?![\\p{L}\\p{M}])",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }
}
