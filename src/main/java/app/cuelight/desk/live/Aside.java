package app.cuelight.desk.live;

import java.util.function.Consumer;
import javafx.scene.layout.Region;

/// Something of another panel that stands beside the room.
///
/// @param strip told whether it lies flat below the list, or stands in a column
public record Aside(Region part, Consumer<Boolean> strip) {}
