package app.cuelight.feed.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// The open contract as a JSON Schema (draft 2020-12), for the editors and tests of those who send.
public final class ContractSchema {

  private ContractSchema() {}

  /// The schema of one event, as JSON text.
  public static String text() {
    try (var in = ContractSchema.class.getResourceAsStream("event.schema.json")) {
      if (in == null) {
        throw new IllegalStateException("The schema is part of the program.");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
