package app.cuelight.desk.shell;

import app.cuelight.desk.connect.ConnectModel;
import app.cuelight.desk.coupons.CouponsModel;
import app.cuelight.desk.live.LiveModel;
import app.cuelight.desk.schedule.PlanModel;
import app.cuelight.desk.viewers.ViewersModel;
import org.jspecify.annotations.Nullable;

/// The window and its screens without their nodes.
///
/// @param viewers null where there is nobody to look for
/// @param coupons null where no coupons can be kept
/// @param plan null where no plan can be kept
record Panels(
    ShellModel shell,
    LiveModel live,
    @Nullable ViewersModel viewers,
    @Nullable CouponsModel coupons,
    @Nullable PlanModel plan,
    ConnectModel connect) {}
