package app.cuelight.show.people;

import app.cuelight.domain.basic.Bilingual;
import app.cuelight.domain.basic.Identity;
import app.cuelight.domain.event.Arrival;
import app.cuelight.domain.event.Person;
import app.cuelight.domain.event.RawEvent;
import app.cuelight.domain.tier.Standing;
import app.cuelight.domain.tier.TagLine;
import app.cuelight.domain.tier.Why;
import app.cuelight.domain.viewer.Purchase;
import app.cuelight.domain.viewer.Tally;
import app.cuelight.domain.viewer.Viewer;
import app.cuelight.domain.viewer.Visit;
import app.cuelight.show.port.Excerpt;
import app.cuelight.show.port.Settlement;
import app.cuelight.show.port.Shelf;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Everything the cache knows about one person, as a tree of maps, lists, texts and numbers.
final class PersonFile {

  private final Shelf shelf;
  private final PeopleTools tools;

  PersonFile(Shelf shelf, PeopleTools tools) {
    this.shelf = shelf;
    this.tools = tools;
  }

  Map<String, @Nullable Object> of(Viewer viewer) {
    Instant now = tools.clock().instant();
    Standing standing = tools.judge().apply(now).judge(viewer);
    Map<String, @Nullable Object> all = new LinkedHashMap<>();
    all.put("id", viewer.id());
    all.put("exportedAt", now);
    all.put("identities", viewer.identities().stream().map(PersonFile::identity).toList());
    all.put("facts", facts(viewer));
    all.put("standing", standing(standing));
    all.put("why", words(Why.of(standing)));
    all.put("tagLine", words(TagLine.of(standing)));
    all.put("visits", viewer.visits().stream().map(PersonFile::visit).toList());
    all.put("orders", viewer.orders().values().stream().map(PersonFile::order).toList());
    all.put("moves", shelf.moves(viewer.id()).stream().map(PersonFile::move).toList());
    all.put(
        "greetings", shelf.settlements(viewer.id()).stream().map(PersonFile::settlement).toList());
    all.put("events", events(viewer));
    return all;
  }

  private List<Map<String, @Nullable Object>> events(Viewer viewer) {
    Set<String> hers = new TreeSet<>();
    viewer.identities().forEach(identity -> hers.add(identity.link()));
    Excerpt excerpt = shelf.excerpt(viewer.identities(), tools.decoder());
    List<Map<String, @Nullable Object>> events = new ArrayList<>();
    for (Arrival arrival : excerpt.events()) {
      Person subject = Excerpt.subject(arrival.event());
      boolean isHers =
          subject == null
              ? Excerpt.named(arrival.event()).stream().anyMatch(id -> hers.contains(id.link()))
              : hers.contains(subject.identity().link());
      if (isHers) {
        events.add(raw(arrival.raw()));
      }
    }
    return events;
  }

  private static Map<String, @Nullable Object> raw(RawEvent raw) {
    return map(
        "connection", raw.key().connection(),
        "id", raw.key().id(),
        "secondId", raw.key().secondId(),
        "format", raw.format(),
        "type", raw.type(),
        "occurredAt", raw.occurredAt(),
        "receivedAt", raw.receivedAt(),
        "data", raw.data());
  }

  private static Map<String, @Nullable Object> identity(Identity identity) {
    return map(
        "connection", identity.connection(),
        "namespace", identity.namespace(),
        "value", identity.value());
  }

  private static Map<String, @Nullable Object> facts(Viewer viewer) {
    Map<String, @Nullable Object> facts = new LinkedHashMap<>();
    viewer
        .facts()
        .known()
        .forEach((fact, known) ->
            facts.put(
                code(fact), map("value", known.value(), "at", Instant.ofEpochMilli(known.at()))));
    return facts;
  }

  private static Map<String, @Nullable Object> standing(Standing standing) {
    return map(
        "tier", standing.tier().code(),
        "lifeCycle", standing.lifeCycle().code(),
        "spend", standing.spend().code(),
        "engagement", standing.engagement().code(),
        "advocate", standing.advocate(),
        "language", standing.locality().language(),
        "country", standing.locality().country());
  }

  private static Map<String, @Nullable Object> visit(Visit visit) {
    Tally tally = visit.tally();
    return map(
        "from", Instant.ofEpochMilli(visit.first()),
        "to", Instant.ofEpochMilli(visit.last()),
        "joins", tally.joins(),
        "comments", tally.comments(),
        "questions", tally.questions(),
        "likes", tally.likes(),
        "follows", tally.follows(),
        "shares", tally.shares(),
        "gifts", tally.allGifts(),
        "giftsMinor", tally.worth().minor(),
        "looks", tally.looks(),
        "baskets", tally.baskets(),
        "productsLookedAt", Math.round(tally.productsLookedAt()),
        "productsInBasket", Math.round(tally.productsInBasket()),
        "seconds", tally.seconds());
  }

  private static Map<String, @Nullable Object> order(Purchase order) {
    return map(
        "connection", order.key().connection(),
        "id", order.key().order(),
        "status", code(order.status()),
        "totalMinor", order.total().minor(),
        "refundedMinor", order.refunded().minor(),
        "currency", order.total().currency(),
        "title", order.title(),
        "category", order.category(),
        "placedAt", Instant.ofEpochMilli(order.placedAt()),
        "updatedAt", Instant.ofEpochMilli(order.updatedAt()),
        "test", order.test());
  }

  private static Map<String, @Nullable Object> move(Shelf.TierMove move) {
    return map(
        "from", move.from() == null ? null : move.from().code(),
        "to", move.to().code(),
        "at", move.at(),
        "because", move.because());
  }

  private static Map<String, @Nullable Object> settlement(Settlement settlement) {
    return map(
        "show", settlement.show(),
        "outcome", code(settlement.outcome()),
        "at", settlement.at(),
        "by", settlement.by(),
        "line", settlement.line());
  }

  private static Map<String, @Nullable Object> words(Bilingual words) {
    return map("en", words.en(), "zh", words.zh());
  }

  private static String code(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// Names and values in turn.
  private static Map<String, @Nullable Object> map(@Nullable Object... cells) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    for (int i = 0; i + 1 < cells.length; i += 2) {
      map.put(String.valueOf(cells[i]), cells[i + 1]);
    }
    return map;
  }
}
