package app.cuelight.eviltwin.show.port;

/// What only those who implement it may see.
public interface Port {}
