package app.cuelight.domain.greet;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Words that translate "good night" or "goodbye" and send a guest home.
///
/// In some languages the evening greeting is a good-night (Spanish *Buenas noches*, Indonesian
/// *Selamat malam*), in others the same words close the day (Malay *Selamat malam*); no greeting of
/// any locale may hold one that does.
final class FarewellTraps {

  private static final List<String> EVERYWHERE =
      List.of(
          """
          good night, goodnight, goodbye, gute nacht, bonne nuit, bonne soirée, au revoir,
          buonanotte, buona notte, buona serata, god natt, goedenacht, welterusten, iyi geceler,
          dobranoc, chúc ngủ ngon, спокойной ночи, доброй ночи, на добраніч, доброї ночі, לילה טוב,
          शुभ रात्रि, শুভ রাত্রি, இனிய இரவு, شب بخیر, تصبح على خير, تصبحون على خير, ราตรีสวัสดิ์,
          おやすみ, 안녕히 주무세요, 잘 자, 晚安, 再见, 再見
          """
              .strip()
              .split(",\\s+"));

  private static final String MALAY = "selamat malam";

  private FarewellTraps() {}

  /// The farewell a text holds, or null.
  static @Nullable String in(String text, String locale) {
    String plain = text.toLowerCase(Locale.ROOT).replace("i\u0307", "i").replace('\u202F', ' ');
    for (String trap : EVERYWHERE) {
      if (plain.contains(trap)) {
        return trap;
      }
    }
    return locale.equals("ms") && plain.contains(MALAY) ? MALAY : null;
  }
}
