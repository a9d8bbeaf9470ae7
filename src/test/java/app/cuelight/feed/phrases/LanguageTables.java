package app.cuelight.feed.phrases;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.text.Transliterator;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Makes the tables of `assets/language` that are counted and not written by hand: the trigrams and
/// the characters of the two Chinese scripts. `assets/language/README.md` says how to run it.
final class LanguageTables {

  private static final int PROSE = 3;
  private static final int MARKERS = 2;
  private static final int MOST_GRAMS = 1_350;

  /// Characters that are simplified for something else and traditional in their own right.
  private static final String BOTH =
      "后里干面台云谷丑斗几范姜余系并只制致志了着准出松向回复卷征御愿才扎注游岩布占杯欲群舍托冲叶吁合吊同周咽喂夫奸家局局才摆旋朱杰极檐沈凶熏症";

  private LanguageTables() {}

  static Map<String, String> all() {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("ngrams.tsv", grams());
    files.put("han.tsv", han());
    return files;
  }

  private static String grams() {
    Map<String, List<Text>> texts = new LinkedHashMap<>();
    for (TabFile.Row row : rows("assets/language/languages.tsv")) {
      texts.put(row.columns().getFirst(), new ArrayList<>());
    }
    texts.forEach((code, its) -> {
      if (code.indexOf('-') < 0) {
        its.add(new Text(cldr(code), 1));
      }
    });
    add(texts, "assets/language/markers.tsv", MARKERS);
    add(texts, "app/cuelight/domain/locale/speech/prose.tsv", PROSE);
    StringBuilder table = new StringBuilder("# Made by LanguageTables; see README.md.\n");
    for (TabFile.Row row : rows("assets/language/languages.tsv")) {
      String code = row.columns().getFirst();
      if (Arrays.asList("latin", "cyrillic", "arabic", "devanagari")
          .contains(row.columns().get(2))) {
        table.append(code).append('\t').append(counts(texts.get(code))).append('\n');
      }
    }
    return table.toString();
  }

  private record Text(String text, int weight) {}

  private static void add(Map<String, List<Text>> texts, String file, int weight) {
    for (TabFile.Row row : rows(file)) {
      List<Text> its = texts.get(row.columns().getFirst());
      if (its != null) {
        String code = row.columns().getFirst();
        String text = row.columns().get(1);
        its.add(new Text(code.endsWith("-Latn") ? plain(text) : text, weight));
      }
    }
  }

  /// As people type a romanisation: without signs over the letters.
  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("[\\p{M}‘’ʼʻ]", "");
  }

  private static String counts(List<Text> texts) {
    Map<String, Integer> counts = new HashMap<>();
    for (Text text : texts) {
      for (String word :
          text.text.toLowerCase(Locale.ROOT).replace('’', '\'').split("[^\\p{L}\\p{M}']+")) {
        String edged = "__" + word + '_';
        for (int i = 0; !word.isEmpty() && i + 3 <= edged.length(); i++) {
          counts.merge(edged.substring(i, i + 3), text.weight, Integer::sum);
        }
      }
    }
    return counts.entrySet().stream()
        .sorted(
            Comparator.comparingInt((Map.Entry<String, Integer> e) -> -e.getValue())
                .thenComparing(Map.Entry::getKey))
        .limit(MOST_GRAMS)
        .map(e -> e.getKey() + e.getValue())
        .collect(Collectors.joining(" "));
  }

  /// Names of languages and countries, months and days of the week, as CLDR has them.
  private static String cldr(String code) {
    ULocale locale = new ULocale(code);
    List<String> names = new ArrayList<>();
    LocaleDisplayNames display = LocaleDisplayNames.getInstance(locale);
    for (String language : ULocale.getISOLanguages()) {
      if (language.length() == 2) {
        kept(language, display.languageDisplayName(language), names);
      }
    }
    for (String country : ULocale.getISOCountries()) {
      kept(country, display.regionDisplayName(country), names);
    }
    DateFormatSymbols symbols = new DateFormatSymbols(locale);
    names.addAll(Arrays.asList(symbols.getMonths()));
    names.addAll(Arrays.asList(symbols.getWeekdays()));
    return String.join(" ", names);
  }

  private static void kept(String code, String name, List<String> names) {
    if (!name.equals(code)) {
      names.add(name);
    }
  }

  private static String han() {
    Transliterator toTraditional = Transliterator.getInstance("Simplified-Traditional");
    Transliterator toSimplified = Transliterator.getInstance("Traditional-Simplified");
    StringBuilder simplified = new StringBuilder();
    StringBuilder traditional = new StringBuilder();
    for (int c = 0x4E00; c <= 0x9FFF; c++) {
      String it = Character.toString(c);
      boolean isSimplified = !toTraditional.transliterate(it).equals(it);
      boolean isTraditional = !toSimplified.transliterate(it).equals(it);
      if (isSimplified && !isTraditional && BOTH.indexOf(c) < 0) {
        simplified.append(it);
      }
      if (isTraditional && !isSimplified && BOTH.indexOf(c) < 0) {
        traditional.append(it);
      }
    }
    String japanese =
        "円気売読広発価図駅渋桜壊込働匂塩歓観検験険県顕軽鶏剣圏厳効拡覚楽巻勧関戯犠挙峡挟駆勲径恵渓継黙訳薬栄営鋭応仮実釈縦獣従徴焼証畳譲醸嘱触粛処辺変弁宝豊満万黒蔵雑参惨桟賛残糸歯児辞湿収渋乗浄剰縄畳条状壌図粋酔随髄枢数瀬静斉摂専浅戦践銭潜繊禅双壮捜挿巣装総騒増憎臓続対帯滞滝択沢単胆団弾遅昼虫鋳庁聴勅鎮逓鉄転点伝灯党盗稲闘徳独読届縄弐悩脳拝廃売麦髪抜蛮秘浜瓶払仏並辺舗穂豊褒翻満訳様謡覧竜両猟緑塁励霊齢恋炉労楼湾"
            .codePoints()
            .filter(c -> simplified.indexOf(Character.toString(c)) < 0)
            .filter(c -> traditional.indexOf(Character.toString(c)) < 0)
            .filter(c -> "万点状数弁参糸虫灯党独脳宝辺麦双壮断仏並処触".indexOf(c) < 0)
            .distinct()
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    return "# Made by LanguageTables from the transliterators of ICU; see README.md.\n"
        + "simplified\t"
        + simplified
        + "\ntraditional\t"
        + traditional
        + "\njapanese\t"
        + japanese
        + "\n";
  }

  private static List<TabFile.Row> rows(String file) {
    return TabFile.read(file, 2, LanguageTables::open).rows();
  }

  /// The newest text, before it is copied to the class path.
  private static @Nullable InputStream open(String file) {
    Path source = file.startsWith("assets") ? Path.of(file) : Path.of("src/test/resources", file);
    try {
      return Files.newInputStream(source);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
