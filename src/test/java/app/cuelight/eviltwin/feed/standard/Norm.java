package app.cuelight.eviltwin.feed.standard;

/// A platform that keeps to itself.
public final class Norm {}
