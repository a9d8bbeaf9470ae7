package app.cuelight.terminal.print;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PressTest {

  private static final Sheet SHEET =
      new Sheet(
          List.of("id", "name", "net.amount"),
          List.of(
              Column.of("id", "ID"), Column.of("name", "NAME"), Column.of("net.amount", "NET")));

  private static final List<Map<String, Object>> PEOPLE =
      List.of(
          person("shop:1", "李雷", "5.00"),
          person("shop:12", "Mia \"M\", x", "12.50"),
          person("shop:3", "=1+1\u001B[31m\u202Ered", null));

  private final StringWriter text = new StringWriter();
  private final Press press = new Press(new PrintWriter(text), Object::toString);

  @Test
  void alignsColumnsAndTakesTheSpellOutOfNames() {
    press.print(Answer.many(PEOPLE, SHEET), Format.TABLE);

    assertEquals(
        """
        ID       NAME             NET
        shop:1   李雷            5.00
        shop:12  Mia "M", x     12.50
        shop:3   =1+1 [31m red
        """,
        lines());
  }

  @Test
  void keepsEveryValueOfCsvAsItIs() {
    press.print(Answer.many(PEOPLE, SHEET), Format.CSV);

    assertEquals(
        """
        id,name,net.amount
        shop:1,李雷,5.00
        shop:12,"Mia ""M"", x",12.50
        shop:3,=1+1\u001B[31m\u202Ered,
        """,
        lines());
  }

  @Test
  void streamsAnArray() {
    press.stream(PEOPLE.subList(0, 2)::forEach, SHEET, Format.JSON);
    press.stream(_ -> {}, SHEET, Format.JSON);

    assertEquals("[" + PEOPLE.get(0) + ",\n" + PEOPLE.get(1) + "]\n[]\n", lines());
  }

  @Test
  void printsOneThingAsAPage() {
    press.print(Answer.one(PEOPLE.getFirst(), SHEET), Format.TABLE);

    assertEquals(
        """
        ID    shop:1
        NAME  李雷
        NET   5.00
        """,
        lines());
  }

  private String lines() {
    return text.toString().replace("\r\n", "\n");
  }

  private static Map<String, Object> person(String id, String name, String net) {
    return Fields.of("id", id)
        .and("name", name)
        .and("net", net == null ? null : Map.of("amount", net))
        .map();
  }
}
