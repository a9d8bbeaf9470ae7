package app.cuelight.show.live;

import app.cuelight.domain.event.Arrival;
import app.cuelight.domain.event.RawEvent;
import app.cuelight.domain.viewer.Questions;
import java.util.function.Function;

/// How a show understands what is said in it.
///
/// @param questions what a comment asks about
/// @param decoder reads events again out of the log, so that the newest comments are back after a
///   restart
public record Hearing(Questions questions, Function<RawEvent, Arrival> decoder) {}
