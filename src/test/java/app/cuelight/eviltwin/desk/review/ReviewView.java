package app.cuelight.eviltwin.desk.review;

/// A panel that keeps to itself.
public final class ReviewView {}
