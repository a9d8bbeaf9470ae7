package app.cuelight.store.settings;

import app.cuelight.domain.tier.Dial;
import app.cuelight.domain.tier.TierHistory;
import app.cuelight.domain.tier.TierSettings;
import app.cuelight.show.port.TierStore;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/// The dials of the tier engine in `tiers.json`: only what differs from the defaults, and how they
/// stood before. Safe for any thread; a file with nonsense in it is set aside and said.
public final class TierFile implements TierStore {

  private static final String FILE = "tiers.json";

  private final JsonFile<TierHistory> file;

  /// @param clock names a file that is set aside
  public TierFile(Path home, InstantSource clock) {
    this.file = new JsonFile<>(home.resolve(FILE), clock, new Form());
  }

  @Override
  public TierHistory get() {
    return file.get();
  }

  @Override
  public TierHistory change(UnaryOperator<TierHistory> change) {
    return file.change(before -> {
      TierHistory after = change.apply(before);
      if (!after.equals(before)) {
        file.put(after);
      }
      return after;
    });
  }

  @Override
  public List<String> notices() {
    return file.notices();
  }

  /// `{"before": {dials}, "changes": [{"at": instant, "dials": {dials}}]}`; the last change holds.
  private static final class Form implements JsonFile.Form<TierHistory> {
    @Override
    public TierHistory empty() {
      return TierHistory.NONE;
    }

    @Override
    public TierHistory read(JsonNode json) {
      if (!json.isObject()) {
        throw new IllegalArgumentException("The dials are an object.");
      }
      List<TierHistory.Change> changes = new ArrayList<>();
      for (JsonNode one : json.path("changes")) {
        changes.add(new TierHistory.Change(at(one), settings(one.path("dials"))));
      }
      return new TierHistory(changes, settings(json.path("before")));
    }

    private static Instant at(JsonNode one) {
      try {
        return Instant.parse(one.path("at").asText());
      } catch (DateTimeException e) {
        throw new IllegalArgumentException("A change has an instant.", e);
      }
    }

    private static TierSettings settings(JsonNode dials) {
      Map<Dial, Double> turned = new EnumMap<>(Dial.class);
      dials
          .properties()
          .forEach(one -> {
            Dial dial = Dial.of(one.getKey());
            if (dial == null || !one.getValue().isNumber()) {
              throw new IllegalArgumentException(one.getKey() + " is no dial with a number.");
            }
            turned.put(dial, one.getValue().asDouble());
          });
      return TierSettings.of(turned);
    }

    @Override
    public JsonNode write(TierHistory value, ObjectMapper json) {
      ObjectNode all = json.createObjectNode();
      write(value.before(), all.putObject("before"));
      ArrayNode changes = all.putArray("changes");
      for (TierHistory.Change change : value.changes()) {
        ObjectNode one = changes.addObject();
        one.put("at", change.at().toString());
        write(change.settings(), one.putObject("dials"));
      }
      return all;
    }

    private static void write(TierSettings settings, ObjectNode json) {
      settings.chosen().forEach((dial, value) -> json.put(dial.code(), value));
    }
  }
}
