package app.cuelight.feed.contract;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/// JSON as strangers may send it: RFC 8259 to the letter, in UTF-8, every key once, nested at most
/// [#MAX_DEPTH] deep.
///
/// Two keys of one name are refused because two programs may believe a different one of them (RFC
/// 8259 §4): what was signed must mean one thing.
public final class StrictJson {

  /// The deepest nesting accepted, the envelope included.
  public static final int MAX_DEPTH = 32;

  private static final int CHUNK = 4_096;

  private StrictJson() {}

  /// A factory of parsers that refuse everything else.
  public static JsonFactory factory() {
    return builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
  }

  /// The same for [Cursor], which looks for keys that come twice itself.
  static JsonFactory factoryForCursor() {
    return builder().build();
  }

  private static JsonFactoryBuilder builder() {
    return ((JsonFactoryBuilder) JsonFactory.builder())
        .enable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
        .disable(JsonFactory.Feature.CHARSET_DETECTION)
        .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
        .streamReadConstraints(
            StreamReadConstraints.builder()
                .maxNestingDepth(MAX_DEPTH)
                .maxNumberLength(100)
                .maxNameLength(1_000)
                .build());
  }

  /// Refuses bytes that are not UTF-8 text (RFC 3629: no surrogates, nothing overlong), or hold a
  /// zero byte, as all other encodings of JSON do.
  ///
  /// @throws BadEvent with the code `utf8`
  public static void requireUtf8(byte[] text) {
    int plain = plain(text);
    if (plain == text.length) {
      return;
    }
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(text, plain, text.length - plain);
    CharBuffer out = CharBuffer.allocate(Math.min(CHUNK, text.length - plain));
    while (true) {
      var result = decoder.decode(in, out.clear(), true);
      if (result.isError()) {
        throw notText(in.position());
      }
      if (out.flip().chars().anyMatch(c -> c == 0)) {
        throw notText(in.position());
      }
      if (result.isUnderflow()) {
        return;
      }
    }
  }

  /// How many bytes from the start are ASCII without zeros: mostly all of them.
  private static int plain(byte[] text) {
    int i = 0;
    while (i < text.length && text[i] > 0) {
      i++;
    }
    return i;
  }

  private static BadEvent notText(int offset) {
    return new BadEvent("utf8", "$", "The text is not UTF-8 at byte " + offset + ".", offset);
  }
}
