package app.cuelight.store.schedule;

import app.cuelight.domain.schedule.Roster;
import app.cuelight.store.FieldText;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.TreeMap;

/// What there is to plan with, as a text of fields, both ways.
final class RosterText {

  private RosterText() {}

  static String of(Roster it) {
    var text = new FieldText().put("studioZone", it.studioZone());
    SlotText.several(text, "ribbons", it.ribbons().stream().map(SlotText::of).toList());
    SlotText.several(text, "hosts", it.hosts().stream().map(RosterText::of).toList());
    SlotText.several(text, "studios", it.studios());
    if (!it.prime().isEmpty()) {
      var prime = new FieldText();
      new TreeMap<>(it.prime())
          .forEach(
              (country, evening) -> prime.put(country, evening.from() + " " + evening.until()));
      text.put("prime", prime);
    }
    return text.toString();
  }

  static Roster roster(String text) {
    FieldText from = FieldText.read(text);
    Map<String, Roster.Prime> prime = new TreeMap<>();
    String evenings = from.find("prime");
    if (evenings != null) {
      FieldText.read(evenings)
          .all()
          .forEach((country, evening) -> {
            int at = evening.indexOf(' ');
            prime.put(
                country,
                new Roster.Prime(
                    LocalTime.parse(evening.substring(0, at)),
                    LocalTime.parse(evening.substring(at + 1))));
          });
    }
    return new Roster(
        ZoneId.of(from.get("studioZone")),
        SlotText.several(from, "ribbons").stream().map(SlotText::market).toList(),
        SlotText.several(from, "hosts").stream().map(RosterText::host).toList(),
        SlotText.several(from, "studios"),
        prime);
  }

  private static String of(Roster.Host host) {
    var text = new FieldText().put("name", host.name()).put("zone", host.zone());
    SlotText.several(text, "languages", host.languages().stream().sorted().toList());
    return text.toString();
  }

  private static Roster.Host host(String text) {
    FieldText from = FieldText.read(text);
    return new Roster.Host(
        from.get("name"),
        ZoneId.of(from.get("zone")),
        new LinkedHashSet<>(SlotText.several(from, "languages")));
  }
}
