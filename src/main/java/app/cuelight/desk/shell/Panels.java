package app.cuelight.desk.shell;

import app.cuelight.desk.connect.ConnectModel;
import app.cuelight.desk.live.LiveModel;
import app.cuelight.desk.viewers.ViewersModel;
import org.jspecify.annotations.Nullable;

/// The window and its screens without their nodes.
///
/// @param viewers null where there is nobody to look for
record Panels(
    ShellModel shell, LiveModel live, @Nullable ViewersModel viewers, ConnectModel connect) {}
