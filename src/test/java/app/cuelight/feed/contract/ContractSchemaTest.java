package app.cuelight.feed.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The schema that senders get and the decoder that judges them say the same; the schema is judged
/// by somebody else's validator.
class ContractSchemaTest {

  private final JsonSchema schema =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
          .getSchema(ContractSchema.text());

  @Test
  void takesEverySample() {
    for (String line : Samples.lines()) {
      assertEquals(Set.of(), schema.validate(line, InputFormat.JSON), line);
    }
  }

  @Test
  void thereIsASampleOfEveryKind() {
    Set<String> kinds = Kinds.ALL.stream().map(Kinds.Kind::type).collect(Collectors.toSet());
    for (String line : Samples.lines()) {
      kinds.removeIf(kind -> line.contains("\"type\":\"" + kind + "\""));
    }
    assertEquals(Set.of(), kinds);
  }

  @Test
  void refusesWhatTheDecoderRefuses() {
    for (String line : Samples.lines("bad.txt")) {
      String[] bad = line.split(" \\| ", 3);
      if (!line.startsWith("#") && !bad[0].endsWith("*")) {
        String event =
            "{\"id\":\"x\",\"type\":\"%s\",\"timestamp\":\"2026-11-22T20:15:00Z\",\"data\":%s}"
                .formatted(bad[1], bad[2]);
        assertFalse(schema.validate(event, InputFormat.JSON).isEmpty(), line);
      }
    }
  }

  @Test
  void namesTheFieldsOfEveryKind() throws Exception {
    var defs =
        new com.fasterxml.jackson.databind.ObjectMapper()
            .readTree(ContractSchema.text())
            .get("$defs");
    for (Kinds.Kind kind : Kinds.ALL) {
      var def = defs.get("data." + kind.type());
      assertTrue(def != null, kind.type());
      var fields = new TreeSet<>(kind.optional());
      fields.addAll(kind.required());
      var described = new TreeSet<String>();
      def.get("properties").fieldNames().forEachRemaining(described::add);
      assertEquals(fields, described, kind.type());
      var required = new TreeSet<String>();
      def.get("required").forEach(name -> required.add(name.asText()));
      assertEquals(new TreeSet<>(kind.required()), required, kind.type());
    }
  }
}
