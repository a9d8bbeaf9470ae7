package app.cuelight.feed.phrases;

import app.cuelight.domain.greet.Band;
import app.cuelight.domain.greet.Honorific;
import app.cuelight.domain.greet.Line;
import app.cuelight.domain.greet.LineKey;
import app.cuelight.domain.greet.Page;
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

  PageReader(Asset file) {
    this.file = file;
    this.locale = Locale.forLanguageTag(file.text(file.root(), "locale"));
    this.honorific = honorific(file.root().path("honorific"));
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
          line(file.object(root, "hello")),
          bands(root.path("bands")),
          lines(file.object(root, "lines")));
    } catch (IllegalArgumentException e) {
      throw file.in(e);
    }
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

  private Map<LineKey, Line> lines(JsonNode node) {
    Map<LineKey, Line> lines = new EnumMap<>(LineKey.class);
    for (LineKey key : LineKey.values()) {
      lines.put(key, line(file.object(node, key.code())));
    }
    return lines;
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
    Line line = Line.of(file.text(node, "native"), file.text(node, "roman"), honorific, locale);
    JsonNode plain = node.path("plain");
    return plain.isMissingNode()
        ? line
        : line.withPlain(file.text(plain, "native"), file.text(plain, "roman"));
  }
}
