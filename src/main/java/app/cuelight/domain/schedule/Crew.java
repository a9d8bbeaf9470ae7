package app.cuelight.domain.schedule;

import app.cuelight.domain.basic.Bilingual;
import app.cuelight.domain.basic.Refused;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Who and what a show needs besides its viewers.
///
/// @param host the name of who presents, or null while nobody is
/// @param studio the name of the studio, or null
/// @param room the platform's room as `connection/room` or just its name, or null; two shows cannot
///   be live in one room
/// @param setUp needed before the start by host and studio, zero to 12 hours, whole minutes
/// @param tearDown needed after the end, zero to 12 hours, whole minutes
public record Crew(
    @Nullable String host,
    @Nullable String studio,
    @Nullable String room,
    Duration setUp,
    Duration tearDown) {

  /// The longest name, in UTF-16 units.
  public static final int MAX_NAME = 120;

  private static final Duration LONGEST = Duration.ofHours(12);

  /// Nobody and nothing yet.
  public static final Crew NONE = new Crew(null, null, null, Duration.ZERO, Duration.ZERO);

  public Crew {
    name(Bilingual.of("host", "主播"), host);
    name(Bilingual.of("studio", "直播间"), studio);
    name(Bilingual.of("room", "平台房间"), room);
    around(Bilingual.of("Setting up", "准备时间"), setUp);
    around(Bilingual.of("Clearing up", "收尾时间"), tearDown);
  }

  private static void name(Bilingual what, @Nullable String name) {
    if (name != null && (name.isBlank() || name.length() > MAX_NAME)) {
      throw new Refused(
          new Bilingual(
              "The name of a " + what.en() + " has 1 to 120 characters.",
              what.zh() + "名称须为 1 至 120 个字符。"));
    }
  }

  private static void around(Bilingual what, Duration time) {
    if (time.isNegative() || time.compareTo(LONGEST) > 0) {
      throw new Refused(
          new Bilingual(what.en() + " takes 0 to 720 minutes.", what.zh() + "须为 0 至 720 分钟。"));
    }
  }
}
