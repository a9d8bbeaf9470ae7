package app.cuelight.desk.viewers;

import app.cuelight.domain.basic.Bilingual;
import app.cuelight.domain.basic.Identity;
import app.cuelight.domain.basic.ViewerId;
import app.cuelight.domain.event.Note;
import app.cuelight.domain.locale.NameBlock;
import app.cuelight.domain.locale.NameBook;
import app.cuelight.domain.locale.Sayings;
import app.cuelight.domain.tier.Engagement;
import app.cuelight.domain.tier.LifeCycle;
import app.cuelight.domain.tier.Spend;
import app.cuelight.domain.tier.Standing;
import app.cuelight.domain.tier.Tier;
import app.cuelight.domain.viewer.Fact;
import app.cuelight.domain.viewer.Purchase;
import app.cuelight.domain.viewer.Viewer;
import app.cuelight.domain.viewer.Visit;
import app.cuelight.feed.phrases.NamesReader;
import app.cuelight.show.people.FacetCounts;
import app.cuelight.show.people.FacetCounts.Count;
import app.cuelight.show.people.Likeness;
import app.cuelight.show.people.Mark;
import app.cuelight.show.people.Moment;
import app.cuelight.show.people.PeopleFinder;
import app.cuelight.show.people.PeopleGroup;
import app.cuelight.show.people.PeopleGroups;
import app.cuelight.show.people.PeoplePage;
import app.cuelight.show.people.PeopleQuery;
import app.cuelight.show.people.PersonDesk;
import app.cuelight.show.people.PersonPage;
import app.cuelight.show.people.PersonRow;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A cache of people in memory that answers as the real one promises to.
public final class SmallCache implements PeopleFinder, PeopleGroups, PersonDesk {

  private static final NameBook NAMES = names();

  final List<PersonRow> people = new ArrayList<>();
  final Map<String, PeopleGroup> groups = new TreeMap<>();
  final List<String> calls = new ArrayList<>();
  final Todo todo = new Todo();
  final Letters care = new Letters(people);
  long everybody;
  long news;
  boolean broken;

  public static SmallCache cast() {
    var cache = new SmallCache();
    Folk.cast().forEach(cache::add);
    cache.keep(
        new PeopleGroup(
            "Scarf lovers, Gulf", new PeopleQuery(List.of(new Mark.OfLanguage("ar")), "")));
    cache.keep(
        new PeopleGroup("About to be lost", new PeopleQuery(List.of(new Mark.Warned()), "")));
    cache.calls.clear();
    cache.everybody = 1_021_448;
    return cache;
  }

  public static SmallCache empty() {
    return new SmallCache();
  }

  /// A cache that gives no answer.
  public static SmallCache failing() {
    SmallCache cache = cast();
    cache.broken = true;
    return cache;
  }

  public static SmallCache crowd(int number) {
    var cache = new SmallCache();
    for (int i = 0; i < number; i++) {
      cache.add(
          Folk.of("u%04d".formatted(i), "Viewer %04d".formatted(i), "en-US", "US")
              .came(Duration.ofMinutes(10L + i)));
    }
    return cache;
  }

  public PeopleBook book(Executor away) {
    return new PeopleBook(this, this, this, todo, care, SmallCache::words, NAMES, away);
  }

  /// Somebody comes, now.
  public void comes(String id) {
    add(Folk.of(id, "Newcomer " + id, "en-US", "US").here(0));
  }

  /// Somebody is seen again, now.
  public void isBack(String id) {
    PersonRow row = row(id);
    people.remove(row);
    comes(id);
  }

  private void add(Folk folk) {
    news++;
    people.add(new PersonRow(folk.viewer(), folk.standing(), folk.viewer().isHere(Folk.NOW)));
    people.sort(Comparator.comparingLong((PersonRow row) -> -row.viewer().lastSeen()));
    everybody = people.size();
  }

