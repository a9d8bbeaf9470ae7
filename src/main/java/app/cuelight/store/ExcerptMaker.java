package app.cuelight.store;

import app.cuelight.domain.basic.Identity;
import app.cuelight.domain.event.Arrival;
import app.cuelight.domain.event.RawEvent;
import app.cuelight.domain.event.ShowEvent;
import app.cuelight.show.port.Excerpt;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/// Finds all that the log says about some people and whoever is named beside them.
///
/// The log has no index by person: nothing is paid for it with every event. A reader looks through
/// it while the writer goes on, and the writer looks through what came since.
final class ExcerptMaker {

  private final Pages log;
  private final Relatives relatives;
  private final Function<RawEvent, Arrival> decoder;

  /// Events after one number and up to another whose words hold one of the texts.
  interface Pages {
    List<RawEvent> find(Set<String> texts, long after, long upTo) throws SQLException;
  }

  /// The links of all people who have one of these.
  interface Relatives {
    Set<String> of(Set<String> links) throws SQLException;
  }

  ExcerptMaker(Pages log, Relatives relatives, Function<RawEvent, Arrival> decoder) {
    this.log = log;
    this.relatives = relatives;
    this.decoder = decoder;
  }

  /// What was found before, and all that is missing of it up to an event.
  ///
  /// @param seeds what they are found by
  Excerpt complete(Excerpt before, Set<String> seeds, long upTo) throws SQLException {
    var found = new Found(before);
    Set<String> fresh = new TreeSet<>(relatives.of(seeds));
    fresh.addAll(seeds);
    fresh.removeAll(before.links());
    if (!before.links().isEmpty() && upTo > before.upTo()) {
      fresh.addAll(found.take(log.find(values(found.links), before.upTo(), upTo)));
    }
    while (!fresh.isEmpty()) {
      found.links.addAll(fresh);
      Set<String> named = found.take(log.find(values(fresh), 0, upTo));
      named.addAll(relatives.of(named));
      named.removeAll(found.links);
      fresh = named;
    }
    return new Excerpt(
        found.links, List.copyOf(found.events.values()), List.copyOf(found.unread.values()), upTo);
  }

  /// The value of each identity, which stands in the words of every event that names it.
  private static Set<String> values(Set<String> links) {
    Set<String> values = new HashSet<>();
    links.forEach(link -> values.add(link.substring(link.indexOf(':') + 1)));
    return values;
  }

  /// What was found so far.
  private final class Found {
    private final Set<String> links;
    private final Map<String, Arrival> events = new LinkedHashMap<>();
    private final Map<String, Arrival> unread = new LinkedHashMap<>();

    private Found(Excerpt before) {
      links = new TreeSet<>(before.links());
      before.events().forEach(event -> events.put(event.raw().key().toString(), event));
      before.unread().forEach(event -> unread.put(event.raw().key().toString(), event));
    }

    /// Keeps those that speak of somebody looked for.
    ///
    /// @return who else is named beside her
    private Set<String> take(List<RawEvent> candidates) {
      Set<String> others = new TreeSet<>();
      for (RawEvent raw : candidates) {
        Arrival arrival = decoder.apply(raw);
        List<String> named = new ArrayList<>();
        Excerpt.named(arrival.event()).forEach(identity -> named.add(identity.link()));
        if (named.stream().anyMatch(links::contains)) {
          events.put(raw.key().toString(), arrival);
          named.stream().filter(link -> !links.contains(link)).forEach(others::add);
        } else if (arrival.event() instanceof ShowEvent.Unknown && isQuoted(raw.data())) {
          unread.put(raw.key().toString(), arrival);
        }
      }
      return others;
    }

    private boolean isQuoted(String data) {
      return values(links).stream().anyMatch(value -> data.contains("\"" + value + "\""));
    }
  }

  /// The links of identities.
  static Set<String> links(List<Identity> identities) {
    Set<String> links = new TreeSet<>();
    identities.forEach(identity -> links.add(identity.link()));
    return links;
  }
}
