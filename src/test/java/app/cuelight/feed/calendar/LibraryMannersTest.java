package app.cuelight.feed.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Set;
import java.util.TreeSet;
import net.fortuna.ical4j.util.Configurator;
import org.junit.jupiter.api.Test;

/// What the library for calendars could do to the rest of the program, and does not.
class LibraryMannersTest {

  /// What is done with a copy of the library that nobody has used before.
  public static final class Exchange implements Runnable {
    @Override
    public void run() {
      byte[] text = Plans.write(Plans.hard(), false).getBytes(StandardCharsets.UTF_8);
      new CalendarFiles().read(new ByteArrayInputStream(text), ZoneId.of("UTC"), Plans.NOW);
    }
  }

  /// Printed in its own way, one start with a `TZID` puts 339 zones into every list of zones.
  @Test
  void noZonesOfItsOwnAreAmongThoseOfTheProgram() throws Exception {
    Set<String> before = new TreeSet<>(ZoneId.getAvailableZoneIds());
    String[] paths = System.getProperty("java.class.path").split(File.pathSeparator);
    var urls = new URL[paths.length];
    for (int i = 0; i < paths.length; i++) {
      urls[i] = Path.of(paths[i]).toUri().toURL();
    }
    try (var fresh = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader())) {
      Class<?> exchange = fresh.loadClass(Exchange.class.getName());
      ((Runnable) exchange.getDeclaredConstructor().newInstance()).run();
    }

    assertEquals(before, new TreeSet<>(ZoneId.getAvailableZoneIds()));
  }

  @Test
  void itNeverAsksTheNetworkForZones() {
    assertEquals(
        "false",
        Configurator.getProperty("net.fortuna.ical4j.timezone.update.enabled").orElse("true"));
  }
}
