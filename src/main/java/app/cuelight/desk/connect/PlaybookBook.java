package app.cuelight.desk.connect;

import app.cuelight.show.playbook.PlaybookDesk;
import java.util.concurrent.Executor;

/// What the editor of the playbook works with.
///
/// @param away where files are read and written, one after the other
/// @param changed told there whenever the playbook changed
public record PlaybookBook(PlaybookDesk desk, Executor away, Runnable changed) {}
