package app.cuelight.show.host;

import app.cuelight.domain.basic.Bilingual;
import java.time.ZoneId;
import java.util.Map;

/// What a place is called where there is room for one word.
///
/// Zones people are met in have a name in both languages; of any other the city in its own name
/// tells enough.
final class ShortPlaces {

  private static final Map<String, Bilingual> NAMES =
      Map.ofEntries(
          Map.entry("America/Mexico_City", new Bilingual("CDMX", "墨西哥城")),
          Map.entry("America/New_York", new Bilingual("New York", "纽约")),
          Map.entry("America/Chicago", new Bilingual("Chicago", "芝加哥")),
          Map.entry("America/Los_Angeles", new Bilingual("LA", "洛杉矶")),
          Map.entry("America/Sao_Paulo", new Bilingual("São Paulo", "圣保罗")),
          Map.entry("America/Bogota", new Bilingual("Bogotá", "波哥大")),
          Map.entry("America/Lima", new Bilingual("Lima", "利马")),
          Map.entry("America/Santiago", new Bilingual("Santiago", "圣地亚哥")),
          Map.entry("America/Argentina/Buenos_Aires", new Bilingual("Buenos Aires", "布宜诺斯艾利斯")),
          Map.entry("America/Toronto", new Bilingual("Toronto", "多伦多")),
          Map.entry("Europe/London", new Bilingual("London", "伦敦")),
          Map.entry("Europe/Berlin", new Bilingual("Berlin", "柏林")),
          Map.entry("Europe/Paris", new Bilingual("Paris", "巴黎")),
          Map.entry("Europe/Madrid", new Bilingual("Madrid", "马德里")),
          Map.entry("Europe/Rome", new Bilingual("Rome", "罗马")),
          Map.entry("Europe/Lisbon", new Bilingual("Lisbon", "里斯本")),
          Map.entry("Europe/Amsterdam", new Bilingual("Amsterdam", "阿姆斯特丹")),
          Map.entry("Europe/Warsaw", new Bilingual("Warsaw", "华沙")),
          Map.entry("Europe/Stockholm", new Bilingual("Stockholm", "斯德哥尔摩")),
          Map.entry("Europe/Istanbul", new Bilingual("Istanbul", "伊斯坦布尔")),
          Map.entry("Europe/Moscow", new Bilingual("Moscow", "莫斯科")),
          Map.entry("Europe/Kyiv", new Bilingual("Kyiv", "基辅")),
          Map.entry("Europe/Kiev", new Bilingual("Kyiv", "基辅")),
          Map.entry("Asia/Riyadh", new Bilingual("Riyadh", "利雅得")),
          Map.entry("Asia/Dubai", new Bilingual("Dubai", "迪拜")),
          Map.entry("Africa/Cairo", new Bilingual("Cairo", "开罗")),
          Map.entry("Asia/Jerusalem", new Bilingual("Jerusalem", "耶路撒冷")),
          Map.entry("Asia/Karachi", new Bilingual("Karachi", "卡拉奇")),
          Map.entry("Asia/Kolkata", new Bilingual("India", "印度")),
          Map.entry("Asia/Dhaka", new Bilingual("Dhaka", "达卡")),
          Map.entry("Asia/Bangkok", new Bilingual("Bangkok", "曼谷")),
          Map.entry("Asia/Ho_Chi_Minh", new Bilingual("Vietnam", "越南")),
          Map.entry("Asia/Saigon", new Bilingual("Vietnam", "越南")),
          Map.entry("Asia/Jakarta", new Bilingual("Jakarta", "雅加达")),
          Map.entry("Asia/Kuala_Lumpur", new Bilingual("KL", "吉隆坡")),
          Map.entry("Asia/Singapore", new Bilingual("Singapore", "新加坡")),
          Map.entry("Asia/Manila", new Bilingual("Manila", "马尼拉")),
          Map.entry("Asia/Seoul", new Bilingual("Seoul", "首尔")),
          Map.entry("Asia/Tokyo", new Bilingual("Tokyo", "东京")),
          Map.entry("Asia/Taipei", new Bilingual("Taipei", "台北")),
          Map.entry("Asia/Hong_Kong", new Bilingual("Hong Kong", "香港")),
          Map.entry("Asia/Shanghai", new Bilingual("China", "中国")),
          Map.entry("Australia/Sydney", new Bilingual("Sydney", "悉尼")));

  private ShortPlaces() {}

  /// `Bangkok`, `CDMX`; for a zone without a place (`UTC+3`) its id.
  static String of(ZoneId zone, HostWords words) {
    Bilingual known = NAMES.get(zone.getId());
    if (known != null) {
      return words.say(known);
    }
    return zone.getId().substring(zone.getId().lastIndexOf('/') + 1).replace('_', ' ');
  }
}
