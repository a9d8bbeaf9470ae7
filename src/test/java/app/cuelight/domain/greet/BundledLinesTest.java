package app.cuelight.domain.greet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/// The bundled lines pass the linter they are shipped with.
final class BundledLinesTest {

  @Test
  void thereIsNothingToFind() {
    List<Finding> findings =
        Book.pages().flatMap(page -> PhraseLint.of(page.locale()).check(page).stream()).toList();
    assertEquals(List.of(), findings, "change the line, or the rule that is wrong about it");
  }
}
