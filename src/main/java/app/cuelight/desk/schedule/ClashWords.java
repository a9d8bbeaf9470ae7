package app.cuelight.desk.schedule;

import app.cuelight.domain.schedule.Clash;
import app.cuelight.domain.schedule.Holiday;
import app.cuelight.domain.schedule.Occurrence;
import java.time.Duration;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// What does not work, and what would put it right, in a sentence each.
record ClashWords(PlanWords words) {

  /// `Clash: Studio A`.
  String title(Clash clash) {
    Holiday holiday = clash.holiday();
    if (holiday != null) {
      return words.say("plan.clash.note", words.holiday(holiday) + " · " + clash.subject());
    }
    String subject = clash.subject().isEmpty() ? clash.one().slot().title() : clash.subject();
    return words.say(clash.kind().grave() ? "plan.clash.of" : "plan.clash.note", subject);
  }

  String sentence(Clash clash) {
    String one = clash.one().slot().title();
    Occurrence second = clash.other();
    String other = second == null ? "" : second.slot().title();
    String who = clash.subject();
    String span = words.length(Duration.between(clash.from(), clash.until()));
    return switch (clash.kind()) {
      case HOST -> words.say("plan.clash.host", one, other, who, span);
      case STUDIO -> words.say("plan.clash.studio", one, other, who, span);
      case ROOM -> words.say("plan.clash.room", one, other, who);
      case REST -> words.say("plan.clash.rest", who, span, one, other);
      case LONG -> words.say("plan.clash.long", who, span);
      case NIGHTS -> words.say("plan.clash.nights", who);
      case MARKET -> words.say("plan.clash.market", one, other, country(who));
      case GAP -> words.say("plan.clash.gap", one, PlanWords.clock(clash.one().wall()));
      case HOLIDAY -> holiday(clash.holiday(), country(who), one);
      case RAMADAN -> words.say("plan.clash.ramadan", country(who), one);
    };
  }

  private String holiday(@Nullable Holiday holiday, String country, String show) {
    if (holiday == null) {
      return "";
    }
    String key =
        switch (holiday.certainty()) {
          case SURE -> "plan.clash.holiday";
          case ABOUT -> "plan.clash.holiday.about";
          case SWAPPED -> "plan.clash.holiday.swapped";
        };
    return words.say(key, words.holiday(holiday), show, country);
  }

  private String country(String code) {
    return code.length() == 2 ? words.kit().places().country(code) : code;
  }

  /// What the button that puts it right says.
  String fix(Clash.Fix fix, ZoneId zone) {
    return switch (fix) {
      case Clash.Fix.Shift(Occurrence of, Duration by) ->
          words.say(
              "plan.fix.shift",
              PlanWords.clock(
                  new Ghost(of, of.wall(), of.slot().length()).moved(by).start(), zone));
      case Clash.Fix.MoveToStudio(_, String studio) -> words.say("plan.fix.studio", studio);
      case Clash.Fix.GiveToHost(_, String host) -> words.say("plan.fix.host", host);
      case Clash.Fix.Shorten(_, Duration to) -> words.say("plan.fix.shorten", words.length(to));
    };
  }
}
