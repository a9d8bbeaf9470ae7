package app.cuelight.feed.files.orders;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.cuelight.domain.basic.Identity;
import app.cuelight.domain.basic.Money;
import app.cuelight.domain.event.Arrival;
import app.cuelight.domain.event.Order;
import app.cuelight.domain.event.ShowEvent;
import app.cuelight.feed.files.BadFile;
import app.cuelight.show.port.UnidentifiedSale;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Real exports become orders, whatever shop and spreadsheet did to them.
class OrderFileTest {

  @TempDir private Path folder;
  private OrderFiles files;

  @BeforeEach
  void open() {
    files = new OrderFiles(folder);
  }

  @Test
  void shopifyTellsAnOrderInSeveralRows() throws Exception {
    var report = files.run(files.resource("shopify.csv"), OrderFiles.terms());
    assertEquals("Shopify", report.format());
    assertEquals(
        List.of(
            "(hash) 5000000000001 PAID 123.80 USD -0.00 2026-01-15T15:20:30Z US"
                + " [Silk scarf - red, Lipstick \"Rose\"]",
            "(hash) 5000000000002 PAID 200.00 AED -50.00 2026-01-20T04:00:00Z AE [Oud, 50 ml]",
            "(hash) 5000000000004 CANCELLED 70.00 EUR -0.00 2026-01-22T11:00:00Z DE [Serum]"),
        files.lines());
    assertEquals(
        List.of(new UnidentifiedSale(OrderFiles.SHOP, "5000000000003", new Money(1_500, "USD"), 1)),
        files.sales);
    assertEquals(0, report.rejected());
  }

  @Test
  void couponCodesAreKeptOfAnOrderAndOfASaleToNobody() throws Exception {
    String shopify =
        """
        Name,Email,Financial Status,Currency,Total,Discount Code,Created at,Lineitem name,Id
        #1,a@example.com,paid,USD,9.00,"MEI-7K2P, TENOFF",2026-01-15 10:20:30 -0500,Soap,501
        #1,a@example.com,,,,,2026-01-15 10:20:30 -0500,Scarf,501
        #2,,paid,USD,8.00,TENOFF,2026-01-16 10:20:30 -0500,Soap,502
        #3,b@example.com,paid,USD,7.00,,2026-01-17 10:20:30 -0500,Soap,503
        """;
    files.run(files.file(shopify.getBytes(StandardCharsets.UTF_8)), OrderFiles.terms());
    assertEquals(List.of("501 [MEI-7K2P, TENOFF]", "503 []"), coupons());
    assertEquals(
        List.of("502 [TENOFF]"), files.coded.stream().map(OrderFileTest::coupons).toList());
    assertEquals(1, files.sales.size());
    assertEquals(2, files.lines().size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "coupon_items # code:MEI-7K2P|description:Five|amount:5.00;code:TENOFF # [MEI-7K2P, TENOFF]",
        "Coupon(s) # mei-7k2p # [mei-7k2p]",
        "coupons # spring # [spring]",
        "Coupon Code # n/a # []",
        "coupon # 0 # []"
      })
  void wooCommerceNamesCouponsInSeveralWays(String heading, String cell, String codes)
      throws Exception {
    String file =
        "order_id,date_created,order_total,order_currency,customer_user,status,"
            + heading
            + "\n71,2026-02-01 09:30:00,59.90,EUR,12,completed,"
            + cell
            + "\n";
    files.run(files.file(file.getBytes(StandardCharsets.UTF_8)), OrderFiles.terms());
    assertEquals(List.of("71 " + codes), coupons());
  }

  private List<String> coupons() {
    return files.orders.stream()
        .map(order -> coupons(((ShowEvent.OrderChanged) order.event()).order()))
        .toList();
  }

  private static String coupons(Order order) {
    return order.id() + " " + order.coupons();
  }

  @Test
  void addressesAreKeptAsHashesOnly() throws Exception {
    files.run(files.resource("shopify.csv"), OrderFiles.terms());
    var jane = ((ShowEvent.OrderChanged) files.orders.getFirst().event()).viewer();
    String mail = new Contacts().hash("jane@example.com");
    assertEquals(
        List.of(
            new Identity(OrderFiles.SHOP, "email.sha256", mail),
            new Identity(OrderFiles.SHOP, "phone.sha256", new Contacts().hash("+12125550101"))),
        jane.further());
    assertEquals(Identity.own(OrderFiles.SHOP, "mail-" + mail), jane.identity());
    assertTrue(files.orders.stream().noneMatch(order -> order.raw().data().contains("example")));
    assertTrue(files.orders.stream().noneMatch(order -> order.raw().data().contains("555")));
  }

