package app.cuelight.desk.schedule;

import app.cuelight.domain.schedule.Occurrence;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/// What became of a show in a few words, wherever it is drawn.
record OutcomeWords(PlanWords words) {

  /// `● on air · 7 min late`, `✓ ran · 12 min over`, `○ did not happen`; empty while it is awaited.
  String of(@Nullable Outcome became) {
    return became == null || became.sign().isEmpty() ? "" : became.sign() + " " + said(became);
  }

  /// Its title, behind the shape of what became of it.
  static String titled(Occurrence show, @Nullable Outcome became) {
    String title = show.slot().title();
    return became == null || became.sign().isEmpty() ? title : became.sign() + " " + title;
  }

  private String said(Outcome became) {
    return switch (became.state()) {
      case AWAITED -> "";
      case LIVE, OVERRUNNING -> parts("plan.became.onAir", became);
      case DONE -> parts("plan.became.ran", became);
      case MISSED -> words.say("plan.became.missed");
    };
  }

  private String parts(String key, Outcome became) {
    var parts = new ArrayList<String>();
    parts.add(words.say(key));
    if (!became.late().isZero()) {
      parts.add(
          words.say(
              became.late().isNegative() ? "plan.air.early" : "plan.air.late",
              words.length(became.late().abs())));
    }
    if (became.over().isPositive()) {
      parts.add(words.say("plan.air.over", words.length(became.over())));
    } else if (became.early().isPositive()) {
      parts.add(words.say("plan.air.short", words.length(became.early())));
    }
    return String.join(" · ", parts);
  }
}
