package app.cuelight.desk.viewers;

import app.cuelight.desk.kit.Later;
import app.cuelight.domain.basic.ViewerId;
import app.cuelight.show.people.FacetCounts;
import app.cuelight.show.people.Mark;
import app.cuelight.show.people.PeoplePage;
import app.cuelight.show.people.PeoplePage.PageKey;
import app.cuelight.show.people.PeopleQuery;
import app.cuelight.show.people.PersonRow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Whom the screen looks for, and what it found.
///
/// What is typed is read at every letter and looked for after 80 ms of rest; the answer of an older
/// question is never shown. Chosen facets and typed marks narrow alike; a typed one becomes a
/// chosen one when it is to be taken away again.
final class SearchModel {

  /// How long the hand rests before it is searched.
  static final Duration REST = Duration.ofMillis(80);

  /// What there is to see.
  enum Phase {
    LOADING,
    /// Nobody is in the cache.
    EMPTY,
    /// Nobody fits.
    NOTHING,
    FOUND,
    FAILED
  }

  /// How many there are, and how long it took to know.
  record Found(long people, long everybody, Duration took) {}

  private final PeopleBook book;
  private final Function<String, PeopleQuery> words;
  private final Later later;
  private final Newest finding;
  private final Newest counting;
  private final Newest renewing;
  private final PagesModel pages;
  private final ReadOnlyObjectWrapper<String> text = new ReadOnlyObjectWrapper<>("");
  private final ReadOnlyObjectWrapper<PeopleQuery> query =
      new ReadOnlyObjectWrapper<>(PeopleQuery.EVERYBODY);
  private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.LOADING);
  private final ReadOnlyObjectWrapper<@Nullable Found> found = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable FacetCounts> counts = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable ViewerId> chosen = new ReadOnlyObjectWrapper<>();
  private List<Mark> marks = List.of();
  private long typed;

  /// The news of the cache that are shown.
  private long shown = -1;

  /// Whether an answer is on its way: to a question, to a renewal.
  private boolean looking;

  private boolean renews;

  /// What was read again; null where nothing is new.
  private record Renewed(long news, List<PeoplePage> pages, FacetCounts counts) {}

  SearchModel(PeopleBook book, Executor screen, Later later) {
    this.book = book;
    this.words = book.words();
    this.later = later;
    this.finding = new Newest(book.away(), screen);
    this.counting = new Newest(book.away(), screen);
    this.renewing = new Newest(book.away(), screen);
    this.pages = new PagesModel(book.finder(), new Newest(book.away(), screen));
  }

  PagesModel pages() {
    return pages;
  }

  /// What stands in the field.
  ReadOnlyObjectProperty<String> textProperty() {
    return text.getReadOnlyProperty();
  }

  /// What was understood: chosen marks, then typed ones.
  ReadOnlyObjectProperty<PeopleQuery> queryProperty() {
    return query.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Phase> phaseProperty() {
    return phase.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<@Nullable Found> foundProperty() {
    return found.getReadOnlyProperty();
  }

  /// How many carry each mark, or null before the first count.
  ReadOnlyObjectProperty<@Nullable FacetCounts> countsProperty() {
    return counts.getReadOnlyProperty();
  }

  /// The row chosen, or null.
  ReadOnlyObjectProperty<@Nullable ViewerId> chosenProperty() {
    return chosen.getReadOnlyProperty();
  }

  /// Takes what stands in the field now.
  void type(String now) {
    if (now.equals(text.get())) {
      return;
    }
    text.set(now);
    understand();
    typed++;
    long mine = typed;
    later.after(
        REST,
        () -> {
          if (mine == typed) {
            look();
          }
        });
  }

  /// Narrows by a mark, or no longer.
  void toggle(Mark mark) {
    become(query.get().toggled(mark));
  }

  /// Makes chips of the marks that were typed; the rest stays in the field.
  void settle() {
    become(query.get());
  }

  /// Takes the last mark away; false when there is none.
  boolean dropLast() {
    List<Mark> all = query.get().marks();
    if (all.isEmpty()) {
      return false;
    }
    toggle(all.getLast());
    return true;
  }

  /// Looks for everybody again.
  void clear() {
    become(PeopleQuery.EVERYBODY);
  }

  /// Looks for this instead.
  void become(PeopleQuery wished) {
    typed++;
    marks = wished.marks();
    text.set(wished.text());
    understand();
    look();
  }

  /// Searches and counts again.
  void look() {
    PeopleQuery asked = query.get();
    if (pages.rows().isEmpty()) {
      phase.set(Phase.LOADING);
    }
    looking = true;
    renews = false;
    renewing.drop();
    finding.ask(
        () -> book.finder().find(asked, null, PagesModel.PAGE),
        page -> show(asked, page),
        () -> {
          looking = false;
          pages.clear();
          found.set(null);
          phase.set(Phase.FAILED);
        });
    counting.ask(() -> book.finder().count(asked), counts::set, () -> {});
  }

  /// Shows what is true now, where that is not what is shown; what is being read, chosen or typed
  /// stays where it is. Does nothing while another answer is on its way.
  ///
  /// @param anyway also when no row changed: the clock alone moves people
  void renew(boolean anyway) {
    PagesModel.Held held = pages.held();
    boolean isShown = phase.get() != Phase.LOADING && phase.get() != Phase.FAILED;
    if (looking || renews || held == null || !isShown || !held.query().equals(query.get())) {
      return;
    }
    renews = true;
    long known = anyway ? -1 : shown;
    renewing.<@Nullable Renewed>ask(
        () -> readAgain(held, known),
        now -> {
          renews = false;
          if (now != null) {
            take(held, now);
          }
        },
        () -> renews = false);
  }

  private @Nullable Renewed readAgain(PagesModel.Held held, long known) {
    long news = book.finder().news();
    if (news == known) {
      return null;
    }
    List<PeoplePage> read = new ArrayList<>();
    PageKey start = held.start();
    do {
      PeoplePage page = book.finder().find(held.query(), start, PagesModel.PAGE);
      read.add(page);
      start = page.next();
    } while (start != null && read.size() < held.pages());
    return new Renewed(news, read, book.finder().count(held.query()));
  }

  private void take(PagesModel.Held held, Renewed now) {
    shown = now.news();
    PeoplePage first = now.pages().getFirst();
    Found before = found.get();
    pages.renew(held, now.pages());
    found.set(
        new Found(first.found(), first.everybody(), before == null ? first.took() : before.took()));
    tellPhase(first);
    counts.set(now.counts());
  }

  void choose(@Nullable ViewerId viewer) {
    chosen.set(viewer);
  }

  /// Chooses the row this many places further down; the first when none is chosen.
  void step(int places) {
    List<PersonRow> rows = pages.rows();
    if (rows.isEmpty()) {
      return;
    }
    int at = pages.indexOf(chosen.get());
    int wanted = at < 0 ? 0 : Math.clamp(at + (long) places, 0, rows.size() - 1);
    choose(rows.get(wanted).viewer().id());
    pages.near(wanted, wanted);
  }

  private void show(PeopleQuery asked, PeoplePage page) {
    looking = false;
    pages.begin(asked, page);
    found.set(new Found(page.found(), page.everybody(), page.took()));
    tellPhase(page);
  }

  private void tellPhase(PeoplePage page) {
    boolean none = page.found() == 0;
    phase.set(!none ? Phase.FOUND : page.everybody() == 0 ? Phase.EMPTY : Phase.NOTHING);
  }

  private void understand() {
    PeopleQuery said = words.apply(text.get());
    List<Mark> all = new ArrayList<>(marks);
    all.addAll(said.marks());
    query.set(new PeopleQuery(all, said.text()));
  }
}
