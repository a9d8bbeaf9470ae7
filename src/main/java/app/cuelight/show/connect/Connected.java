package app.cuelight.show.connect;

import app.cuelight.show.port.Connections.Connection;
import app.cuelight.show.port.FeedCount;
import org.jspecify.annotations.Nullable;

/// A connection and how it has fared.
///
/// @param url where deliveries go at the moment, or null while nothing listens
public record Connected(Connection connection, FeedCount count, @Nullable String url) {}
