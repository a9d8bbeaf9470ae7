package app.cuelight.feed.files;

import app.cuelight.domain.basic.Money;
import app.cuelight.domain.basic.Rate;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// A file of exchange rates: the history the European Central Bank publishes (`eurofxref-hist`, as
/// CSV with a column for each currency, or as XML), or a table of one's own with the columns `day`,
/// `currency` and `rate`. A rate is always what one euro buys.
public final class RatesFile {

  private static final BigDecimal MOST = BigDecimal.TEN.pow(9);

  private final Path file;

  public RatesFile(Path file) {
    this.file = file;
  }

  /// All rates of the file.
  ///
  /// @throws BadFile at the first place that makes no sense: rates are taken whole or not at all
  public List<Rate> read() {
    try {
      List<Rate> rates = isXml() ? xml() : table();
      if (rates.isEmpty()) {
        throw RatesFault.EMPTY.at(file, 1);
      }
      return rates;
    } catch (CharacterCodingException e) {
      throw RatesFault.NO_TEXT.at(file, 1);
    } catch (IOException e) {
      throw new UncheckedIOException("The file " + file + " cannot be read.", e);
    }
  }

  private boolean isXml() throws IOException {
    try (var in = Files.newInputStream(file)) {
      String start = new String(in.readNBytes(64), StandardCharsets.ISO_8859_1);
      return start.contains("<?xml") || start.contains("<gesmes");
    }
  }

  private List<Rate> table() throws IOException {
    List<Rate> rates = new ArrayList<>();
    try (var lines = Files.newBufferedReader(file)) {
      String first = lines.readLine();
      List<String> header = cells(first == null ? "" : first.replace("\ufeff", ""));
      boolean isOwn = header.containsAll(List.of("day", "currency", "rate"));
      if (!isOwn && !header.getFirst().equals("date")) {
        throw RatesFault.HEADER.at(file, 1);
      }
      long number = 1;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank()) {
          read(header, cells(line), isOwn, number, rates);
        }
      }
    }
    return rates;
  }

  private void read(
      List<String> header, List<String> cells, boolean isOwn, long line, List<Rate> rates) {
    if (isOwn) {
      if (cells.size() < header.size()) {
        throw RatesFault.SHORT.at(file, line);
      }
      String day = cells.get(header.indexOf("day"));
      rates.add(
          rate(
              day, cells.get(header.indexOf("currency")), cells.get(header.indexOf("rate")), line));
      return;
    }
    for (int i = 1; i < Math.min(header.size(), cells.size()); i++) {
      String cell = cells.get(i);
      if (!cell.isEmpty() && !cell.equals("n/a") && !header.get(i).isEmpty()) {
        rates.add(rate(cells.getFirst(), header.get(i), cell, line));
      }
    }
  }

  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    for (String cell : line.split(",", -1)) {
      cells.add(cell.strip().toLowerCase(Locale.ROOT));
    }
    return cells;
  }

  private Rate rate(String day, String currency, String value, long line) {
    String code = currency.toUpperCase(Locale.ROOT);
    try {
      Money.zero(code);
    } catch (IllegalArgumentException e) {
      throw RatesFault.NO_CURRENCY.at(file, line, code);
    }
    try {
      BigDecimal rate = new BigDecimal(value);
      if (rate.signum() <= 0 || rate.compareTo(MOST) > 0) {
        throw new NumberFormatException("range");
      }
      return new Rate(Math.toIntExact(LocalDate.parse(day).toEpochDay()), code, rate);
    } catch (NumberFormatException e) {
      throw RatesFault.NO_RATE.at(file, line);
    } catch (DateTimeException | ArithmeticException e) {
      throw RatesFault.NO_DAY.at(file, line);
    }
  }

  private List<Rate> xml() throws IOException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    List<Rate> rates = new ArrayList<>();
    String day = "";
    try (Reader text = Files.newBufferedReader(file)) {
      XMLStreamReader in = factory.createXMLStreamReader(text);
      while (in.hasNext()) {
        if (in.next() == XMLStreamReader.START_ELEMENT && in.getLocalName().equals("Cube")) {
          String time = in.getAttributeValue(null, "time");
          day = time == null ? day : time;
          String currency = in.getAttributeValue(null, "currency");
          String rate = in.getAttributeValue(null, "rate");
          if (currency != null && rate != null) {
            rates.add(rate(day, currency, rate, in.getLocation().getLineNumber()));
          }
        }
      }
    } catch (XMLStreamException e) {
      throw RatesFault.NO_XML.at(file, Math.max(1, e.getLocation().getLineNumber()));
    }
    return rates;
  }
}
