package app.cuelight.store.settings;

import app.cuelight.domain.greet.GreetingStyle;
import app.cuelight.domain.greet.HostProfile;
import app.cuelight.domain.greet.Speaker;
import app.cuelight.domain.greet.TonePack;
import app.cuelight.show.port.Settings.PageDoor;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/// The host, the style of greeting and the doors to others nearby in the settings file; what is
/// absent has its default.
final class HostForm {

  private HostForm() {}

  static HostProfile host(JsonNode json) {
    HostProfile usual = HostProfile.USUAL;
    return new HostProfile(
        json.path("name").asText(usual.name()),
        Speaker.valueOf(
            json.path("speaker").asText(usual.speaker().name()).toUpperCase(Locale.ROOT)),
        json.has("scripts") ? new HashSet<>(texts(json.path("scripts"))) : usual.scripts(),
        json.path("gloss").asText(usual.gloss()),
        json.path("distance").asDouble(usual.distance()),
        json.path("millimetresPerPixel").asDouble(usual.millimetresPerPixel()),
        json.path("secondDisplay").asText(usual.secondDisplay()));
  }

  static void write(HostProfile host, ObjectNode json) {
    json.put("name", host.name());
    json.put("speaker", host.speaker().name().toLowerCase(Locale.ROOT));
    new TreeSet<>(host.scripts()).forEach(json.putArray("scripts")::add);
    json.put("gloss", host.gloss());
    json.put("distance", host.distance());
    json.put("millimetresPerPixel", host.millimetresPerPixel());
    json.put("secondDisplay", host.secondDisplay());
  }

  static GreetingStyle style(JsonNode json) {
    GreetingStyle usual = GreetingStyle.USUAL;
    Map<String, TonePack> tones = new TreeMap<>();
    json.path("tones")
        .properties()
        .forEach(one ->
            tones.put(
                one.getKey(), TonePack.valueOf(one.getValue().asText().toUpperCase(Locale.ROOT))));
    Map<String, String> pitch = new TreeMap<>();
    json.path("pitch")
        .properties()
        .forEach(one -> pitch.put(one.getKey(), one.getValue().asText()));
    return new GreetingStyle(
        json.path("register").asText(usual.register()),
        json.path("heldBackPercent").asInt(usual.heldBackPercent()),
        tones,
        pitch,
        texts(json.path("blocked")));
  }

  static void write(GreetingStyle style, ObjectNode json) {
    json.put("register", style.register());
    json.put("heldBackPercent", style.heldBackPercent());
    ObjectNode tones = json.putObject("tones");
    new TreeMap<>(style.tones()).forEach((market, tone) -> tones.put(market, tone.code()));
    ObjectNode pitch = json.putObject("pitch");
    new TreeMap<>(style.pitch()).forEach(pitch::put);
    style.blocked().forEach(json.putArray("blocked")::add);
  }

  /// @param shut the door as it is until somebody opens it
  static PageDoor door(JsonNode json, PageDoor shut) {
    return new PageDoor(
        json.path("open").asBoolean(shut.open()),
        json.path("bind").asText(shut.bind()),
        json.path("port").asInt(shut.port()),
        json.path("token").asText(shut.token()));
  }

  static void write(PageDoor door, ObjectNode json) {
    json.put("open", door.open());
    json.put("bind", door.bind());
    json.put("port", door.port());
    json.put("token", door.token());
  }

  private static List<String> texts(JsonNode json) {
    List<String> texts = new ArrayList<>();
    json.forEach(one -> texts.add(one.asText()));
    return texts;
  }
}