  /// Tier words are marks, everything else is looked for as it stands.
  private static PeopleQuery words(String text) {
    List<Mark> marks = new ArrayList<>();
    List<String> rest = new ArrayList<>();
    for (String word : text.strip().split("\\s+")) {
      Tier tier =
          Stream.of(Tier.values())
              .filter(one -> one.code().equals(word.toLowerCase(Locale.ROOT)))
              .findFirst()
              .orElse(null);
      if (tier == null) {
        rest.add(word);
      } else {
        marks.add(new Mark.OfTier(tier));
      }
    }
    return new PeopleQuery(marks, String.join(" ", rest));
  }

  @Override
  public PeoplePage find(PeopleQuery query, PeoplePage.@Nullable PageKey after, int limit) {
    calls.add("find " + query.text() + (after == null ? "" : " after " + after.no()));
    answer();
    List<PersonRow> all = found(query);
    int from = after == null ? 0 : (int) after.no();
    int to = Math.min(all.size(), from + limit);
    var next = to < all.size() ? new PeoplePage.PageKey(0, to) : null;
    return new PeoplePage(all.subList(from, to), all.size(), everybody, Duration.ofMillis(9), next);
  }

  @Override
  public FacetCounts count(PeopleQuery query) {
    answer();
    return new FacetCounts(
        Stream.of(Tier.values()).map(one -> count(new Mark.OfTier(one))).toList(),
        Stream.of(LifeCycle.values()).map(one -> count(new Mark.OfLifeCycle(one))).toList(),
        Stream.of(Spend.values()).map(one -> count(new Mark.OfSpend(one))).toList(),
        Stream.of(Engagement.values()).map(one -> count(new Mark.OfEngagement(one))).toList(),
        count(new Mark.Advocates()),
        count(new Mark.Warned()),
        count(new Mark.Here()),
        Stream.of("en", "es", "ar", "th", "ko", "de", "vi", "ja", "")
            .map(one -> count(new Mark.OfLanguage(one)))
            .toList(),
        Stream.of("US", "MX", "SA", "TH", "KR", "DE", "GB", "")
            .map(one -> count(new Mark.OfCountry(one)))
            .toList());
  }

  private Count count(Mark mark) {
    long here = found(new PeopleQuery(List.of(mark), "")).size();
    return new Count(mark, everybody > people.size() ? here * 60_131 : here);
  }

  @Override
  public long news() {
    answer();
    return news;
  }

  @Override
  public void each(PeopleQuery query, Consumer<PersonRow> taker) {
    answer();
    found(query).forEach(taker);
  }

  @Override
  public @Nullable PersonPage person(ViewerId viewer) {
    answer();
    return people.stream()
        .filter(row -> row.viewer().id().equals(viewer))
        .findFirst()
        .map(
            row -> new PersonPage(row.viewer(), row.standing(), row.here(), timeline(row.viewer())))
        .orElse(null);
  }

  @Override
  public List<PeopleGroup> all() {
    answer();
    return List.copyOf(groups.values());
  }

  @Override
  public void keep(PeopleGroup group) {
    calls.add("keep " + group.name());
    groups.put(group.name().toLowerCase(Locale.ROOT), group);
  }

  @Override
  public void remove(String name) {
    calls.add("remove " + name);
    groups.remove(name.toLowerCase(Locale.ROOT));
  }

  @Override
  public Done note(ViewerId viewer, Map<Note, String> notes) {
    calls.add("note " + viewer + " " + new TreeMap<>(notes));
    return done("Noted.", "已记下。");
  }

  @Override
  public List<Likeness> alike(ViewerId viewer) {
    if (!viewer.value().equals("shop:marisol")) {
      return List.of();
    }
    return List.of(
        new Likeness(row("marisol").viewer(), row("anapaula").viewer(), Likeness.Ground.EMAIL, ""));
  }

  @Override
  public List<Likeness> alike(int limit) {
    return alike(new ViewerId("shop:marisol"));
  }

  @Override
  public Done merge(ViewerId one, ViewerId other) {
    calls.add("merge " + one + " " + other);
    return done("They are one person now.", "两人已合并。");
  }

  @Override
  public Done apart(ViewerId one, ViewerId other) {
    calls.add("apart " + one + " " + other);
    return done("They are two people.", "他们是两个人。");
  }

