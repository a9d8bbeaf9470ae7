package app.cuelight.desk.viewers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.cuelight.desk.viewers.GroupsModel.Fault;
import app.cuelight.show.people.Mark;
import app.cuelight.show.people.PeopleGroup;
import app.cuelight.show.people.PeopleQuery;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GroupsModelTest {

  private static final PeopleQuery WARNED = new PeopleQuery(List.of(new Mark.Warned()), "");

  private final SmallCache cache = SmallCache.cast();
  private final GroupsModel model = new GroupsModel(cache, Runnable::run, Runnable::run);

  @BeforeEach
  void read() {
    model.refresh();
  }

  @Test
  void aGroupIsKeptUnderItsName() {
    model.begin();
    model.keep("  Call today ", WARNED);
    assertEquals(List.of("About to be lost", "Call today", "Scarf lovers, Gulf"), names());
    assertFalse(model.namingProperty().get());
  }

  @Test
  void aNameIsLintedWhileItIsWritten() {
    model.begin();
    assertEquals(Fault.EMPTY, model.lint("  "));
    assertEquals(Fault.LONG, model.lint("x".repeat(61)));
    assertEquals(Fault.TAKEN, model.lint("scarf LOVERS, gulf"));
    assertEquals(Fault.NONE, model.lint("x".repeat(60)));
    model.keep("x".repeat(61), WARNED);
    assertTrue(model.namingProperty().get());
    assertEquals(2, names().size());
  }

  @Test
  void anotherNameTakesTheGroupAlongAndTheOldNameGoes() {
    PeopleGroup before = model.allProperty().get().getFirst();
    model.rename(before);
    assertEquals(Fault.NONE, model.lint("about to be LOST"), "her own name is not taken");
    model.keep("Call today", PeopleQuery.EVERYBODY);
    assertEquals(List.of("Call today", "Scarf lovers, Gulf"), names());
    assertEquals(before.query(), model.allProperty().get().getFirst().query());
  }

  @Test
  void aRemovedGroupCanBeHadBack() {
    PeopleGroup group = model.allProperty().get().getFirst();
    model.remove(group);
    assertEquals(List.of("Scarf lovers, Gulf"), names());
    model.takeBack();
    assertEquals(List.of("About to be lost", "Scarf lovers, Gulf"), names());
    model.takeBack();
    assertEquals(List.of("remove About to be lost", "keep About to be lost"), cache.calls);
  }

  @Test
  void groupsThatCannotBeReadAreSaid() {
    cache.broken = true;
    model.refresh();
    assertTrue(model.failedProperty().get());
  }

  private List<String> names() {
    return model.allProperty().get().stream().map(PeopleGroup::name).toList();
  }
}
