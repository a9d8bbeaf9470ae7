package app.cuelight.desk.schedule;

import app.cuelight.show.schedule.Scope;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/// A change of a series that waits to be told how much of it is meant.
///
/// @param what a key of the bundles: what is about to be done
/// @param verb does it
record Question(String what, Function<Scope, CompletableFuture<Long>> verb) {}
