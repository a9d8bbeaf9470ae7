package app.cuelight.store.settings;

import app.cuelight.domain.greet.LineKey;
import app.cuelight.domain.greet.OwnLine;
import app.cuelight.domain.greet.Register;
import app.cuelight.show.port.OwnLines;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The hosts' own lines in `phrases-own.json`. Safe for any thread; a file that cannot be
/// understood is set aside whole and said.
public final class OwnLineFile implements OwnLines {

  /// Its name in the home.
  public static final String FILE = "phrases-own.json";

  private final JsonFile<List<OwnLine>> file;

  /// @param clock names a file that is set aside
  public OwnLineFile(Path home, InstantSource clock) {
    this.file = new JsonFile<>(home.resolve(FILE), clock, new Form());
  }

  @Override
  public List<OwnLine> all() {
    return file.get();
  }

  @Override
  public void put(OwnLine line) {
    file.change(all -> {
      List<OwnLine> next = new ArrayList<>(all);
      next.replaceAll(other -> other.line().equals(line.line()) ? line : other);
      if (!next.contains(line)) {
        next.add(line);
      }
      file.put(List.copyOf(next));
      return Boolean.TRUE;
    });
  }

  @Override
  public boolean remove(String line) {
    return file.change(all -> {
      List<OwnLine> rest = all.stream().filter(other -> !other.line().equals(line)).toList();
      if (rest.size() < all.size()) {
        file.put(rest);
      }
      return rest.size() < all.size();
    });
  }

  @Override
  public List<String> notices() {
    return file.notices();
  }

  /// An array of objects as `src/docs/phrasebook.md` describes them.
  private static final class Form implements JsonFile.Form<List<OwnLine>> {
    @Override
    public List<OwnLine> empty() {
      return List.of();
    }

    @Override
    public List<OwnLine> read(JsonNode json) {
      if (!json.isArray()) {
        throw new IllegalArgumentException("Own lines are an array.");
      }
      Map<String, OwnLine> all = new LinkedHashMap<>();
      for (JsonNode one : json) {
        OwnLine line = line(one);
        if (all.put(line.line(), line) != null) {
          throw new IllegalArgumentException("The line " + line.line() + " is there twice.");
        }
      }
      return List.copyOf(all.values());
    }

    private static OwnLine line(JsonNode one) {
      LineKey key = LineKey.of(one.path("key").asText());
      if (key == null) {
        throw new IllegalArgumentException("A line has a key of the phrasebook.");
      }
      String register = one.path("register").asText();
      return new OwnLine(
          one.path("locale").asText(),
          key,
          one.path("id").asText(),
          one.path("native").asText(),
          one.path("roman").asText(),
          one.path("gloss").path("en").asText(),
          one.path("gloss").path("zh").asText(),
          register.isEmpty() ? null : register(register),
          one.path("enabled").asBoolean(true));
    }

    private static Register register(String word) {
      @Nullable Register register = Register.of(word);
      if (register == null) {
        throw new IllegalArgumentException("A register is casual, polite or formal.");
      }
      return register;
    }

    @Override
    public JsonNode write(List<OwnLine> value, ObjectMapper json) {
      ArrayNode all = json.createArrayNode();
      for (OwnLine line : value) {
        ObjectNode one = all.addObject();
        one.put("locale", line.locale());
        one.put("key", line.key().code());
        one.put("id", line.id());
        one.put("native", line.inNative());
        one.put("roman", line.romanised());
        ObjectNode gloss = one.putObject("gloss");
        gloss.put("en", line.glossEn());
        gloss.put("zh", line.glossZh());
        if (line.register() != null) {
          one.put("register", line.register().code());
        }
        one.put("enabled", line.enabled());
      }
      return all;
    }
  }
}
