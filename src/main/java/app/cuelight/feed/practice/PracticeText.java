package app.cuelight.feed.practice;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/// A bundled JSON file of the practice show, read strictly.
final class PracticeText {

  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final String file;
  private final JsonNode root;

  private PracticeText(String file, JsonNode root) {
    this.file = file;
    this.root = root;
  }

  static PracticeText read(String name) {
    String file = "/assets/practice/" + name + ".json";
    try (InputStream in = PracticeText.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new FileNotFoundException(file);
      }
      return new PracticeText(file, JSON.readTree(in));
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read.", e);
    }
  }

  JsonNode root() {
    return root;
  }

  String text(JsonNode parent, String key) {
    return checked(parent.path(key), key);
  }

  double number(JsonNode parent, String key) {
    JsonNode node = parent.path(key);
    if (!node.isNumber()) {
      throw problem(key, "is not a number");
    }
    return node.doubleValue();
  }

  /// A field that must be a list of at least one text.
  List<String> texts(JsonNode parent, String key) {
    List<String> texts = new ArrayList<>();
    parent.path(key).forEach(node -> texts.add(checked(node, key)));
    if (texts.isEmpty()) {
      throw problem(key, "is not a list of texts");
    }
    return List.copyOf(texts);
  }

  /// A text as people type it: composed (NFC), not blank, and without control characters.
  private String checked(JsonNode node, String key) {
    String text = node.textValue();
    if (text == null || text.isBlank()) {
      throw problem(key, "is not a text");
    }
    if (!Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
      throw problem(key, "is not in composed form (NFC): " + text);
    }
    if (text.codePoints().anyMatch(Character::isISOControl)) {
      throw problem(key, "has a control character: " + text);
    }
    return text;
  }

  IllegalArgumentException problem(String key, String what) {
    return new IllegalArgumentException(file + ": " + key + " " + what + ".");
  }
}
