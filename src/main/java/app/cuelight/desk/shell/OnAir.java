package app.cuelight.desk.shell;

import app.cuelight.domain.greet.HostProfile;
import app.cuelight.domain.host.HostSheet;
import app.cuelight.show.host.ClickerTrial;
import app.cuelight.show.host.CodeBoard;
import app.cuelight.show.live.LiveDesk;
import app.cuelight.show.live.OnShelf;
import app.cuelight.show.live.OutputBoard.Output;
import app.cuelight.show.live.RoomView;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The running show as the windows see it.
///
/// @param latest the newest published view, null before the first; asked once per frame
/// @param desk where the assistant's verbs go
/// @param sheets the newest sheet of the host screen
/// @param trial told how far the host has got with trying the clicker
/// @param outputs how well its streams get out
/// @param codes where a coupon’s code is put up for all
/// @param shelf what the shop says of the product on air, or null; asked now and then
/// @param host who stands before the camera at first
/// @param keepHost told when the host or her habits change; must not block
public record OnAir(
    Supplier<? extends @Nullable RoomView> latest,
    LiveDesk desk,
    Supplier<? extends @Nullable HostSheet> sheets,
    Consumer<ClickerTrial> trial,
    Supplier<List<Output>> outputs,
    CodeBoard codes,
    Supplier<? extends @Nullable OnShelf> shelf,
    HostProfile host,
    Consumer<HostProfile> keepHost) {}
