package app.cuelight.store.schedule;

import app.cuelight.domain.schedule.Roster;
import app.cuelight.domain.schedule.Slot;
import app.cuelight.store.Database;
import app.cuelight.store.Sql;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a doctor finds in the plan of a home, which it does not change.
///
/// @param wrong sentences about what is damaged; empty when it is whole
/// @param slots as far as they can be read
/// @param roster what there is to plan with, or null while nobody has said
public record ScheduleExam(List<String> wrong, List<Slot> slots, @Nullable Roster roster) {

  public ScheduleExam {
    wrong = List.copyOf(wrong);
    slots = List.copyOf(slots);
  }

  /// Looks at the plan; empty where there is none.
  ///
  /// @throws app.cuelight.show.port.JournalException when it cannot be read at all
  public static Optional<ScheduleExam> of(Path home) {
    Path file = home.resolve(ScheduleFile.NAME);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try (Sql sql = new Sql(Database.reader(file))) {
      String quick = sql.one(row -> row.getString(1), "PRAGMA quick_check(1)");
      List<Slot> slots =
          sql.all(
              row -> SlotText.slot(row.getString(1), row.getInt(2), row.getString(3)),
              "SELECT id, sequence, text FROM slots ORDER BY id");
      List<@Nullable String> roster = sql.all(row -> row.getString(1), "SELECT roster FROM plan");
      String text = roster.isEmpty() ? null : roster.getFirst();
      return Optional.of(
          new ScheduleExam(
              "ok".equals(quick) ? List.of() : List.of("The plan of shows is damaged: " + quick),
              slots,
              text == null ? null : RosterText.roster(text)));
    } catch (SQLException e) {
      throw new ScheduleFile(home).fault(e);
    }
  }
}
