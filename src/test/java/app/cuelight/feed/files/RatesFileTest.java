package app.cuelight.feed.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.cuelight.domain.basic.Rate;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The European Central Bank's files, and tables of one's own.
class RatesFileTest {

  private static final List<Rate> RATES =
      List.of(rate("2026-01-05", "USD", "1.0866"), rate("2026-01-05", "JPY", "164.10"));

  @TempDir private Path folder;

  @Test
  void theBanksTableHasAColumnForEachCurrency() throws Exception {
    assertEquals(RATES, read("Date,USD,JPY,CYP,\n2026-01-05,1.0866,164.10,N/A,\n"));
  }

  @Test
  void theBanksXmlSaysTheSame() throws Exception {
    assertEquals(
        RATES,
        read(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <gesmes:Envelope xmlns:gesmes="http://www.gesmes.org/xml/2002-08-01"
                xmlns="http://www.ecb.int/vocabulary/2002-08-01/eurofxref">
              <Cube><Cube time="2026-01-05"><Cube currency="USD" rate="1.0866"/><Cube
                currency="JPY" rate="164.10"/></Cube></Cube>
            </gesmes:Envelope>
            """));
  }

  @Test
  void aTableOfOnesOwnHasARateInEachRow() throws Exception {
    assertEquals(RATES, read("rate,day,currency\n1.0866,2026-01-05,USD\n164.10,2026-01-05,jpy\n"));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-13-05;USD;1.1, line 2",
    "2026-01-05;USX;1.1, no currency of ISO 4217",
    "2026-01-05;USD;0, greater than zero",
    "2026-01-05;USD, shorter than the header"
  })
  void aRateThatMakesNoSenseRefusesTheFile(String row, String sentence) {
    var refused =
        assertThrows(
            BadFile.class, () -> read("day,currency,rate\n" + row.replace(';', ',') + "\n"));
    assertTrue(refused.getMessage().contains(sentence), refused.getMessage());
  }

  private List<Rate> read(String text) throws IOException {
    return new RatesFile(Files.writeString(folder.resolve("rates"), text)).read();
  }

  private static Rate rate(String day, String currency, String perEuro) {
    return new Rate((int) LocalDate.parse(day).toEpochDay(), currency, new BigDecimal(perEuro));
  }
}
