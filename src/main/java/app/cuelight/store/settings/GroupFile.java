package app.cuelight.store.settings;

import app.cuelight.show.port.GroupStore;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// The named queries in `groups.json`, each as it would be typed. Safe for any thread; a file that
/// cannot be understood is set aside whole and said.
public final class GroupFile implements GroupStore {

  /// Its name in the home.
  public static final String FILE = "groups.json";

  private final JsonFile<List<Named>> file;

  /// @param clock names a file that is set aside
  public GroupFile(Path home, InstantSource clock) {
    this.file = new JsonFile<>(home.resolve(FILE), clock, new Form());
  }

  @Override
  public List<Named> all() {
    return file.get();
  }

  @Override
  public void change(UnaryOperator<List<Named>> change) {
    file.change(all -> {
      file.put(List.copyOf(change.apply(all)));
      return Boolean.TRUE;
    });
  }

  @Override
  public List<String> notices() {
    return file.notices();
  }

  /// An array of `{"name", "query"}`.
  private static final class Form implements JsonFile.Form<List<Named>> {
    @Override
    public List<Named> empty() {
      return List.of();
    }

    @Override
    public List<Named> read(JsonNode json) {
      if (!json.isArray()) {
        throw new IllegalArgumentException("Groups are an array.");
      }
      List<Named> all = new ArrayList<>();
      for (JsonNode one : json) {
        if (!one.path("name").isTextual() || !one.path("query").isTextual()) {
          throw new IllegalArgumentException("A group has a name and a query, both texts.");
        }
        all.add(new Named(one.path("name").asText(), one.path("query").asText()));
      }
      return List.copyOf(all);
    }

    @Override
    public JsonNode write(List<Named> value, ObjectMapper json) {
      ArrayNode all = json.createArrayNode();
      value.forEach(group -> all.addObject().put("name", group.name()).put("query", group.query()));
      return all;
    }
  }
}
