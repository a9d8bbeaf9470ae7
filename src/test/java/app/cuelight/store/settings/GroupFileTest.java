package app.cuelight.store.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.cuelight.domain.tier.Tier;
import app.cuelight.show.people.KeptGroups;
import app.cuelight.show.people.Mark;
import app.cuelight.show.people.PeopleGroup;
import app.cuelight.show.people.PeopleGroups;
import app.cuelight.show.people.PeopleQuery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GroupFileTest {

  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2027-03-01T12:00:00Z"));
  private static final PeopleQuery VIPS =
      new PeopleQuery(List.of(new Mark.OfTier(Tier.VIP), new Mark.OfLanguage("es")), "ana \"x\"");

  @TempDir Path home;

  private PeopleGroups groups() {
    return new KeptGroups(new GroupFile(home, CLOCK));
  }

  @Test
  void groupsAreKeptByNameWithoutRegardToCase() {
    groups().keep(new PeopleGroup("Spanish VIPs", PeopleQuery.EVERYBODY));
    groups().keep(new PeopleGroup("all", PeopleQuery.EVERYBODY));
    groups().keep(new PeopleGroup("SPANISH vips", VIPS));
    assertEquals(
        List.of(
            new PeopleGroup("all", PeopleQuery.EVERYBODY), new PeopleGroup("SPANISH vips", VIPS)),
        groups().all());
    groups().remove("Spanish vipS");
    assertEquals(List.of(new PeopleGroup("all", PeopleQuery.EVERYBODY)), groups().all());
    assertThrows(IllegalArgumentException.class, () -> new PeopleGroup(" ", VIPS));
  }

  @Test
  void aFileThatCannotBeUnderstoodIsSetAsideAndSaid() throws IOException {
    Files.writeString(home.resolve(GroupFile.FILE), "[{\"name\": 3}]");
    GroupFile file = new GroupFile(home, CLOCK);
    assertEquals(List.of(), file.all());
    List<String> notices = file.notices();
    assertEquals(1, notices.size());
    assertTrue(notices.getFirst().contains(GroupFile.FILE), notices::toString);
    new KeptGroups(file).keep(new PeopleGroup("all", VIPS));
    assertEquals(1, groups().all().size());
  }
}
