package app.cuelight.feed.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.cuelight.domain.basic.ConnectionName;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Trees of plain values become JSON, on one line or laid out.
class JsonTextTest {

  private final JsonText json = new JsonText();

  @Test
  void everyValueHasItsJson() {
    var tree = new LinkedHashMap<String, Object>();
    tree.put("name", new ConnectionName("shop"));
    tree.put("at", Instant.parse("2026-11-22T20:15:00Z"));
    tree.put("text", "日本 \"x\"\n");
    tree.put("none", null);
    tree.put(
        "list",
        new ArrayList<>(Arrays.asList(1, 2L, true, 1.5, new BigDecimal("1E+3"), Double.NaN)));
    tree.put("empty", Map.of());
    assertEquals(
        "{\"name\":\"shop\",\"at\":\"2026-11-22T20:15:00Z\",\"text\":\"日本 \\\"x\\\"\\n\","
            + "\"none\":null,\"list\":[1,2,true,1.5,1000,null],\"empty\":{}}",
        json.compact(tree));
  }

  @Test
  void prettyMeansALineForEachField() {
    assertEquals(
        """
        [
          {
            "id": 1
          },
          [],
          {}
        ]\
        """,
        json.pretty(List.of(Map.of("id", 1), List.of(), Map.of())));
  }
}
