package app.cuelight.feed.phrases;

import app.cuelight.domain.greet.Band;
import app.cuelight.domain.greet.Honorific;
import app.cuelight.domain.greet.Line;
import app.cuelight.domain.greet.LineKey;
import app.cuelight.domain.greet.Page;
import app.cuelight.domain.greet.Register;
import app.cuelight.domain.greet.Wording;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Reads one page of the phrasebook, `assets/phrases/es-419.json`.
final class PageReader {

  private final Asset file;
  private final Locale locale;
  private final Honorific honorific;
  private final Register register;

  PageReader(Asset file) {
    this.file = file;
    this.locale = Locale.forLanguageTag(file.text(file.root(), "locale"));
    this.honorific = honorific(file.root().path("honorific"));
    this.register = register(file.root(), Register.POLITE);
  }

  Page read() {
    JsonNode root = file.root();
    try {
      return new Page(
          file.text(root, "locale"),
          file.text(root, "name"),
          file.text(root, "confidence"),
          file.text(root, "notes"),
          honorific,
          register,
          line(file.object(root, "hello")),
          bands(root.path("bands")),
          lines(file.object(root, "lines")));
    } catch (IllegalArgumentException e) {
      throw file.in(e);
    }
  }

  Honorific pageHonorific() {
    return honorific;
  }

  private Honorific honorific(JsonNode node) {
    if (node.isMissingNode()) {
      return Honorific.NONE;
    }
    List<String> already = new ArrayList<>();
    node.path("already").forEach(word -> already.add(word.asText()));
    try {
      return new Honorific(file.text(node, "native"), file.text(node, "roman"), already);
    } catch (IllegalArgumentException e) {
      throw file.in(e);
    }
  }

  /// A line is one wording, or an array of them; keys without a meaning are refused by name.
  private Map<LineKey, List<Wording>> lines(JsonNode node) {
    Map<LineKey, List<Wording>> lines = new EnumMap<>(LineKey.class);
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      LineKey key = LineKey.of(entry.getKey());
      if (key == null) {
        throw file.problem(entry.getKey(), "is no line of the phrasebook");
      }
      lines.put(key, wordings(entry.getKey(), entry.getValue()));
    }
    return lines;
  }

  private List<Wording> wordings(String key, JsonNode node) {
    List<Wording> wordings = new ArrayList<>();
    for (JsonNode wording : node.isArray() ? node : List.of(node)) {
      if (!wording.isObject()) {
        throw file.problem(key, "is neither a wording nor an array of wordings");
      }
      wordings.add(
          new Wording(
              file.optionalText(wording, "id", String.valueOf(wordings.size() + 1)),
              register(wording, register),
              line(wording),
              wording.has("gloss") ? file.gloss(file.object(wording, "gloss")) : null));
    }
    return wordings;
  }

  private Register register(JsonNode node, Register usual) {
    String word = file.optionalText(node, "register", usual.code());
    Register register = Register.of(word);
    if (register == null) {
      throw file.problem("register", "is none of casual, polite, formal: " + word);
    }
    return register;
  }

  private List<Band> bands(JsonNode node) {
    List<Band> bands = new ArrayList<>();
    for (JsonNode band : node) {
      bands.add(
          new Band(
              file.number(band, "from"),
              file.number(band, "to"),
              line(band),
              file.text(band, "gloss")));
    }
    return bands;
  }

  private Line line(JsonNode node) {
    Line line =
        Line.of(file.text(node, "native"), file.optionalText(node, "roman", ""), honorific, locale);
    JsonNode plain = node.path("plain");
    return plain.isMissingNode()
        ? line
        : line.withPlain(file.text(plain, "native"), file.optionalText(plain, "roman", ""));
  }
}
