package app.cuelight.feed.calendar;

final class ZoneFinder {
  static final String PREFIX = "Cuelight ";
}
