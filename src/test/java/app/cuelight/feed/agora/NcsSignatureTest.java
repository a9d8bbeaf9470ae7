package app.cuelight.feed.agora;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.cuelight.feed.receiver.RawRequest;
import app.cuelight.feed.receiver.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The published vector (AgoraIO/agora_doc_source: rtc_channel_event.md). The one of the newer
/// pages is left out: its body and its hashes do not belong together.
class NcsSignatureTest {

  private static final String BODY =
      "{\"eventMs\":1560408533119,\"eventType\":10,"
          + "\"noticeId\":\"4eb720f0-8da7-11e9-a43e-53f411c2761f\",\"notifyMs\":1560408533119,"
          + "\"payload\":{\"a\":\"1\",\"b\":2},\"productId\":1}";
  private static final String V1 = "033c62f40f687675f17f0f41f91a40c71c0f134c";
  private static final String V2 =
      "6d3320c60b11101395b7fc8f9068748808a0aa1bfa064438e39d1bc2c7d74d99";

  private final NcsSignature signature = new NcsSignature("secret");

  @Test
  void theVectorFits() {
    assertEquals(V1, signature.v1(bytes(BODY)));
    assertEquals(V2, signature.v2(bytes(BODY)));
  }

  @Test
  void oneSignatureIsEnoughAndTheNewerOneDecides() {
    assertEquals(true, verifies(BODY, Map.of("agora-signature-v2", V2)));
    assertEquals(true, verifies(BODY, Map.of("AGORA-SIGNATURE", V1)));
    assertEquals(true, verifies(BODY, Map.of("Agora-Signature", V1, "Agora-Signature-V2", V2)));
    assertEquals(true, verifies(BODY, Map.of("Agora-Signature", "x", "Agora-Signature-V2", V2)));
    assertEquals(false, verifies(BODY, Map.of("Agora-Signature", V1, "Agora-Signature-V2", "x")));
    assertEquals(false, verifies(BODY, Map.of("Agora-Signature", V1, "Agora-Signature-V2", "")));
  }

  @Test
  void everythingElseDoesNotFit() {
    assertEquals(false, verifies(BODY, Map.of()));
    assertEquals(false, verifies(BODY, Map.of("Agora-Signature", V2)));
    assertEquals(false, verifies(BODY, Map.of("Agora-Signature-V2", V1)));
    assertEquals(false, verifies(BODY + " ", Map.of("Agora-Signature-V2", V2)));
    assertEquals(false, verifies("", Map.of("Agora-Signature-V2", V2)));
    var other = new NcsSignature("secret2");
    assertEquals(false, other.verifies(request(BODY, Map.of("Agora-Signature-V2", V2))));
  }

  @Test
  void twoSignaturesOfOneNameAreNone() {
    var request =
        new RawRequest("POST", "/", Map.of("Agora-Signature-V2", List.of(V2, V2)), bytes(BODY));
    assertEquals("header", assertThrows(Refusal.class, () -> signature.verifies(request)).code());
  }

  private boolean verifies(String body, Map<String, String> headers) {
    return signature.verifies(request(body, headers));
  }

  private static RawRequest request(String body, Map<String, String> headers) {
    var all = new HashMap<String, List<String>>();
    headers.forEach((name, value) -> all.put(name, List.of(value)));
    return new RawRequest("POST", "/", all, bytes(body));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
