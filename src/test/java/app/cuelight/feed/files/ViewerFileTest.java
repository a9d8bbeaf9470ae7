package app.cuelight.feed.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.cuelight.domain.basic.Identity;
import app.cuelight.domain.event.Arrival;
import app.cuelight.domain.event.Person;
import app.cuelight.domain.event.Profile;
import app.cuelight.domain.event.ShowEvent;
import app.cuelight.feed.contract.ContractDecoder;
import app.cuelight.feed.contract.ContractReader;
import app.cuelight.feed.contract.Samples;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a shop exports of its customers becomes what is known of them.
class ViewerFileTest {

  @TempDir private Path folder;
  private final List<Arrival> arrivals = new ArrayList<>();

  @Test
  void everyRowIsAViewer() throws Exception {
    var report =
        read(
            """
            \uFEFFName,ID,country,timezone,Locale,ids,birthday,loyalty
            "Nguyễn, Anh",u1,vn,Asia/Ho_Chi_Minh,vi,agora.uid=12; shop.customer=a=b,--02-29,gold
            ,u2,,,,,,
            """);
    assertEquals(new ViewerFile.Report(2, 0, List.of()), report);
    var anh =
        new Person(
            Identity.own(Samples.SHOP, "u1"),
            List.of(
                new Identity(Samples.SHOP, "agora.uid", "12"),
                new Identity(Samples.SHOP, "shop.customer", "a=b")),
            new Profile(
                "Nguyễn, Anh",
                null,
                null,
                "vi",
                "VN",
                null,
                "Asia/Ho_Chi_Minh",
                "--02-29",
                null,
                null));
    assertEquals(
        List.of(
            new ShowEvent.ViewerUpdated(anh),
            new ShowEvent.ViewerUpdated(Person.of(Identity.own(Samples.SHOP, "u2")))),
        arrivals.stream().map(Arrival::event).toList());
  }

  @Test
  void theSameRowIsTheSameEventWhateverTheOrderOfItsColumns() throws Exception {
    read("id,name\nu1,Anh\nu2,Bo\n");
    read("name,id,colour\nAnh,u1,red\nBob,u2,blue\n");
    var ids = arrivals.stream().map(arrival -> arrival.raw().key().id()).toList();
    assertEquals(ids.get(0), ids.get(2));
    assertNotEquals(ids.get(1), ids.get(3));
  }

  @Test
  void aBadRowIsReportedAndTheOthersTaken() throws Exception {
    var report =
        read("id,country,ids\nu1,US,\nu2,USA,\n,US,\nu4,US,nonsense\nu5,US,bad name=1\nu6\n");
    assertEquals(6, report.read());
    assertEquals(4, report.rejectedCount());
    assertEquals(
        List.of("3 country", "4 id", "5 ids", "6 ids"),
        report.rejected().stream().map(row -> row.line() + " " + row.column()).toList());
    assertEquals(2, arrivals.size());
  }

  @Test
  void aFileThatIsNoneIsRefused() throws Exception {
    for (String text : new String[] {"", "name,country\nAnh,VN\n"}) {
      assertThrows(BadFile.class, () -> read(text));
    }
    var latin =
        Files.write(
            folder.resolve("latin.csv"),
            "id,name\nu1,José\n".getBytes(StandardCharsets.ISO_8859_1));
    var e = assertThrows(BadFile.class, () -> file(latin).forEach(arrivals::add));
    assertTrue(e.getMessage().endsWith("The file is not in UTF-8."), e.getMessage());
    assertEquals(List.of(), arrivals);
  }

  private ViewerFile.Report read(String text) throws Exception {
    return file(Files.writeString(folder.resolve("viewers.csv"), text)).forEach(arrivals::add);
  }

  private static ViewerFile file(Path path) {
    return new ViewerFile(
        path,
        new ContractReader(new ContractDecoder()),
        Samples.SHOP,
        Instant.parse("2026-11-22T20:15:01Z"));
  }
}
