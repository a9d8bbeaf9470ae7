package app.cuelight.domain.locale;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What of a display name is shown, and what may be said.
final class SpokenNameTest {

  static Stream<Arguments> names() {
    return Stream.of(
        // As they come.
        name("Marisol", "Marisol", "Marisol", false),
        name("Dee Okafor", "Dee Okafor", "Dee Okafor", false),
        name("K. Bauer", "K. Bauer", "K. Bauer", false),
        name("zoe.w", "zoe.w", "zoe.w", false),
        name("O'Brien-Smith", "O'Brien-Smith", "O'Brien-Smith", false),
        name("ภูริ", "ภูริ", "ภูริ", false),
        name("น้ำฝน", "น้ำฝน", "น้ำฝน", false),
        name("ㅋㅋ민준", "ㅋㅋ민준", "ㅋㅋ민준", false),
        name("أم يوسف", "أم يوسف", "أم يوسف", false),
        name("Олексій Їжак", "Олексій Їжак", "Олексій Їжак", false),
        name("प्रिया शर्मा", "प्रिया शर्मा", "प्रिया शर्मा", false),
        name("Nguyễn Thị Hương", "Nguyễn Thị Hương", "Nguyễn Thị Hương", false),
        name("田中さくら", "田中さくら", "田中さくら", false),
        name("မြို့သူ", "မြို့သူ", "မြို့သူ", false),
        // Space around is not worth a remark; composed letters look the same.
        name("  Mia  ", "Mia", "Mia", false),
        name("Zoe\u0301", "Zoé", "Zoé", false),
        // Decoration.
        name("luna_sky2041✨", "luna_sky2041", "Luna Sky", true),
        name("luna ☆", "luna", "luna", true),
        name("꧁༒☬Rex☬༒꧂", "Rex", "Rex", true),
        name("🇧🇷 João 🇧🇷", "João", "João", true),
        name("Anna •official•", "Anna •official•", "Anna", false),
        name("Anna (official shop)", "Anna (official shop)", "Anna", false),
        name("【公式】さくら", "【公式】さくら", "さくら", false),
        name("@mari.sol_88", "@mari.sol_88", "Mari.sol 88", false),
        // Borrowed alphabets.
        name("𝓢𝓪𝓻𝓪", "Sara", "Sara", true),
        name("Ｋｉｎｇ", "King", "King", true),
        name("Ⓜⓘⓐ", "Mia", "Mia", true),
        // Control characters, bidi, zero width.
        name("An\u202Ena", "Anna", "Anna", true),
        name("\uFEFFAn\u200Bna\u2066\u0000", "Anna", "Anna", true),
        name("a\tb\nc", "a b c", "a b c", true),
        name("\uD83DAnna\uDE00", "Anna", "Anna", true),
        // Piled-up marks.
        name(
            "Z\u0335\u0321\u0322a\u0300\u0301\u0302\u0303lgo",
            "Z\u0335\u0321à\u0301\u0302lgo",
            "Z\u0335\u0321à\u0301\u0302lgo",
            true),
        // Nothing to say.
        name("user8842190", "user8842190", null, false),
        name("User_123456", "User_123456", null, false),
        name("用户48121", "用户48121", null, false),
        name("88421", "88421", null, false),
        name("👨‍👩‍👧‍👦", "", null, true),
        name("☆★☆", "", null, true),
        name("...", "...", null, false),
        name("Mia…", "Mia…", "Mia", false),
        name("", "", null, false),
        name("   ", "", null, false),
        name("a very long name that goes on and on", "a very long…s on and on", null, true));
  }

  private static Arguments name(String raw, String shown, String spoken, boolean tidied) {
    return Arguments.of(raw, new SpokenName(shown, spoken, tidied));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("names")
  void isTidied(String raw, SpokenName expected) {
    assertEquals(expected, SpokenName.of(raw));
  }

  @Test
  void theHandleSpeaksOnlyWhereThereIsNoName() {
    assertEquals(new SpokenName("Mia", "Mia", false), SpokenName.of("Mia", "mia_88"));
    assertEquals(new SpokenName("mia_88", "Mia 88", false), SpokenName.of("", "@mia_88"));
    assertEquals(new SpokenName("mia_88", "Mia 88", false), SpokenName.of("✨", "mia_88"));
    assertEquals(new SpokenName("mia", "mia", false), SpokenName.of(null, "@mia"));
    assertEquals(new SpokenName("", null, false), SpokenName.of(null, null));
    assertEquals(
        new SpokenName("user8842190", null, false), SpokenName.of("user8842190", "mia_88"));
  }
}
