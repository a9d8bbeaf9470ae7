package app.cuelight.desk.shell;

import app.cuelight.desk.connect.HistoryBook;
import app.cuelight.desk.connect.LineBook;
import app.cuelight.desk.connect.PlaybookBook;
import app.cuelight.desk.schedule.PlanBook;
import app.cuelight.desk.viewers.PeopleBook;
import app.cuelight.show.coupon.CouponDesk;
import app.cuelight.show.host.PageDesk;
import org.jspecify.annotations.Nullable;

/// What the screens beside Live work with.
///
/// @param lines what hosts say
/// @param playbook what is done for whom
/// @param page the switch of the browser page
/// @param people the people in the cache, or null where there is none to look in; then there is no
///   Viewers screen
/// @param history what the shop's past comes in by, or null where there is no cache
/// @param coupons what can be done with coupons, or null where none can be kept
/// @param plan what can be done with the schedule, or null where none can be kept
public record Books(
    LineBook lines,
    PlaybookBook playbook,
    PageDesk page,
    @Nullable PeopleBook people,
    @Nullable HistoryBook history,
    @Nullable CouponDesk coupons,
    @Nullable PlanBook plan) {}
