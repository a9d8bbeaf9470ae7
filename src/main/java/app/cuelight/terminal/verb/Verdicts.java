package app.cuelight.terminal.verb;

import app.cuelight.domain.basic.ViewerId;
import app.cuelight.domain.coupon.OfferId;
import app.cuelight.domain.coupon.Verdict;
import app.cuelight.terminal.print.Answer;
import app.cuelight.terminal.print.Column;
import app.cuelight.terminal.print.Fields;
import app.cuelight.terminal.print.Sheet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Verdicts about coupons, printed.
final class Verdicts {

  private static final Sheet SHEET =
      new Sheet(
          List.of("offer", "viewer", "allowed", "endsAt", "reason", "by", "at", "until", "detail"),
          List.of(
              Column.of("offer", "OFFER"),
              Column.of("viewer", "VIEWER"),
              Column.of("allowed", "ALLOWED"),
              Column.of("reason", "REASON")));

  private Verdicts() {}

  static Answer answer(OfferId offer, ViewerId viewer, Verdict verdict) {
    Fields fields = Fields.of("offer", offer.value()).and("viewer", viewer.value());
    return Answer.one(
        (switch (verdict) {
              case Verdict.Allowed allowed ->
                  fields.and("allowed", true).and("endsAt", allowed.endsAt().toString());
              case Verdict.Refused refused ->
                  fields
                      .and("allowed", false)
                      .and("reason", refused.reason().code())
                      .and("by", refused.by())
                      .and("at", text(refused.at()))
                      .and("until", text(refused.until()))
                      .and("detail", refused.detail());
            })
            .map(),
        SHEET);
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }

  /// Why nothing was granted, for the person.
  static String sentence(OfferId offer, ViewerId viewer, Verdict.Refused refused) {
    var said =
        new StringBuilder(viewer.value())
            .append(" does not get ")
            .append(offer)
            .append(": ")
            .append(refused.reason().code());
    if (refused.by() != null) {
      said.append(", by ").append(refused.by());
    }
    if (refused.at() != null) {
      said.append(", ").append(refused.at());
    }
    if (refused.detail() != null) {
      said.append(" (").append(refused.detail()).append(')');
    }
    if (refused.until() != null) {
      said.append("; again from ").append(refused.until());
    }
    return said.append('.').toString();
  }
}
