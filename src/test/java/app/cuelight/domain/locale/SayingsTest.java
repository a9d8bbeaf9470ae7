package app.cuelight.domain.locale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import app.cuelight.feed.phrases.NamesReader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// How names are said, script by script.
final class SayingsTest {

  private final Sayings sayings = new Sayings(new NamesReader().dictionary());

  @ParameterizedTest(name = "{0} ({1}) is {2}")
  @CsvSource({
    // Cyrillic, Greek, Georgian
    "Екатерина Щербакова, ru, Yekaterina Shcherbakova, RULES",
    "Ольга,, Olga, RULES",
    "Олексій Їжак,, Oleksiy Yizhak, RULES",
    "Ганна, uk, Hanna, RULES",
    "Ελένη Παπαδοπούλου, el, Eléni Papadopoúlou, RULES",
    "ნინო, ka, Nino, RULES",
    // Japanese
    "ユウキ, ja, Yūki, RULES",
    "シャーリー, ja, Shārī, RULES",
    "しんいち,, Shin'ichi, RULES",
    "田中さくら,, Tanaka Sakura, DICTIONARY",
    "田中太郎, ja, Tanaka Tarō, DICTIONARY",
    "佐々木 美咲さん, ja, Sasaki Misaki, DICTIONARY",
    // Chinese
    "曾志伟, zh-Hans, Zēng Zhìwěi, RULES",
    "单雄信, zh, Shàn Xióngxìn, RULES",
    "尉迟恭, zh, Yùchí Gōng, RULES",
    "欧阳娜娜,, Ōuyáng Nànà, RULES",
    "解晓东, zh, Xiè Xiǎodōng, RULES",
    "查良镛, zh, Zhā Liángyōng, RULES",
    "仇英, zh, Qiú Yīng, RULES",
    "王小明,, Wáng Xiǎomíng, RULES",
    "小美, zh, Xiǎoměi, RULES",
    // Korean
    "김민준, ko, Kim Min-jun, RULES",
    "박서연님, ko, Park Seo-yeon, RULES",
    "최 지우, ko, Choi Ji-u, RULES",
    "남궁민수,, Namgung Min-su, RULES",
    "제갈량,, Jegal Ryang, RULES",
    "민준,, Min-jun, RULES",
    // India
    "प्रिया शर्मा, hi, Priya Sharma, RULES",
    "राहुल,, Rahul, RULES",
    "प्रियंका,, Priyanka, RULES",
    "सुरेश,, Suresh, RULES",
    "श्रीकांत,, Shrikant, RULES",
    "राजकुमार,, Rajkumar, RULES",
    "कल्पना,, Kalpana, RULES",
    "नरेंद्र,, Narendra, RULES",
    "ऐश्वर्या,, Aishwarya, RULES",
    "बच्चन,, Bachchan, RULES",
    "সুমন রহমান, bn, Suman Rahman, RULES",
    "আয়েশা,, Ayesha, RULES",
    "கார்த்திக், ta, Karthik, RULES",
    "முருகன்,, Murugan, RULES",
    // By dictionary only
    "ณัฐวุฒิ, th, Natthawut, DICTIONARY",
    "น้ำฝน,, Namfon, DICTIONARY",
    "محمد, ar, Muhammad, DICTIONARY",
    "محمد, fa, Mohammad, DICTIONARY",
    "نورة,, Noura, DICTIONARY",
    "أم يوسف,, Umm Yousef, DICTIONARY",
    "أبو خالد,, Abu Khalid, DICTIONARY",
    "عبد الله,, Abdullah, DICTIONARY",
    "عبدالرحمن الزهراني,, Abdulrahman Al-Zahrani, DICTIONARY",
    "فاطمہ خان, ur, Fatima Khan, DICTIONARY",
    "יוסי כהן, he, Yossi Cohen, DICTIONARY",
    // Latin
    "Nguyễn Thị Hương, vi, Hương, RULES",
    "Hương Nguyễn,, Hương, RULES",
    "Siobhan Murphy,, shi-VAWN Murphy, DICTIONARY",
    "Marisol, es, mah-ree-SOL, DICTIONARY",
    "Jorge, pt, ZHOR-zhee, DICTIONARY",
    "Wojciech,, VOY-chekh, DICTIONARY"
  })
  void namesOfAllScripts(String name, @Nullable String language, String text, Saying.Basis basis) {
    assertEquals(new Saying(text, basis), sayings.of(name, null, language, null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "田中太郎",
        "佐藤美咲",
        "크리스티나",
        "하늘바라기",
        "ขนมจีน",
        "شخصية",
        "يلبغا",
        "מקסימיליאן",
        "Маша Smith",
        "Anna",
        "Dee O.",
        "မြို့သူ",
        "ㅋㅋ",
        "快乐的小鱼在水里游"
      })
  void silenceBeatsABadRomanisation(String name) {
    assertNull(sayings.of(name, null, null, null));
  }

  @Test
  void kanjiOfAJapaneseViewerNeverGetTheirChineseReading() {
    assertNull(sayings.of("王小明", null, "ja", null));
    assertEquals(
        new Saying("Hayashi Makoto", Saying.Basis.DICTIONARY), sayings.of("林真", null, "ja", null));
  }

  @Test
  void theHostsNoteComesFirst() {
    assertEquals(new Saying("mo", Saying.Basis.NOTE), sayings.of("محمد", "mohamed", "ar", " mo "));
    assertEquals(
        new Saying("Muhammad", Saying.Basis.DICTIONARY), sayings.of("محمد", "mohamed", "ar", " "));
  }

  @Test
  void aHandleSpeaksWhenItIsTheSameName() {
    assertEquals(
        new Saying("Khanomchin", Saying.Basis.HANDLE),
        sayings.of("ขนมจีน", "@khanomchin_22", null, null));
    assertNull(sayings.of("ขนมจีน", "@dragonslayer", null, null));
    assertNull(sayings.of("شخصية", "@xyz", null, null));
  }

  @Test
  void neverASkeletonOfConsonantsOrAScholarsDots() {
    for (String said :
        new String[] {"mḥmd", "ywsy", "Mhmd", "ṇạṭ̄h", "kẖạn", "", "Kim Mnjn", "Ŝĉž"}) {
      assertFalse(Latin.isSayable(said), said);
    }
    NamesReader reader = new NamesReader();
    NameBlock block = new NameBlock(reader.blocked());
    for (String word : "محمد يوسي نوره שלמה ณัฐ خان 田中 ครับ كريم בועז".split(" ")) {
      for (String tail : "مد سي ره מה ณั ان 中 รับ يم עז".split(" ")) {
        SpokenName name = new NameBook(block, sayings).name(word + tail, null);
        Saying saying = name.spoken() == null ? null : sayings.of(name.spoken(), null, null, null);
        assertFalse(saying != null && !Latin.isSayable(saying.text()), name::toString);
      }
    }
  }
}
