package app.cuelight.terminal.verb;

import app.cuelight.terminal.bench.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/// A secret on standard input: out of the shell's history, out of the list of processes.
public final class SecretInput {

  private static final int MAX_BYTES = 8 * 1024;

  private final InputStream in;

  public SecretInput(InputStream in) {
    this.in = in;
  }

  /// Reads all there is, without the line end after it.
  String read() {
    String text = decode(bytes()).strip();
    if (text.isEmpty()) {
      throw new Refusal(
          "No secret came on standard input. Send one there, for example from a file that only you can"
              + " read: cuelight connection add standard-webhooks shop --secret-stdin < secret.txt");
    }
    return text;
  }

  private byte[] bytes() {
    try {
      byte[] bytes = in.readNBytes(MAX_BYTES + 1);
      if (bytes.length > MAX_BYTES) {
        throw new Refusal("The secret on standard input is longer than 8 KiB: that is no secret.");
      }
      return bytes;
    } catch (IOException e) {
      throw new Refusal("Standard input could not be read; no secret was taken.", e);
    }
  }

  private static String decode(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new Refusal("The secret on standard input is not text.", e);
    }
  }
}
