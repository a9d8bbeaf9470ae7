package app.cuelight.show.people;

import app.cuelight.domain.event.Arrival;
import app.cuelight.domain.event.RawEvent;
import app.cuelight.show.port.Judge;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;

/// What is needed to act on people.
///
/// @param decoder reads events again out of the log
/// @param ids makes ids that never come again
/// @param judge judges as of an instant
/// @param writer writes a tree of maps, lists, texts and numbers as a file, whole or not at all
/// @param copies the names of files beside the cache that may hold older copies of it
public record PeopleTools(
    Function<RawEvent, Arrival> decoder,
    InstantSource clock,
    Supplier<String> ids,
    Function<Instant, Judge> judge,
    BiConsumer<Path, Object> writer,
    Supplier<List<String>> copies) {}
