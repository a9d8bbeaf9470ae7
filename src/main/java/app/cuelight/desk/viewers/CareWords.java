package app.cuelight.desk.viewers;

import app.cuelight.desk.kit.Kit;
import app.cuelight.desk.viewers.CareModel.State;
import app.cuelight.domain.basic.Bilingual;
import app.cuelight.domain.basic.Locality;
import app.cuelight.domain.coupon.Verdict;
import app.cuelight.domain.tier.Evidence;
import app.cuelight.domain.tier.Standing;
import app.cuelight.show.playbook.CareDesk.CareLine;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is said about people to write to, in the language spoken now.
record CareWords(Kit kit) {

  PersonWords people() {
    return new PersonWords(kit);
  }

  /// Why she is on the list: `Dormant · silent 74 d · 14 orders`.
  String reason(CareLine line) {
    Standing standing = line.care().standing();
    Evidence evidence = standing.evidence();
    List<String> parts = new ArrayList<>();
    parts.add(people().cycle(standing.lifeCycle()));
    Long silent = evidence.silentDays();
    if (silent != null) {
      parts.add(kit.words().say("care.silent", silent));
    }
    if (evidence.orders() > 0) {
      parts.add(kit.words().count("orders", evidence.orders()));
    }
    return String.join(" · ", parts);
  }

  /// The same in full, with what she spent.
  String whole(CareLine line) {
    Standing standing = line.care().standing();
    Evidence.Rfm rfm = standing.evidence().rfm();
    String owner = kit.words().say("playbook.owner." + line.care().action().owner().code());
    String spent =
        rfm == null ? "" : " · " + kit.words().say("care.spent", people().money(rfm.net()));
    return reason(line) + spent + " · " + kit.words().say("care.owner", owner);
  }

  /// How it stands with her, or empty.
  String state(CareLine line, State state) {
    return switch (state) {
      case State.Open _ -> line.refused() == null ? "" : brief(line.refused());
      case State.Soon(CareModel.Deed deed) ->
          kit.words()
              .say(
                  switch (deed) {
                    case SEND -> "care.soon.send";
                    case DONE -> "care.soon.done";
                    case DISMISS -> "care.soon.dismiss";
                  });
      case State.Busy _ -> kit.words().say("care.busy");
      case State.Left(boolean practice) ->
          kit.words().say(practice ? "care.practice" : "care.left");
      case State.Settled(Bilingual sentence) -> people().in(sentence);
      case State.Refused(Verdict.Refused why) -> brief(why);
      case State.Failed(Bilingual sentence) -> failed(sentence);
    };
  }

  /// Whether somebody has to see to it.
  boolean isBad(CareLine line, State state) {
    return switch (state) {
      case State.Open _ -> line.refused() != null;
      case State.Refused _ -> true;
      case State.Failed _ -> true;
      case State.Soon _ -> false;
      case State.Busy _ -> false;
      case State.Left _ -> false;
      case State.Settled _ -> false;
    };
  }

  private String failed(@Nullable Bilingual sentence) {
    return sentence == null ? kit.words().say("viewers.act.failed") : people().in(sentence);
  }

  /// Why she may not be written to.
  String brief(Verdict.Refused refused) {
    return kit.words().say("refusal." + refused.reason().code());
  }

  /// The language the message is in, or why there is none yet.
  String language(CareLine line) {
    Locality where = line.care().standing().locality();
    String code = where.language();
    if (code == null) {
      return kit.words().say("care.unknown");
    }
    String key =
        line.care().draft() != null ? "care.in" : where.unsure() ? "care.unsure" : "care.undrafted";
    return kit.words().say(key, kit.places().name(code));
  }
}
