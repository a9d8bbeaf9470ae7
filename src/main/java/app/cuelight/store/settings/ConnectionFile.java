package app.cuelight.store.settings;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.show.port.Connections;
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
import java.util.TreeMap;

/// The connections in `connections.json`. Safe for any thread; what another process adds or removes
/// is seen at the next [#all], which costs one look at the file's date.
public final class ConnectionFile implements Connections {

  private static final String FILE = "connections.json";

  private final JsonFile<List<Connection>> file;

  /// @param clock names a file that is set aside
  public ConnectionFile(Path home, InstantSource clock) {
    this.file = new JsonFile<>(home.resolve(FILE), clock, new Form());
  }

  @Override
  public List<Connection> all() {
    return file.get();
  }

  @Override
  public void add(Connection connection) {
    file.change(all -> {
      if (all.stream().anyMatch(other -> other.name().equals(connection.name()))) {
        throw new IllegalArgumentException(
            "There is a connection named "
                + connection.name()
                + " already; choose another name or remove it first.");
      }
      List<Connection> more = new ArrayList<>(all);
      more.add(connection);
      file.put(List.copyOf(more));
      return Boolean.TRUE;
    });
  }

  @Override
  public boolean remove(ConnectionName name) {
    return file.change(all -> {
      List<Connection> rest = all.stream().filter(other -> !other.name().equals(name)).toList();
      if (rest.size() < all.size()) {
        file.put(rest);
      }
      return rest.size() < all.size();
    });
  }

  /// Sentences the user should see: a file that was set aside. Each is given once.
  public List<String> notices() {
    return file.notices();
  }

  /// An array of objects `{"name","kind","token","settings":{…}}`.
  private static final class Form implements JsonFile.Form<List<Connection>> {
    @Override
    public List<Connection> empty() {
      return List.of();
    }

    @Override
    public List<Connection> read(JsonNode json) {
      if (!json.isArray()) {
        throw new IllegalArgumentException("The connections are an array.");
      }
      Map<ConnectionName, Connection> all = new LinkedHashMap<>();
      for (JsonNode one : json) {
        Map<String, String> settings = new TreeMap<>();
        for (Map.Entry<String, JsonNode> entry : one.path("settings").properties()) {
          settings.put(entry.getKey(), entry.getValue().asText());
        }
        Connection connection =
            new Connection(
                new ConnectionName(text(one, "name")),
                text(one, "kind"),
                text(one, "token"),
                settings);
        if (all.put(connection.name(), connection) != null) {
          throw new IllegalArgumentException("A connection is there twice.");
        }
      }
      return List.copyOf(all.values());
    }

    @Override
    public JsonNode write(List<Connection> value, ObjectMapper json) {
      ArrayNode all = json.createArrayNode();
      for (Connection connection : value) {
        ObjectNode one = all.addObject();
        one.put("name", connection.name().value());
        one.put("kind", connection.kind());
        one.put("token", connection.token());
        ObjectNode settings = one.putObject("settings");
        new TreeMap<>(connection.settings()).forEach(settings::put);
      }
      return all;
    }

    private static String text(JsonNode json, String name) {
      JsonNode value = json.path(name);
      if (!value.isTextual()) {
        throw new IllegalArgumentException("A connection has a text \"" + name + "\".");
      }
      return value.textValue();
    }
  }
}
