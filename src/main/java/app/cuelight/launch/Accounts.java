package app.cuelight.launch;

import app.cuelight.show.port.Connections;
import app.cuelight.show.port.Secrets;
import java.util.List;
import java.util.function.Supplier;

/// The connections a show listens to, and their secrets.
///
/// @param notices what the user should know of the files they lie in, each sentence once
record Accounts(Connections connections, Secrets secrets, Supplier<List<String>> notices) {}
