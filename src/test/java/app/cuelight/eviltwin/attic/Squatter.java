package app.cuelight.eviltwin.attic;

/// Lives in a room that is in no plan.
final class Squatter {}
