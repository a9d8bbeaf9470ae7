package app.cuelight.launch;

import app.cuelight.show.port.Connections;
import app.cuelight.show.port.Secrets;

/// The connections a show listens to, and their secrets.
record Accounts(Connections connections, Secrets secrets) {}