  @Test
  void wooCommerceTellsCustomersAndGuests() throws Exception {
    files.run(files.resource("woocommerce.csv"), OrderFiles.terms());
    assertEquals(
        List.of(
            "12 71 COMPLETED 59.90 EUR -0.00 2026-02-01T09:30:00Z ES []",
            "(hash) 72 PLACED 20.00 EUR -0.00 2026-02-02T18:00:00Z FR []",
            "12 73 REFUNDED 35.00 EUR -35.00 2026-02-03T18:00:00Z ES []"),
        files.lines());
  }

  @Test
  void invoiceLinesAreSummedAndCancellationsAreMoneyBack() throws Exception {
    var report = files.run(files.resource("retail.csv"), OrderFiles.monthFirst());
    assertEquals("invoice lines", report.format());
    assertEquals(
        List.of(
            "17850 536365 PAID 35.64 GBP -0.00 2010-12-01T08:26:00Z GB"
                + " [WHITE HANGING HEART T-LIGHT HOLDER, WHITE METAL LANTERN]",
            "12346 541431 PAID 77183.60 GBP -0.00 2011-01-18T10:01:00Z IE"
                + " [MEDIUM CERAMIC TOP STORAGE JAR]",
            "12346 C541433 REFUNDED 0.00 GBP -77183.60 2011-01-18T10:17:00Z IE"
                + " [MEDIUM CERAMIC TOP STORAGE JAR]"),
        files.lines());
    assertEquals(
        List.of(
            new UnidentifiedSale(OrderFiles.SHOP, "536414", new Money(0, "GBP"), 1),
            new UnidentifiedSale(OrderFiles.SHOP, "536544", new Money(251, "GBP"), 1)),
        files.sales);
    assertEquals(7, report.read());
    assertEquals(1, report.rejected());
  }

