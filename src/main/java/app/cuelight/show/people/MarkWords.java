package app.cuelight.show.people;

import app.cuelight.domain.locale.SearchFold;
import app.cuelight.domain.tier.Engagement;
import app.cuelight.domain.tier.LifeCycle;
import app.cuelight.domain.tier.Spend;
import app.cuelight.domain.tier.Tier;
import app.cuelight.show.people.QueryWords.Taken;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The words for every mark. The first of each is the one a kept query is written with; it is never
/// a word of anything else.
///
/// Two small letters are a language only where the phrasebook speaks it, two capitals a country
/// first: `li` is a name, `es` Spanish, `ES` Spain.
final class MarkWords {

  /// No words for a mark are longer.
  private static final int LONGEST = 80;

  private static final int MOST_DAYS = 3_650;

  private static final Set<String> LANGUAGES =
      Set.of(
          "ar", "bn", "cs", "da", "de", "el", "en", "es", "fa", "fi", "fil", "fr", "he", "hi", "hu",
          "id", "it", "ja", "ko", "ms", "nl", "no", "pl", "pt", "ro", "ru", "sv", "ta", "te", "th",
          "tr", "uk", "ur", "vi", "zh");

  private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}");
  private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
  private static final Pattern BOUGHT =
      Pattern.compile("bought(?: |<=|≤|<|in|within|last)*(\\d{1,4}) ?(?:d|day|days)?");
  private static final Pattern BOUGHT_ZH =
      Pattern.compile("(?:最?近)?(\\d{1,4}) ?天(?:以?内)?有?(?:购买|下单)");

  private static final Map<String, Mark> WORDS = words();

  private MarkWords() {}

  /// The mark some words stand for together, or null.
  static @Nullable Mark read(String words) {
    if (words.length() > LONGEST) {
      return null;
    }
    if (words.equals("UK")) {
      return new Mark.OfCountry("GB");
    }
    Mark known = WORDS.get(SearchFold.of(words));
    if (known != null && !COUNTRY.matcher(words).matches()) {
      return known;
    }
    int colon = words.indexOf(':');
    if (colon > 0) {
      return named(words.substring(0, colon), words.substring(colon + 1));
    }
    if (COUNTRY.matcher(words).matches() && isCountry(words)) {
      return new Mark.OfCountry(words);
    }
    Mark spoken = LANGUAGES.contains(QueryWords.base(words)) ? language(words) : null;
    return spoken == null ? bought(SearchFold.of(words)) : spoken;
  }

  /// The words a mark is written with.
  static String of(Mark mark) {
    return switch (mark) {
      case Mark.OfTier(var tier) -> "tier:" + tier.code();
      case Mark.OfLifeCycle(var stage) -> "life:" + stage.code();
      case Mark.OfSpend(var spend) -> "spend:" + spend.code();
      case Mark.OfEngagement(var depth) -> "talks:" + depth.code();
      case Mark.Advocates() -> "advocate";
      case Mark.Warned() -> "warned";
      case Mark.Here() -> "here";
      case Mark.OfLanguage(var tag) -> "lang:" + (tag.isEmpty() ? "?" : tag);
      case Mark.OfCountry(var code) -> "country:" + (code.isEmpty() ? "?" : code);
      case Mark.BoughtWithin(var days) -> "bought<=" + days + "d";
    };
  }

  /// Words that begin so: standings before languages before countries, shortest first.
  static List<Taken> startingWith(String folded) {
    List<Taken> found = new ArrayList<>();
    WORDS.forEach((words, mark) -> {
      if (words.startsWith(folded)) {
        found.add(new Taken(words, mark));
      }
    });
    found.sort(
        Comparator.comparingInt((Taken taken) -> rank(taken.mark()))
            .thenComparingInt(taken -> taken.words().length())
            .thenComparing(Taken::words));
    return found;
  }

  /// Every other letter begins the name of a country.
  private static int rank(@Nullable Mark mark) {
    return mark instanceof Mark.OfCountry ? 2 : mark instanceof Mark.OfLanguage ? 1 : 0;
  }

  private static @Nullable Mark named(String kind, String value) {
    return switch (kind) {
      case "lang" -> value.equals("?") ? new Mark.OfLanguage("") : language(value);
      case "country" -> value.equals("?") ? new Mark.OfCountry("") : country(value);
      default -> null;
    };
  }

  private static @Nullable Mark language(String tag) {
    if (!TAG.matcher(tag).matches()) {
      return null;
    }
    String known = Locale.forLanguageTag(tag).toLanguageTag();
    return known.equals("und") ? null : new Mark.OfLanguage(known);
  }

  private static @Nullable Mark country(String code) {
    String upper = code.toUpperCase(Locale.ROOT);
    return COUNTRY.matcher(upper).matches() ? new Mark.OfCountry(upper) : null;
  }

  private static boolean isCountry(String code) {
    return Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).contains(code);
  }

  private static @Nullable Mark bought(String words) {
    for (Pattern pattern : List.of(BOUGHT, BOUGHT_ZH)) {
      Matcher matcher = pattern.matcher(words);
      if (matcher.matches()) {
        int days = Integer.parseInt(matcher.group(1));
        return days < 1 || days > MOST_DAYS ? null : new Mark.BoughtWithin(days);
      }
    }
    return null;
  }

  private static Map<String, Mark> words() {
    Map<String, Mark> all = new LinkedHashMap<>();
    for (Tier tier : Tier.values()) {
      put(all, new Mark.OfTier(tier), List.of());
    }
    put(all, new Mark.OfTier(Tier.VIP), List.of("vip", "贵宾"));
    put(all, new Mark.OfTier(Tier.WIN_BACK), List.of("win-back", "win back", "winback", "召回"));
    put(all, new Mark.OfTier(Tier.RISING), List.of("rising", "上升"));
    put(all, new Mark.OfTier(Tier.NEW), List.of("newcomer", "newcomers", "新人"));
    put(all, new Mark.OfTier(Tier.MEMBER), List.of("member", "members", "老客"));
    put(all, new Mark.OfTier(Tier.GUEST), List.of("guest", "guests", "访客"));
    put(all, new Mark.OfLifeCycle(LifeCycle.PROSPECT), List.of("prospect", "潜在"));
    put(all, new Mark.OfLifeCycle(LifeCycle.NEW), List.of("new", "新客"));
    put(all, new Mark.OfLifeCycle(LifeCycle.ACTIVE), List.of("active", "活跃"));
    put(all, new Mark.OfLifeCycle(LifeCycle.DORMANT), List.of("dormant", "沉睡"));
    put(all, new Mark.OfLifeCycle(LifeCycle.CHURNED), List.of("churned", "流失"));
    put(all, new Mark.OfSpend(Spend.NONE), List.of("no spend", "未消费"));
    put(all, new Mark.OfSpend(Spend.LOW), List.of("low", "low value", "low spend", "低价值", "低消费"));
    put(all, new Mark.OfSpend(Spend.POTENTIAL), List.of("potential", "潜力"));
    put(
        all,
        new Mark.OfSpend(Spend.HIGH),
        List.of("high", "high value", "high spend", "高价值", "高消费"));
    put(
        all,
        new Mark.OfEngagement(Engagement.HIGH),
        List.of("talkative", "high engagement", "talks high", "高互动"));
    put(all, new Mark.OfEngagement(Engagement.LOW), List.of("low engagement", "talks low", "低互动"));
    put(all, new Mark.OfEngagement(Engagement.NONE), List.of("no engagement", "talks none", "无互动"));
    put(all, new Mark.Advocates(), List.of("advocates", "koc", "推荐者", "种草达人"));
    put(all, new Mark.Warned(), List.of("about to be lost", "warning", "流失预警", "预警"));
    put(all, new Mark.Here(), List.of("in the room", "在场", "在直播间"));
    put(all, new Mark.OfLanguage(""), List.of("unsure", "unknown language", "语言不明"));
    put(all, new Mark.OfCountry(""), List.of("unknown country", "国家不明"));
    put(all, new Mark.BoughtWithin(30), List.of("bought ≤30d", "30天内购买"));
    put(all, new Mark.BoughtWithin(90), List.of("bought ≤90d", "90天内购买"));
    put(all, new Mark.BoughtWithin(365), List.of("bought ≤365d", "365天内购买"));
    LANGUAGES.stream().sorted().forEach(code -> putLanguage(all, code));
    for (String code : Locale.getISOCountries()) {
      Locale place = Locale.of("", code);
      put(
          all,
          new Mark.OfCountry(code),
          List.of(
              place.getDisplayCountry(Locale.ENGLISH),
              place.getDisplayCountry(Locale.SIMPLIFIED_CHINESE)));
    }
    put(all, new Mark.OfCountry("US"), List.of("usa", "america"));
    put(all, new Mark.OfCountry("GB"), List.of("uk", "britain"));
    return Map.copyOf(all);
  }

  private static void putLanguage(Map<String, Mark> all, String code) {
    Locale language = Locale.of(code);
    put(
        all,
        new Mark.OfLanguage(code),
        List.of(
            code,
            language.getDisplayLanguage(Locale.ENGLISH),
            language.getDisplayLanguage(Locale.SIMPLIFIED_CHINESE),
            language.getDisplayLanguage(language)));
  }

  /// The first who takes a word keeps it.
  private static void put(Map<String, Mark> all, Mark mark, List<String> words) {
    all.putIfAbsent(SearchFold.of(of(mark)), mark);
    words.forEach(word -> all.putIfAbsent(SearchFold.of(word), mark));
  }
}
