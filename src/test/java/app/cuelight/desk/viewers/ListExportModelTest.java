package app.cuelight.desk.viewers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.cuelight.desk.viewers.ListExportModel.State;
import app.cuelight.show.people.PeopleQuery;
import app.cuelight.show.people.PersonRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The list as a file.
class ListExportModelTest {

  private final SmallCache cache = SmallCache.cast();
  private final ListExportModel model =
      new ListExportModel(cache.book(Runnable::run), Runnable::run);

  @TempDir private Path folder;

  @Test
  void whatIsFoundIsWrittenSoThatASpreadsheetReadsIt() throws IOException {
    Path file = folder.resolve("people.csv");
    model.write(new PeopleQuery(List.of(), "chiara"), file);
    assertEquals(new State.Written(1, file), model.stateProperty().get());
    assertEquals(
        "\uFEFFid,name,handle,tier,life_cycle,spend,engagement,advocate,language,country,present,"
            + "last_seen,orders,net,currency,warning\r\n"
            + "shop:chiara,Chiara,chiara,vip,active,high,none,false,it,IT,false,"
            + "2026-11-20T13:25:36Z,8,576.00,USD,Usually back every 21 days; silent for 74 days;"
            + " the chance of an order within 28 days fell to 6.0 % (usual here 41 %).\r\n",
        Files.readString(file));
  }

  @Test
  void aNameThatASpreadsheetWouldRunIsOnlyText() throws IOException {
    cache.people.clear();
    var villain =
        Folk.of("v", "=HYPERLINK(\"http://x\",\"a\")", "en-US", "US").came(Duration.ofMinutes(10));
    cache.people.add(new PersonRow(villain.viewer(), villain.standing(), false));
    Path file = folder.resolve("people.csv");
    model.write(PeopleQuery.EVERYBODY, file);
    assertEquals(
        "shop:v,\"'=HYPERLINK(\"\"http://x\"\",\"\"a\"\")\",v,new,new,none,none,false,en-US,US,"
            + "false,2026-11-22T13:15:36Z,0,,,",
        Files.readAllLines(file).getLast());
  }

  @Test
  void aFileThatCannotBeWrittenIsSaidAndLeavesNothing() throws IOException {
    Path file = folder.resolve("there is no such folder").resolve("people.csv");
    model.write(PeopleQuery.EVERYBODY, file);
    assertEquals(new State.Failed(file), model.stateProperty().get());
    try (var left = Files.list(folder)) {
      assertEquals(0, left.count());
    }
  }
}
