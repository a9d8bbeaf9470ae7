package app.cuelight.feed.phrases;

import app.cuelight.domain.greet.Gloss;
import app.cuelight.domain.greet.Sentence;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A bundled JSON file, read strictly; what is wrong with it is said with its name and the place.
final class Asset {

  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final String file;
  private final JsonNode root;

  private Asset(String file, JsonNode root) {
    this.file = file;
    this.root = root;
  }

  /// Reads a file through whatever opens it; null from `open` means it is not there.
  static Asset read(String file, Function<String, @Nullable InputStream> open) {
    try (InputStream in = open.apply(file)) {
      if (in == null) {
        throw new FileNotFoundException(file);
      }
      return new Asset(file, JSON.readTree(in));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "%s, line %d, column %d: %s."
              .formatted(
                  file,
                  e.getLocation().getLineNr(),
                  e.getLocation().getColumnNr(),
                  e.getOriginalMessage()),
          e);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read.", e);
    }
  }

  JsonNode root() {
    return root;
  }

  /// A field that must be an object.
  JsonNode object(JsonNode parent, String key) {
    JsonNode node = parent.path(key);
    if (!node.isObject()) {
      throw problem(key, "is not an object");
    }
    return node;
  }

  /// A field that must be a text in composed form (NFC); it may be empty.
  String text(JsonNode parent, String key) {
    String text = parent.path(key).textValue();
    if (text == null) {
      throw problem(key, "is not a text");
    }
    if (!Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
      throw problem(key, "is not in composed form (NFC)");
    }
    return text;
  }

  /// A field that may be missing.
  String optionalText(JsonNode parent, String key, String otherwise) {
    return parent.has(key) ? text(parent, key) : otherwise;
  }

  /// What something means, in both languages of the console.
  Gloss gloss(JsonNode node) {
    return new Gloss(
        Sentence.of(text(node, "en"), Sentence.NAME, Locale.ENGLISH),
        Sentence.of(text(node, "zh"), Sentence.NAME, Locale.CHINESE));
  }

  /// A field that must be a whole number.
  int number(JsonNode parent, String key) {
    JsonNode node = parent.path(key);
    if (!node.isInt()) {
      throw problem(key, "is not a whole number");
    }
    return node.intValue();
  }

  IllegalArgumentException problem(String key, String what) {
    return new IllegalArgumentException(file + ": " + key + " " + what + ".");
  }

  /// The same refusal, with the file's name in front if it is not there yet.
  IllegalArgumentException in(IllegalArgumentException refusal) {
    String message = String.valueOf(refusal.getMessage());
    return message.startsWith(file)
        ? refusal
        : new IllegalArgumentException(file + ": " + message, refusal);
  }
}
