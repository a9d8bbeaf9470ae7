package app.cuelight.domain.coupon;

import java.time.Instant;
import java.time.ZoneId;

/// When and by whom a grant is asked for.
///
/// @param operator who asks
/// @param show the show on air
/// @param reachable whether some channel reaches her
/// @param inRoom whether that channel ends in the room she is in: no quiet hours, and being there
///   is consent to be spoken to
/// @param approved whether somebody else agreed
/// @param repeated whether it is asked for the key of a group, which is paced by the dispatcher
/// @param home the zone that stands for one that is not known
public record Occasion(
    Instant now,
    String operator,
    String show,
    boolean reachable,
    boolean inRoom,
    boolean approved,
    boolean repeated,
    ZoneId home) {}
