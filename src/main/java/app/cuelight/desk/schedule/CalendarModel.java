package app.cuelight.desk.schedule;

import app.cuelight.desk.kit.DisplayText;
import app.cuelight.desk.kit.Language;
import app.cuelight.domain.basic.Bilingual;
import app.cuelight.show.schedule.CalendarDesk.Fate;
import app.cuelight.show.schedule.CalendarDesk.Preview;
import app.cuelight.show.schedule.CalendarDesk.Row;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Calendar files: the plan goes out as one, and one that comes in is looked at before it changes
/// anything.
///
/// Of several files the one chosen last counts. What is taken in is one step, so that one undo
/// takes it back. FX thread only.
final class CalendarModel {

  /// A file that was read and waits to be taken in.
  ///
  /// @param busy whether it is being taken in
  record Sheet(Path file, Preview preview, boolean busy) {

    /// Whether it may be taken in now.
    boolean isReady() {
      return !busy && preview.changes();
    }
  }

  private final PlanModel plan;
  private final @Nullable CalendarBook book;
  private final Answers answers;
  private final ReadOnlyObjectWrapper<@Nullable Sheet> sheet = new ReadOnlyObjectWrapper<>();
  private long asked;

  CalendarModel(PlanModel plan, PlanBook book, Answers answers) {
    this.plan = plan;
    this.book = book.calendars();
    this.answers = answers;
  }

  /// What a file would do to the plan, or null while none is looked at.
  ReadOnlyObjectProperty<@Nullable Sheet> sheetProperty() {
    return sheet.getReadOnlyProperty();
  }

  boolean isOpen() {
    return sheet.get() != null;
  }

  /// Has the user choose a file, or null where no calendars can be exchanged.
  @Nullable CalendarAsk files() {
    return book == null ? null : book.files();
  }

  /// Reads a file and compares it with the plan; nothing is changed by it.
  void look(Path file) {
    CalendarBook now = book;
    if (now == null) {
      return;
    }
    long mine = ++asked;
    plan.tell(Told.yes(words -> words.say("plan.ics.reading", name(file))));
    answers.hear(
        now.desk().preview(file),
        preview -> {
          if (mine == asked) {
            plan.tell(null);
            sheet.set(new Sheet(file, preview, false));
          }
        },
        problem -> {
          if (mine == asked) {
            leave();
            plan.tell(problem);
          }
        });
  }

  /// Takes the file into the plan, as a whole or not at all.
  void apply() {
    CalendarBook now = book;
    Sheet seen = sheet.get();
    if (now == null || seen == null || !seen.isReady()) {
      return;
    }
    sheet.set(new Sheet(seen.file(), seen.preview(), true));
    answers.hear(
        now.desk().apply(seen.preview()),
        this::taken,
        problem -> {
          sheet.set(seen);
          plan.tell(problem);
        });
  }

  private void taken(Preview done) {
    sheet.set(null);
    plan.tell(
        Told.yes(words ->
            words.say(
                "plan.ics.taken",
                done.count(Fate.NEW),
                done.count(Fate.CHANGED),
                done.count(Fate.CANCELLED))));
    plan.ask();
  }

  /// Leaves the plan as it is; false while none is looked at, or it is being taken in already.
  boolean leave() {
    Sheet seen = sheet.get();
    if (seen == null || seen.busy()) {
      return false;
    }
    sheet.set(null);
    return true;
  }

  /// Writes the whole plan to a file.
  ///
  /// @param language of the few words in it
  void export(Path file, Locale language) {
    CalendarBook now = book;
    if (now == null) {
      return;
    }
    answers.hear(
        now.desk().export(file, language.toLanguageTag(), false),
        shows -> plan.tell(Told.yes(words -> words.count("plan.ics.written", shows, name(file)))),
        plan::tell);
  }

  /// The key of what becomes of an event.
  static String word(Fate fate) {
    return "plan.ics.fate." + fate.name().toLowerCase(Locale.ROOT);
  }

  /// Why a row is as it is, in sentences.
  static String remarks(Row row, Language language) {
    return switch (language) {
      case EN -> row.remarks().stream().map(Bilingual::en).collect(Collectors.joining(" "));
      case ZH -> row.remarks().stream().map(Bilingual::zh).collect(Collectors.joining());
    };
  }

  static String name(Path file) {
    Path last = file.getFileName();
    return DisplayText.plain(String.valueOf(last == null ? file : last));
  }
}
