package app.cuelight.eviltwin.domain.cellar;

/// Lives on a floor that is in no plan.
final class Squatter {}
