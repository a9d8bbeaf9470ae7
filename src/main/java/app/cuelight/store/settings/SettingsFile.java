package app.cuelight.store.settings;

import app.cuelight.show.port.Settings;
import app.cuelight.show.port.SettingsStore;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The user's choices in `settings.json`. Safe for any thread; what is absent from the file has its
/// default, a file with nonsense in it is set aside.
public final class SettingsFile implements SettingsStore {

  private static final String FILE = "settings.json";

  private final JsonFile<Settings> file;

  /// @param clock names a file that is set aside
  public SettingsFile(Path home, InstantSource clock) {
    this.file = new JsonFile<>(home.resolve(FILE), clock, new Form());
  }

  @Override
  public Settings get() {
    return file.get();
  }

  @Override
  public void put(Settings settings) {
    file.put(settings);
  }

  @Override
  public List<String> notices() {
    return file.notices();
  }

  /// One object with the names of the record.
  private static final class Form implements JsonFile.Form<Settings> {
    @Override
    public Settings empty() {
      return Settings.DEFAULTS;
    }

    @Override
    public Settings read(JsonNode json) {
      if (!json.isObject()) {
        throw new IllegalArgumentException("The settings are an object.");
      }
      Settings defaults = Settings.DEFAULTS;
      List<String> markets = new ArrayList<>();
      json.path("markets").forEach(market -> markets.add(market.asText()));
      @Nullable JsonNode language = json.get("language");
      return new Settings(
          language == null || language.isNull() ? null : language.asText(),
          theme(json.path("theme").asText(defaults.theme().name())),
          Settings.nearestScale(number(json, "scale", defaults.scale())),
          json.path("title").asText(defaults.title()),
          markets,
          (int) number(json, "port", defaults.port()),
          json.path("bind").asText(defaults.bind()),
          HostForm.host(json.path("host")),
          HostForm.style(json.path("greeting")),
          HostForm.door(json.path("page"), defaults.page()),
          HostForm.door(json.path("calendar"), defaults.calendar()));
    }

    @Override
    public JsonNode write(Settings value, ObjectMapper json) {
      ObjectNode all = json.createObjectNode();
      all.put("language", value.language());
      all.put("theme", value.theme().name().toLowerCase(Locale.ROOT));
      all.put("scale", value.scale());
      all.put("title", value.title());
      value.markets().forEach(all.putArray("markets")::add);
      all.put("port", value.port());
      all.put("bind", value.bind());
      HostForm.write(value.host(), all.putObject("host"));
      HostForm.write(value.style(), all.putObject("greeting"));
      HostForm.write(value.page(), all.putObject("page"));
      HostForm.write(value.calendar(), all.putObject("calendar"));
      return all;
    }

    private static Settings.Theme theme(String name) {
      return Settings.Theme.valueOf(name.toUpperCase(Locale.ROOT));
    }

    private static double number(JsonNode json, String name, double otherwise) {
      JsonNode value = json.path(name);
      if (!value.isMissingNode() && !value.isNumber()) {
        throw new IllegalArgumentException("The " + name + " is a number.");
      }
      return value.asDouble(otherwise);
    }
  }
}
