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
              Column.of("reason", "REASON"),
              Column.wide("why", "WHY")));

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
                      .and("why", plain(refused))
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

  /// Why nothing was granted, for the person; its code at the end, for scripts.
  static String sentence(OfferId offer, ViewerId viewer, Verdict.Refused refused) {
    var said =
        new StringBuilder(viewer.value())
            .append(" does not get ")
            .append(offer)
            .append(": ")
            .append(plain(refused));
    if (refused.until() != null) {
      said.append("; again from ").append(refused.until());
    }
    return said.append(". (").append(refused.reason().code()).append(')').toString();
  }

  /// Why, in a sentence's second half.
  static String plain(Verdict.Refused no) {
    return switch (no.reason()) {
      case ALREADY_GRANTED -> "she has it already" + by(no) + on(no);
      case CONTROL_GROUP ->
          "she is in the control group, which gets nothing so that it can be measured";
      case QUIET_HOURS -> "it is night where she lives" + detail(no);
      case NO_CONSENT -> "she has not agreed to messages, as her country asks" + detail(no);
      case DO_NOT_CONTACT -> "she does not want to be written to";
      case NOT_NEWCOMER ->
          no.by() == null
              ? "she has bought before" + on(no)
              : "she had a newcomers’ coupon before" + by(no) + on(no);
      case OTHER_TIER -> "it is for other tiers, she is" + detail(no);
      case NOT_FOLLOWING -> "only people who follow get coupons";
      case HAS_JUST_PAID -> "she has just paid" + on(no);
      case BUDGET_SPENT -> "the campaign’s budget is spent" + detail(no);
      case SHOW_BUDGET_SPENT -> "the show’s budget is spent" + detail(no);
      case ASSISTANT_BUDGET_SPENT -> "this operator’s budget for the show is spent" + detail(no);
      case PERSON_BUDGET_SPENT ->
          "she has had as much as one person may in thirty days" + detail(no);
      case FREQUENCY_CAP -> "she has had as many coupons as one person may" + detail(no);
      case OFFER_LIMIT -> "as many as may be were given out" + detail(no);
      case TOO_FAST -> "that many in one minute is too fast" + detail(no);
      case NEEDS_APPROVAL -> "above the limit somebody else has to agree first" + detail(no);
      case POOL_EMPTY -> "no code of it is left; fill its pool" + detail(no);
      case OFFER_ENDS_TOO_SOON -> "it ends before she could use it" + on(no);
      case NOT_STARTED -> "its campaign does not run yet" + detail(no) + on(no);
      case ENDED -> "its campaign is over" + detail(no) + on(no);
      case PAUSED -> "its campaign is paused" + detail(no);
      case NOT_REACHABLE -> "no connected channel reaches her";
      case SHOP_REFUSES -> "the shop refuses it" + detail(no);
      case NO_BIRTHDAY_NEAR -> "her birthday is not today and was not in the last days";
      case CREW -> "she belongs to the crew";
      case FORGOTTEN -> "nobody is known by this name";
    };
  }

  private static String by(Verdict.Refused no) {
    return no.by() == null ? "" : ", from " + no.by();
  }

  private static String on(Verdict.Refused no) {
    return no.at() == null ? "" : ", " + no.at();
  }

  private static String detail(Verdict.Refused no) {
    return no.detail() == null ? "" : " (" + no.detail() + ")";
  }
}
