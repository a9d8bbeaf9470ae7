package app.cuelight.desk.shell;

import app.cuelight.desk.connect.TierBook;
import app.cuelight.domain.greet.GreetingStyle;
import java.util.function.Consumer;

/// What the user chose before, and who keeps what is chosen from now on. No keeper may block.
///
/// @param look how the window looks
/// @param style how the shop greets
/// @param tiers what the dials people are judged by are turned with
public record Choices(
    DeskSettings look,
    Consumer<DeskSettings> keepLook,
    GreetingStyle style,
    Consumer<GreetingStyle> keepStyle,
    TierBook tiers) {}