  @Override
  public Done part(ViewerId viewer, List<Identity> leaving) {
    calls.add("part " + viewer + " " + leaving.stream().map(Identity::link).toList());
    return done("They are two people now.", "已拆分为两人。");
  }

  @Override
  public Done forget(ViewerId viewer) {
    calls.add("forget " + viewer);
    people.removeIf(row -> row.viewer().id().equals(viewer));
    return done("Everything about her is gone.", "此人的数据已全部删除。");
  }

  @Override
  public Done export(ViewerId viewer, Path file) {
    calls.add("export " + viewer + " " + file.getFileName());
    return done("Written.", "已写入。");
  }

  private PersonRow row(String id) {
    return people.stream()
        .filter(row -> row.viewer().id().value().equals("shop:" + id))
        .findFirst()
        .orElseThrow();
  }

  private void answer() {
    if (broken) {
      throw new IllegalStateException("The disk does not answer.");
    }
  }

  private static Done done(String en, String zh) {
    return new Done(true, new Bilingual(en, zh));
  }

  private List<PersonRow> found(PeopleQuery query) {
    String[] words = query.text().toLowerCase(Locale.ROOT).split("\\s+");
    return people.stream()
        .filter(row -> Stream.of(words).allMatch(text(row.viewer())::contains))
        .filter(row -> fits(row, query.marks()))
        .toList();
  }

  private static String text(Viewer viewer) {
    return (viewer.facts().get(Fact.NAME)
            + " "
            + viewer.facts().get(Fact.HANDLE)
            + " "
            + viewer.identities())
        .toLowerCase(Locale.ROOT);
  }

  private static boolean fits(PersonRow row, List<Mark> marks) {
    return marks.stream()
        .map(Object::getClass)
        .distinct()
        .allMatch(kind -> marks.stream().filter(kind::isInstance).anyMatch(mark -> has(row, mark)));
  }

  private static boolean has(PersonRow row, Mark mark) {
    Standing standing = row.standing();
    return switch (mark) {
      case Mark.OfTier(Tier tier) -> standing.tier() == tier;
      case Mark.OfLifeCycle(LifeCycle lifeCycle) -> standing.lifeCycle() == lifeCycle;
      case Mark.OfSpend(Spend spend) -> standing.spend() == spend;
      case Mark.OfEngagement(Engagement engagement) -> standing.engagement() == engagement;
      case Mark.Advocates() -> standing.advocate();
      case Mark.OfLanguage(String tag) -> {
        String language = standing.locality().language();
        yield language == null ? tag.isEmpty() : !tag.isEmpty() && language.startsWith(tag);
      }
      case Mark.OfCountry(String code) -> {
        String country = standing.locality().country();
        yield country == null ? code.isEmpty() : country.equals(code);
      }
      case Mark.Here() -> row.here();
      case Mark.BoughtWithin(int days) -> {
        var rfm = standing.evidence().rfm();
        yield rfm != null && rfm.recencyDays() <= days;
      }
      case Mark.Warned() -> standing.evidence().warning() != null;
    };
  }

  private static List<Moment> timeline(Viewer viewer) {
    Stream<Moment> bought =
        viewer.orders().values().stream().map(order -> new Moment.Bought(at(order), order));
    Stream<Moment> came = viewer.visits().stream().map(visit -> new Moment.Came(at(visit), visit));
    Stream<Moment> greeted =
        Stream.of(
            new Moment.Greeted(
                Folk.NOW.minus(Duration.ofDays(20)), true, false, "Lin", "¡Hola, Marisol!"),
            new Moment.Moved(Folk.NOW.minus(Duration.ofDays(40)), Tier.MEMBER, Tier.VIP, "order"));
    return Stream.of(bought, came, greeted)
        .flatMap(Function.identity())
        .sorted(Comparator.comparing(Moment::at).reversed())
        .toList();
  }

  private static Instant at(Purchase order) {
    return Instant.ofEpochMilli(order.placedAt());
  }

  private static Instant at(Visit visit) {
    return Instant.ofEpochMilli(visit.first());
  }

  private static NameBook names() {
    var reader = new NamesReader();
    return new NameBook(new NameBlock(reader.blocked()), new Sayings(reader.dictionary()));
  }
}
