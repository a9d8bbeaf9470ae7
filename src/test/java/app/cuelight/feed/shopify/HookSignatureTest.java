package app.cuelight.feed.shopify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class HookSignatureTest {

  private static final byte[] BODY = "{\"foo\": \"bar\"}".getBytes(StandardCharsets.UTF_8);
  private static final String SIGNED = "B23tXN681gZ0qIWNRrgtzBE9XSDo5yaUu6wfmhu3a7g=";

  private final HookSignature signature = new HookSignature("test_secret_key");

  @Test
  void shopifysOwnVectorVerifies() {
    assertEquals(SIGNED, signature.sign(BODY));
    assertTrue(signature.verifies(BODY, SIGNED));
    assertTrue(signature.verifies(BODY, " " + SIGNED + " "));
  }

  @Test
  void anythingElseDoesNot() {
    byte[] other = "{\"foo\":\"bar\"}".getBytes(StandardCharsets.UTF_8);
    assertFalse(signature.verifies(other, SIGNED));
    assertFalse(signature.verifies(BODY, ""));
    assertFalse(signature.verifies(BODY, SIGNED.toLowerCase(Locale.ROOT)));
    assertFalse(signature.verifies(BODY, "é"));
    assertFalse(new HookSignature("another").verifies(BODY, SIGNED));
  }
}