  @Test
  void aGermanStatementInLatin1HasCommasDotsAndMoneyBack() throws Exception {
    var report = files.run(files.resource("statement.csv"), OrderFiles.terms());
    assertEquals("statement", report.format());
    assertEquals(
        List.of(
            "K1 B-1 PAID 1234.50 EUR -0.00 2026-02-03T18:05:00Z null [Tür]",
            "K1 B-1 back 23450 REFUNDED 0.00 EUR -234.50 2026-02-04T09:00:00Z null [Gutschrift]",
            "K2 B-2 PAID 99.90 CHF -0.00 2026-02-05T10:00:00Z null [Stuhl]",
            "K2 B-9 back 1000 REFUNDED 0.00 CHF -10.00 2026-02-06T10:00:00Z null [Kulanz]"),
        files.lines());
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "GB18030"})
  void everyEncodingGivesTheSameOrders(String encoding) throws Exception {
    String text =
        """
        订单号,买家昵称,客户id,下单时间,实付金额,币种,商品名称,订单状态
        A1,小明,c1,2026/1/5 20:03:00,"1,299.00",CNY,真丝围巾丝绸,交易成功
        """;
    files.run(files.file(text.getBytes(Charset.forName(encoding))), OrderFiles.terms());
    assertEquals(
        List.of("c1 A1 COMPLETED 1299.00 CNY -0.00 2026-01-05T20:03:00Z null [真丝围巾丝绸]"),
        files.lines());
    files.run(files.file(("\ufeff" + text).getBytes(StandardCharsets.UTF_8)), OrderFiles.terms());
    assertEquals(1, files.orders.size());
  }

  @Test
  void datesAreDecidedOverTheWholeFileOrRefused() throws Exception {
    var told = "order id,customer,date,amount\n1,a,03/04/2025,5.00\n2,a,25/04/2025,5.00\n";
    files.run(file(told), OrderFiles.terms());
    assertEquals("2025-04-03T00:00:00Z", files.orders.getFirst().raw().occurredAt().toString());
    Path open = file("order id,customer,date,amount\n1,a,03/04/2025,5.00\n");
    var refused = assertThrows(BadFile.class, () -> files.run(open, OrderFiles.terms()));
    assertTrue(refused.getMessage().contains("line 1, column 3"), refused.getMessage());
    assertTrue(refused.getMessage().contains("--dates day-first"), refused.getMessage());
    files.run(open, OrderFiles.monthFirst());
    assertEquals("2025-03-04T00:00:00Z", files.orders.getFirst().raw().occurredAt().toString());
  }

  @Test
  void anAmountThatCouldBeTwoThingsIsRefused() throws Exception {
    Path open = file("order id,customer,date,amount\n1,a,2025-04-03,1.234\n");
    var refused = assertThrows(BadFile.class, () -> files.run(open, OrderFiles.terms()));
    assertTrue(refused.getMessage().contains("--decimals comma"), refused.getMessage());
  }

  @Test
  void aLogWithoutOrderIdsKeepsEqualPurchasesApart() throws Exception {
    Path log =
        file(
            "customer,date,units,dollars\n1,19970101,1,11.77\n2,19970112,5,77.00\n1,19970101,1,11.77\n");
    files.run(log, OrderFiles.terms());
    var ids = files.orders.stream().map(order -> order.raw().key().id()).toList();
    assertEquals(3, ids.stream().distinct().count());
    assertEquals("1997-01-01T00:00:00Z", files.orders.getFirst().raw().occurredAt().toString());
    assertEquals(3, files.lines().size());
    files.run(log, OrderFiles.terms());
    assertEquals(ids, files.orders.stream().map(order -> order.raw().key().id()).toList());
  }

  @Test
  void theNewerOfTwoStatesHoldsAndWhatCannotBeToldIsRefused() throws Exception {
    var report =
        files.run(
            file(
                """
                order id,customer,date,amount,updated at
                1,a,2026-01-01,10.00,2026-01-02
                2,b,2026-01-01,20.00,2026-01-02
                1,a,2026-01-01,12.00,2026-01-05
                2,b,2026-01-01,25.00,2026-01-02
                3,c,2026-01-01,30.00,2026-01-02
                3,c,2026-01-01,30.00,2026-01-02
                """),
            OrderFiles.terms());
    assertEquals(
        List.of(
            "c 3 PAID 30.00 USD -0.00 2026-01-01T00:00:00Z null []",
            "a 1 PAID 12.00 USD -0.00 2026-01-01T00:00:00Z null []"),
        files.lines());
    assertEquals(2, report.rejected());
    assertEquals(2, report.repeated());
    assertEquals(RowFault.OTHER_CONTENT.about(), report.first().getFirst().reason());
  }

  @Test
  void whatMakesNoSenseIsLeftOutWithItsReasonAndTheRestIsKept() throws Exception {
    Path bad =
        file(
            """
            order id,customer,date,amount,currency,quantity
            1,a,2026-01-01,10.00,USD,1
            2,a,2026-02-30,10.00,USD,1
            3,a,2026-01-01,1000000000000000.00,USD,1
            4,a,2026-01-01,10.00,ZZZ,1
            5,a,2026-01-01,10.00,USD,-1
            6,a,2026-03-03,10.00,USD,1
            ,a,2026-01-01,10.00,USD,1
            8,a,2026-01-01
            9,"a,2026-01-01,10.00,USD,1
            10,a,2026-01-01,ten,USD,1
            11,a,2026-01-01,11.00,USD,1
            """);
    var report = files.run(bad, OrderFiles.terms());
    assertEquals(
        List.of(
            "a 1 PAID 10.00 USD -0.00 2026-01-01T00:00:00Z null []",
            "a 11 PAID 11.00 USD -0.00 2026-01-01T00:00:00Z null []"),
        files.lines());
    assertEquals(11, report.read());
    assertEquals(9, report.rejected());
    Path rejects = folder.resolve("orders.rejected.csv");
    assertEquals(rejects, report.rejects());
    List<String> rows = Files.readAllLines(rejects);
    assertEquals("order id,customer,date,amount,currency,quantity,line,column,reason", rows.get(0));
    assertEquals(
        "2,a,2026-02-30,10.00,USD,1,3,date,There is no such date or time.",
        rows.stream().filter(row -> row.startsWith("2,")).findFirst().orElseThrow());
    files.run(file("order id,customer,date,amount\n1,a,2026-01-01,10.00\n"), OrderFiles.terms());
    assertFalse(Files.exists(rejects));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PK\u0003\u0004 and so on | Excel workbook or a zip",
        "<!DOCTYPE html><html> | web page",
        "'' | empty",
        "%PDF-1.7 | PDF",
        "{\"orders\":[]} | XML or JSON",
        "a,b\\0c | binary",
        "ID,frequency,recency,T | (date)"
      })
  void whatIsNoCsvIsRefusedWhole(String content, String sentence) throws Exception {
    Path file = file(content.replace("\\0", "\0"));
    var refused = assertThrows(BadFile.class, () -> files.run(file, OrderFiles.terms()));
    assertTrue(refused.getMessage().contains(sentence), refused.getMessage());
    assertEquals(List.of(), files.orders);
  }

  @Test
  void aColumnCanBeToldOtherwise() throws Exception {
    Path file = file("id,who,when,total,note\n7,a,2026-01-01,10.00,x\n");
    assertThrows(BadFile.class, () -> files.run(file, OrderFiles.terms()));
    files.run(
        file, OrderFiles.mapping(Map.of("id", "order id", "Who", "customer", "when", "date")));
    assertEquals(List.of("a 7 PAID 10.00 USD -0.00 2026-01-01T00:00:00Z null []"), files.lines());
    var refused =
        assertThrows(
            BadFile.class, () -> files.run(file, OrderFiles.mapping(Map.of("whom", "customer"))));
    assertTrue(refused.getMessage().contains("There is no column \"whom\""));
  }

  @Test
  void aPreviewSaysHowTheFileIsUnderstood() throws Exception {
    var preview = new OrderFile(files.resource("statement.csv"), OrderFiles.terms()).preview();
    assertEquals("statement", preview.format());
    assertEquals("windows-1252", preview.encoding());
    assertEquals(';', preview.separator());
    assertEquals(new OrderFile.Column("Betrag", "amount", "1.234,50"), preview.columns().get(4));
    assertEquals(
        Map.of(
            "order", "B-1",
            "customer", "K1",
            "date", "2026-02-03T18:05:00Z",
            "amount", "1234.50",
            "currency", "EUR",
            "title", "Tür"),
        preview.understood().getFirst());
  }

  @Test
  void aSharedTotalBesideEachLineIsTakenOnce() throws Exception {
    files.run(
        file(
            """
            order id,customer,date,product,quantity,total
            1,a,2026-01-01,Scarf,1,50.00
            1,a,2026-01-01,Soap,2,50.00
            """),
        OrderFiles.terms());
    assertEquals(
        List.of("a 1 PAID 50.00 USD -0.00 2026-01-01T00:00:00Z null [Scarf, Soap]"), files.lines());
  }

  @Test
  void amountsOfLinesAreKnownByQuantityTimesPriceAndSummed() throws Exception {
    files.run(
        file(
            """
            order id,customer,date,product,quantity,price,total
            1,a,2026-01-01,Scarf,1,50.00,50.00
            2,b,2026-01-01,Scarf,1,50.00,50.00
            1,a,2026-01-01,Soap,2,5.00,10.00
            """),
        OrderFiles.terms());
    assertTrue(
        files.lines().contains("a 1 PAID 60.00 USD -0.00 2026-01-01T00:00:00Z null [Scarf, Soap]"));
  }

  @Test
  void aReadingThatIsStoppedLeavesNoRejectsBehind() throws Exception {
    var rows = new StringBuilder("order id,customer,date,amount\n");
    for (int i = 0; i < 10_000; i++) {
      rows.append(i).append(",c,2026-01-01,").append(i % 7 == 0 ? "x" : "1.00").append('\n');
    }
    var report =
        new OrderFile(file(rows.toString()), OrderFiles.terms())
            .run(nothing(), (_, _, read) -> read < 4_000);
    assertFalse(report.isWhole());
    try (var left = Files.list(folder)) {
      assertEquals(List.of("orders.csv"), left.map(f -> f.getFileName().toString()).toList());
    }
  }

  private static OrderFile.Taker nothing() {
    return new OrderFile.Taker() {
      @Override
      public void order(Arrival order, int rows) {}

      @Override
      public void nobody(UnidentifiedSale sale) {}

      @Override
      public void coded(Order guest) {}
    };
  }

  private Path file(String text) throws IOException {
    return files.file(
        Pattern.compile("\\R").matcher(text).replaceAll("\n").getBytes(StandardCharsets.UTF_8));
  }
}
