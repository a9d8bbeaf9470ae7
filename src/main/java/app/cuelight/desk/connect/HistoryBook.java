package app.cuelight.desk.connect;

import app.cuelight.show.history.HistoryDesk;
import java.util.concurrent.Executor;

/// What the shop's past comes in by.
///
/// @param desk the running show's
/// @param away where files are read and the cache is written, never the FX thread
/// @param files has the user choose one
public record HistoryBook(HistoryDesk desk, Executor away, FileAsk files) {}
