package app.cuelight.feed.phrases;

import app.cuelight.domain.greet.Gloss;
import app.cuelight.domain.greet.Page;
import app.cuelight.domain.greet.Phrasebook;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Reads the bundled phrasebook (`src/docs/phrasebook.md` describes its files).
public final class PhrasebookReader {

  private static final String FOLDER = "assets/phrases/";

  private final Function<String, @Nullable InputStream> open;

  /// The files on the class path.
  public PhrasebookReader() {
    this(PhrasebookReader.class.getClassLoader()::getResourceAsStream);
  }

  /// @param open finds a file by its path, or answers null
  PhrasebookReader(Function<String, @Nullable InputStream> open) {
    this.open = open;
  }

  /// The whole book.
  ///
  /// @throws IllegalArgumentException naming the file and the key that is wrong
  /// @throws java.io.UncheckedIOException when a file cannot be read
  public Phrasebook read() {
    Asset index = Asset.read(FOLDER + "index.json", open);
    Map<String, Page> pages = new HashMap<>();
    for (JsonNode locale : index.root().path("locales")) {
      pages.put(locale.asText(), page(locale.asText()));
    }
    Map<String, String> defaults = new HashMap<>();
    JsonNode usual = index.object(index.root(), "defaults");
    usual.fieldNames().forEachRemaining(key -> defaults.put(key, index.text(usual, key)));
    try {
      return new Phrasebook(pages, defaults, glosses());
    } catch (IllegalArgumentException e) {
      throw index.in(e);
    }
  }

  private Page page(String locale) {
    Asset file = Asset.read(FOLDER + locale + ".json", open);
    if (!locale.equals(file.text(file.root(), "locale"))) {
      throw file.problem("locale", "is not " + locale);
    }
    return new PageReader(file).read();
  }

  private Map<String, Gloss> glosses() {
    Asset file = Asset.read(FOLDER + "glosses.json", open);
    Map<String, Gloss> glosses = new HashMap<>();
    for (Map.Entry<String, JsonNode> entry : file.root().properties()) {
      glosses.put(entry.getKey(), file.gloss(entry.getValue()));
    }
    return glosses;
  }
}
