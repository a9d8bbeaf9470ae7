package app.cuelight.launch;

import app.cuelight.show.port.Settings;
import app.cuelight.show.port.Settings.PageDoor;
import java.nio.file.Path;

/// What a home serves to others nearby, each behind a door of its own.
enum NearbyDoor {
  /// The host's card, for browsers.
  PAGE("page.port", "/host/", "/") {
    @Override
    PageDoor of(Settings settings) {
      return settings.page();
    }

    @Override
    Settings with(Settings settings, PageDoor door) {
      return settings.with(door);
    }
  },
  /// The plan of shows, for calendars.
  CALENDAR("calendar.port", "/calendar/", ".ics") {
    @Override
    PageDoor of(Settings settings) {
      return settings.calendar();
    }

    @Override
    Settings with(Settings settings, PageDoor door) {
      return settings.withCalendar(door);
    }
  };

  private final String note;
  private final String before;
  private final String after;

  NearbyDoor(String note, String before, String after) {
    this.note = note;
    this.before = before;
    this.after = after;
  }

  abstract PageDoor of(Settings settings);

  abstract Settings with(Settings settings, PageDoor door);

  /// The note that says at which port it is served.
  Path note(Path home) {
    return home.resolve(note);
  }

  /// Where it stands on its server.
  String path(String token) {
    return before + token + after;
  }
}
